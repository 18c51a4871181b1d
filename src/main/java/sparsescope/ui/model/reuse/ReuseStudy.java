package sparsescope.ui.model.reuse;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.network.Network;
import sparsescope.reuse.cost.LevelCosts;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.MappingException;
import sparsescope.reuse.mapping.MappingFile;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.scene.reuse.ReuseView;
import sparsescope.ui.model.study.Finding;
import sparsescope.ui.model.task.Background;

/** Is the page Reuse without its controls. Its properties change on the screen's thread; counting is done beside it. */
public final class ReuseStudy implements AutoCloseable {
    private static final int MOST_BACK = 30;

    private final ObservableList<ReuseLayer> layers = FXCollections.observableArrayList(ReuseLayer.SMALL);
    private final ReadOnlyObjectWrapper<ReuseLayer> layer = new ReadOnlyObjectWrapper<>(ReuseLayer.SMALL);
    private final ReadOnlyObjectWrapper<ReuseMachine> machine = new ReadOnlyObjectWrapper<>(ReuseLayer.SMALL_MACHINE);
    private final ReadOnlyObjectWrapper<ReuseView> view = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Finding> finding = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Preset> preset = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final Deque<ReuseView> before = new ArrayDeque<>();
    private final LayerSteps steps = new LayerSteps(this);
    private final Background<ReuseView> counting;
    private final LoopEditing loops;
    private final BestOrder best;
    private final Consumer<Throwable> failed;

    /** Nothing is counted before {@link #begin}. */
    public ReuseStudy(Executor screen, Consumer<Throwable> failed) {
        this.failed = failed;
        counting = new Background<>("reuse", screen);
        loops = new LoopEditing(this, screen);
        best = new BestOrder(this, screen, failed);
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

    /** The steps of the layer, when it is small enough to go through. */
    public LayerSteps steps() {
        return steps;
    }

    /** What the person does to the loops. */
    public LoopEditing loops() {
        return loops;
    }

    /** The search for the best order. */
    public BestOrder best() {
        return best;
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
                show(view.get().chosen().mapping(), -1, "");
            }
        }
    }

    /** A preset's order. */
    public void choose(Preset wanted) {
        try {
            show(wanted.mapping(layer.get().shape(), machine.get()), -1, "");
        } catch (MappingException e) {
            message.set(e.getMessage());
            preset.set(null);
            preset.set(view.get() == null ? wanted : null);
        }
    }

    /** The order in a mapping file, for the layer and the machine on show; the file is read beside the window's thread. */
    public void open(Path file) {
        show(new Order(() -> MappingFile.read(file), costs(), -1, -1, ""));
    }

    /**
     * An order to show.
     *
     * @param mapping the loops, asked for beside the window's thread
     * @param costs what accesses cost
     * @param selected the loop in hand; −1 for none
     * @param step the step to begin with; below 0 the first with work
     * @param words what to say of it
     */
    private record Order(Supplier<Mapping> mapping, LevelCosts costs, int selected, int step, String words) {}

    /** Counts an order and shows it, with a loop in hand and something to say of it. */
    void show(Mapping mapping, int selected, String words) {
        show(new Order(() -> mapping, costs(), selected, -1, words));
    }

    /** What accesses cost: as in the picture on show, which may be a figure's. */
    LevelCosts costs() {
        return view.get() == null ? LevelCosts.EYERISS : view.get().costs();
    }

    private void show(Order order) {
        best.search().cancel();
        ReuseLayer counted = layer.get();
        ReuseMachine on = machine.get();
        steps.playingProperty().set(false);
        counting.ask(
                () -> ReuseView.count(
                                counted.name(),
                                counted.shape(),
                                on,
                                order.costs(),
                                order.mapping().get(),
                                order.step())
                        .selecting(order.selected()),
                found -> {
                    if (view.get() != null) {
                        before.push(view.get());
                        if (before.size() > MOST_BACK) {
                            before.removeLast();
                        }
                    }
                    preset.set(presetOf(found));
                    message.set(order.words());
                    view.set(found);
                },
                this::refused);
    }

    /** Shows the same nest looked at otherwise. */
    void look(ReuseView changed) {
        view.set(changed);
    }

    /** Says something. */
    void say(String words) {
        message.set(words);
    }

    void refused(Throwable e) {
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

    /** Takes the last change of the nest back. */
    public void undo() {
        if (!before.isEmpty()) {
            ReuseView last = before.pop();
            layer.set(new ReuseLayer(last.layer(), last.shape()));
            machine.set(last.machine());
            preset.set(presetOf(last));
            message.set("");
            view.set(last);
        }
    }

    /** The preset whose order a view shows; null when it is none's. */
    private static Preset presetOf(ReuseView shown) {
        return shown.presets().entrySet().stream()
                .filter(each -> each.getValue().mapping().equals(shown.chosen().mapping()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Shows what a figure shows. */
    public void reopen(StudyScenario.Reuse figure) {
        reopen(figure, -1);
    }

    private void reopen(StudyScenario.Reuse figure, int loop) {
        ReuseLayer shown = new ReuseLayer(figure.layer(), figure.shape());
        if (!layers.contains(shown)) {
            layers.add(shown);
        }
        layer.set(shown);
        machine.set(figure.machine());
        show(new Order(figure::mapping, figure.costs(), loop, figure.step(), ""));
    }

    /** What a session keeps of the page; empty when nothing has been shown yet. */
    public Optional<ReuseState> state() {
        return Optional.ofNullable(finding.get())
                .map(found -> new ReuseState(
                        (StudyScenario.Reuse) found.study(),
                        view.get().selected(),
                        best.goalProperty().get()));
    }

    /** Goes on where a session was. */
    public void goOn(ReuseState kept) {
        best.goalProperty().set(kept.goal());
        reopen(kept.figure(), kept.loop());
    }

    @Override
    public void close() {
        counting.close();
        loops.close();
        best.close();
    }
}
