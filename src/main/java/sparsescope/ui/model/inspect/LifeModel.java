package sparsescope.ui.model.inspect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sparsescope.analysis.life.LayerNeighbours;
import sparsescope.analysis.life.LayerValue;
import sparsescope.scene.life.LifeLine.Lead;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.machine.MachineStages;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.LifeStory;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.task.Background;

/**
 * The value whose life is shown. Lives are worked out beside the window's thread; what is chosen next takes the place of what is still
 * being worked out. Another run of the layer keeps the value.
 */
public final class LifeModel implements AutoCloseable {
    private final ReadOnlyObjectWrapper<LifeStory> story = new ReadOnlyObjectWrapper<>(LifeStory.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper returning = new ReadOnlyBooleanWrapper();
    private final Background<Optional<LifeStory>> telling;
    private final Consumer<Throwable> failed;
    private final IntConsumer changeLayer;
    private final Deque<Lead> past = new ArrayDeque<>();
    private AtomicBoolean cancelled = new AtomicBoolean();
    private boolean byKey;
    private LoadedScenario session;
    /** A value of a layer that is being opened. */
    private Lead awaited;

    public LifeModel(Executor screen, IntConsumer changeLayer, Consumer<Throwable> failed) {
        this.telling = new Background<>("life of a value", screen);
        this.changeLayer = changeLayer;
        this.failed = failed;
    }

    /** What is shown. */
    public ReadOnlyObjectProperty<LifeStory> storyProperty() {
        return story.getReadOnlyProperty();
    }

    /** Whether another life is being worked out. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether there is a value to go back to. */
    public ReadOnlyBooleanProperty returningProperty() {
        return returning.getReadOnlyProperty();
    }

    /** Whether the life was asked for by a key, so that the list of its lines takes the keys that follow. */
    public boolean takesKeys() {
        return byKey;
    }

    /** The same by a key. */
    public void chooseByKey(String part, Frame on) {
        choose(part, on);
        byKey = true;
    }

    /** Shows the life of what a part of the stage shows; a part that shows no value changes nothing. */
    public void choose(String part, Frame on) {
        LoadedScenario of = session;
        if (of == null || on.moment().run() != of.run()) {
            return;
        }
        byKey = false;
        AtomicBoolean token = restart();
        telling.ask(
                () -> stage(of).value(part, on.moment(), on.look().camera()).map(value -> tell(value, of, token)),
                told -> told.ifPresentOrElse(this::chosen, this::stop),
                this::notTold);
    }

    private void chosen(LifeStory told) {
        remember();
        show(told);
    }

    /** Shows another value's life; one of another layer once that layer is open. */
    public void follow(Lead lead) {
        remember();
        open(lead);
    }

    /** Shows the life that was shown before. */
    public void back() {
        if (!past.isEmpty()) {
            Lead before = past.pop();
            returning.set(!past.isEmpty());
            open(before);
        }
    }

    private void remember() {
        story.get().lead().ifPresent(past::push);
        returning.set(!past.isEmpty());
    }

    private void open(Lead lead) {
        if (session == null) {
            return;
        }
        if (lead.layer() != session.scenario().layer()) {
            restart();
            awaited = lead;
            changeLayer.accept(lead.layer());
            return;
        }
        LoadedScenario of = session;
        AtomicBoolean token = restart();
        telling.ask(
                () -> Optional.of(tell(lead.value(), of, token)), told -> told.ifPresent(this::show), this::notTold);
    }

    /** Shows none. */
    public void clear() {
        cancelled.set(true);
        telling.ask(Optional::empty, none -> stop(), failed);
        past.clear();
        returning.set(false);
        awaited = null;
        stop();
        story.set(LifeStory.NONE);
    }

    /** Another run is open. */
    public void show(LoadedScenario now) {
        boolean sameNetwork = session != null
                && session.scenario().network().equals(now.scenario().network());
        Lead wanted = awaited != null ? awaited : story.get().lead().orElse(null);
        session = now;
        awaited = null;
        boolean still = wanted != null
                && sameNetwork
                && wanted.layer() == now.scenario().layer()
                && stage(now).tells(wanted.value(), now.run());
        if (still) {
            open(wanted);
        } else {
            clear();
        }
    }

    private static LifeStory tell(LayerValue value, LoadedScenario of, AtomicBoolean token) {
        int layer = of.scenario().layer();
        LayerNeighbours chain = new LayerNeighbours(Optional.of(of.tensors()), layer);
        return new LifeStory(
                of.run(),
                Optional.of(new Lead(layer, value)),
                Optional.of(stage(of).life(value, of.run(), chain, token::get)));
    }

    private static MachineStage stage(LoadedScenario of) {
        return MachineStages.of(of.run().settings().machine().name());
    }

    private AtomicBoolean restart() {
        cancelled.set(true);
        cancelled = new AtomicBoolean();
        busy.set(true);
        return cancelled;
    }

    private void show(LifeStory told) {
        stop();
        story.set(told);
    }

    private void stop() {
        busy.set(false);
    }

    private void notTold(Throwable e) {
        stop();
        failed.accept(e);
    }

    @Override
    public void close() {
        cancelled.set(true);
        telling.close();
    }
}
