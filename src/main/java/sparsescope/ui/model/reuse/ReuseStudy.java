package sparsescope.ui.model.reuse;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.network.ConvShape;
import sparsescope.network.Network;
import sparsescope.reuse.cost.LevelCosts;
import sparsescope.reuse.mapping.Level;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.MappingException;
import sparsescope.reuse.mapping.MappingFile;
import sparsescope.reuse.mapping.NestEdit;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.reuse.search.Candidate;
import sparsescope.reuse.search.Goal;
import sparsescope.reuse.search.OrderSearch;
import sparsescope.scene.reuse.DropPlace;
import sparsescope.scene.reuse.ReuseView;
import sparsescope.scene.reuse.Running;
import sparsescope.ui.model.explore.Finding;
import sparsescope.ui.model.task.Background;
import sparsescope.ui.model.task.LongWork;

/** The page Reuse without its controls. Its properties change on the screen's thread; counting is done beside it. */
public final class ReuseStudy implements AutoCloseable {
    private static final int MOST_BACK = 30;

    private final ObservableList<ReuseLayer> layers = FXCollections.observableArrayList(ReuseLayer.SMALL);
    private final ReadOnlyObjectWrapper<ReuseLayer> layer = new ReadOnlyObjectWrapper<>(ReuseLayer.SMALL);
    private final ReadOnlyObjectWrapper<ReuseMachine> machine = new ReadOnlyObjectWrapper<>(ReuseLayer.SMALL_MACHINE);
    private final ReadOnlyObjectWrapper<ReuseView> view = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Finding> finding = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Preset> preset = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Goal> goal = new SimpleObjectProperty<>(Goal.ENERGY);
    private final Deque<ReuseView> before = new ArrayDeque<>();
    private final StepPlayer player = new StepPlayer();
    private final Background<ReuseView> counting;
    private final Background<Candidate> proposing;
    private final LongWork search;
    private final Consumer<Throwable> failed;

    /** Nothing is counted before {@link #begin}. */
    public ReuseStudy(Executor screen, Consumer<Throwable> failed) {
        this.failed = failed;
        counting = new Background<>("reuse", screen);
        proposing = new Background<>("proposed order", screen);
        search = new LongWork("best order", screen, failed);
        view.addListener((o, was, now) -> finding.set(now == null ? null : new ReuseFinding(now)));
    }

    /** The layers there are. */
    public ObservableList<ReuseLayer> layers() {
        return layers;
    }

    /** The layer on show. */
    public ReadOnlyObjectProperty<ReuseLayer> layerProperty() {
        return layer.getReadOnlyProperty();
    }

    /** The machine it runs on. */
    public ReadOnlyObjectProperty<ReuseMachine> machineProperty() {
        return machine.getReadOnlyProperty();
    }

    /** What the picture shows; null until something is counted. */
    public ReadOnlyObjectProperty<ReuseView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** The same as it can be saved. */
    public ReadOnlyObjectProperty<Finding> findingProperty() {
        return finding.getReadOnlyProperty();
    }

    /** The preset on show; null when the nest has been rearranged. */
    public ReadOnlyObjectProperty<Preset> presetProperty() {
        return preset.getReadOnlyProperty();
    }

    /** Why something cannot be, or what a search has found; empty when there is nothing to say. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** What the search wants to be low. */
    public ObjectProperty<Goal> goalProperty() {
        return goal;
    }

    /** Whether the layer runs by itself. */
    public BooleanProperty playingProperty() {
        return player.playingProperty();
    }

    /** Whether nothing flies. */
    public BooleanProperty reducedMotionProperty() {
        return player.reducedProperty();
    }

    /** The search for the best order. */
    public LongWork search() {
        return search;
    }

    /** Offers the layers of a network; what is on show stays. */
    public void offer(Network network) {
        ReuseLayer shown = layer.get();
        layers.setAll(ReuseLayer.of(network));
        if (!layers.contains(shown)) {
            layers.add(shown);
        }
    }

    /** Shows something, if nothing is shown yet. */
    public void begin() {
        if (view.get() == null) {
            choose(Preset.WEIGHT_STATIONARY);
        }
    }

    /** Another layer, in the order of the preset on show. */
    public void choose(ReuseLayer another) {
        if (another == null || another.equals(layer.get())) {
            return;
        }
        layer.set(another);
        machine.set(another.machine());
        choose(preset.get() == null ? Preset.WEIGHT_STATIONARY : preset.get());
    }

    /** Another machine; the preset on show is tiled anew, an order of one's own stays. */
    public void choose(ReuseMachine another) {
        if (!another.equals(machine.get())) {
            machine.set(another);
            if (preset.get() != null || view.get() == null) {
                choose(preset.get() == null ? Preset.WEIGHT_STATIONARY : preset.get());
            } else {
                show(view.get().chosen().mapping(), -1, null);
            }
        }
    }

    /** A preset's order. */
    public void choose(Preset wanted) {
        try {
            show(wanted.mapping(layer.get().shape(), machine.get()), -1, wanted);
        } catch (MappingException e) {
            message.set(e.getMessage());
            preset.set(null);
            preset.set(view.get() == null ? wanted : null);
        }
    }

    private void show(Mapping mapping, int selected, Preset of) {
        show(mapping, selected, of, -1, "");
    }

    /** The order in a mapping file, for the layer and the machine on show; the file is read beside the window's thread. */
    public void open(Path file) {
        show(() -> MappingFile.read(file), -1, null, -1, "");
    }

    private void show(Mapping mapping, int selected, Preset of, int step, String words) {
        show(() -> mapping, selected, of, step, words);
    }

    private void show(Supplier<Mapping> mapping, int selected, Preset of, int step, String words) {
        search.cancel();
        ReuseLayer counted = layer.get();
        ReuseMachine on = machine.get();
        LevelCosts costs = LevelCosts.EYERISS;
        player.playingProperty().set(false);
        counting.ask(
                () -> ReuseView.count(counted.name(), counted.shape(), on, costs, mapping.get(), step)
                        .selecting(selected),
                found -> {
                    if (view.get() != null) {
                        before.push(view.get());
                        if (before.size() > MOST_BACK) {
                            before.removeLast();
                        }
                    }
                    preset.set(of);
                    message.set(words);
                    view.set(found);
                },
                this::refused);
    }

    private void refused(Throwable e) {
        if (e instanceof MappingException) {
            message.set(e.getMessage());
            ReuseView shown = view.get();
            if (shown != null) {
                view.set(shown.proposing(Optional.empty()));
            }
        } else {
            failed.accept(e);
        }
    }

    /** Selects a loop, −1 for none. */
    public void select(int loop) {
        ReuseView shown = view.get();
        if (shown != null && loop < shown.chosen().mapping().loops().size()) {
            view.set(shown.selecting(Math.max(-1, loop)));
        }
    }

    /** Moves the selected loop one place inwards or outwards. */
    public void move(boolean inwards) {
        edit(shown -> NestEdit.step(shown.chosen().mapping(), shown.selected(), inwards));
    }

    /** Splits the selected loop in two. */
    public void split() {
        edit(shown -> NestEdit.split(shown.chosen().mapping(), shown.selected()));
    }

    /** Joins the selected loop with the next one of its dimension. */
    public void join() {
        edit(shown -> NestEdit.join(
                shown.chosen().mapping(),
                shown.selected(),
                shown.chosen()
                        .mapping()
                        .loops()
                        .get(shown.selected())
                        .dimension()
                        .size(shown.shape())));
    }

    private void edit(Function<ReuseView, NestEdit.Edited> edit) {
        ReuseView shown = view.get();
        if (shown == null || shown.selected() < 0) {
            message.set("Select a loop first: click it, or press ↑ and ↓.");
            return;
        }
        try {
            NestEdit.Edited edited = edit.apply(shown);
            show(edited.mapping(), edited.place(), null);
        } catch (MappingException e) {
            message.set(e.getMessage());
        }
    }

    /** Weighs what becomes of the nest if a loop is dropped; the picture shows it. */
    public void propose(int loop, DropPlace place) {
        ReuseView shown = view.get().proposing(Optional.empty()).selecting(loop);
        try {
            NestEdit.Edited edited = NestEdit.move(shown.chosen().mapping(), loop, place.place(), place.level());
            ReuseMachine on = shown.machine();
            ConvShape shape = shown.shape();
            proposing.ask(
                    () -> {
                        on.check(shape, edited.mapping());
                        return Candidate.of(shape, edited.mapping(), shown.costs());
                    },
                    candidate -> {
                        message.set("");
                        view.set(shown.selecting(edited.place()).proposing(Optional.of(candidate)));
                    },
                    this::refused);
        } catch (MappingException e) {
            refused(e);
        }
    }

    /** Drops a dragged loop. */
    public void drop(int loop, Optional<DropPlace> place) {
        ReuseView shown = view.get().proposing(Optional.empty()).selecting(loop);
        // What is still being weighed comes too late.
        proposing.ask(shown::chosen, candidate -> {}, failed);
        view.set(shown);
        Level own = shown.chosen().mapping().loops().get(loop).level();
        place.filter(there -> there.place() != loop || there.level() != own).ifPresent(there -> {
            try {
                NestEdit.Edited edited = NestEdit.move(shown.chosen().mapping(), loop, there.place(), there.level());
                show(edited.mapping(), edited.place(), null);
            } catch (MappingException e) {
                message.set(e.getMessage());
            }
        });
    }

    /** Takes the last change of the nest back. */
    public void undo() {
        if (!before.isEmpty()) {
            ReuseView last = before.pop();
            layer.set(new ReuseLayer(last.layer(), last.shape()));
            machine.set(last.machine());
            preset.set(null);
            message.set("");
            view.set(last);
        }
    }

    /** Goes to a step. */
    public void go(int step) {
        ReuseView shown = view.get();
        if (shown != null) {
            shown.running().ifPresent(now -> view.set(shown.at(Optional.of(player.go(now, step)))));
        }
    }

    /** Goes a number of steps on, or back. */
    public void goBy(int steps) {
        ReuseView shown = view.get();
        if (shown != null) {
            shown.running().ifPresent(now -> go(now.step() + steps));
        }
    }

    /** The screen shows its next frame. */
    public void tick(long nanos) {
        ReuseView shown = view.get();
        if (shown != null && shown.proposed().isEmpty()) {
            Optional<Running> next = shown.running().flatMap(now -> player.tick(now, nanos));
            next.ifPresent(moment -> view.set(shown.at(Optional.of(moment))));
        }
    }

    /** Tries all orders of the presets' tilings and shows the best one. */
    public void searchBest() {
        ReuseLayer counted = layer.get();
        ReuseMachine on = machine.get();
        Goal least = goal.get();
        search.start("best order", watch -> {
            OrderSearch.Found found =
                    OrderSearch.search(counted.shape(), on, List.of(Preset.values()), LevelCosts.EYERISS, least, watch);
            watch.show(() -> found(found, least));
        });
    }

    private void found(OrderSearch.Found found, Goal least) {
        Optional<Preset> winner = found.winner(least);
        if (winner.isEmpty()) {
            message.set("No order of the presets’ loops fits into these capacities.");
            return;
        }
        Candidate best = found.best().get(winner.get());
        show(
                best.mapping(),
                -1,
                null,
                -1,
                found.tried() + " orders tried, " + found.fitting() + " fit: the least " + least.title()
                        + " is an order of the tiling “" + winner.get().title() + "”.");
    }

    /** Shows what a figure shows. */
    public void reopen(StudyScenario.Reuse figure) {
        ReuseLayer shown = new ReuseLayer(figure.layer(), figure.shape());
        if (!layers.contains(shown)) {
            layers.add(shown);
        }
        layer.set(shown);
        machine.set(figure.machine());
        show(figure.mapping(), -1, null, figure.step(), "");
    }

    @Override
    public void close() {
        counting.close();
        proposing.close();
        search.close();
    }
}
