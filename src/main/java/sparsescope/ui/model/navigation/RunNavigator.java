package sparsescope.ui.model.navigation;

import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import sparsescope.machine.StepKind;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.StepUnit;
import sparsescope.ui.model.picture.CycleMove;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.Motion;
import sparsescope.ui.model.picture.ProductCursor;
import sparsescope.ui.model.picture.RenderOptions;

/** Goes through the run: steps, scrubs, plays. Vectors and channels are those of the PE in focus. */
public final class RunNavigator {
    /** Says what lies beyond the run: the network's other layers. */
    public interface Layers {
        /** Opens the layer after (+1), at its first cycle, or before (−1), at its last; false when there is none. */
        boolean change(int by);
    }

    /** Seconds a step must last, when playing, for what happens in it to be followed. */
    private static final double SLOW_STEP = 0.4;

    private final RunWorker<RenderOptions, Frame> worker;
    private final CameraModel camera;
    private final Playback playback;
    private final ProductCursor products;
    private final Motion motion;
    private final Supplier<Frame> shown;
    private final Layers layers;
    private Stops stops;
    private AfterLastCycle afterLastCycle = AfterLastCycle.NONE;
    private long moves;

    public RunNavigator(
            RunWorker<RenderOptions, Frame> worker,
            CameraModel camera,
            Playback playback,
            ProductCursor products,
            Motion motion,
            Supplier<Frame> shown,
            Layers layers,
            Supplier<Stops> breakpoints) {
        this.worker = worker;
        this.camera = camera;
        this.playback = playback;
        this.products = products;
        this.motion = motion;
        this.shown = shown;
        this.layers = layers;
        playback.playingProperty().addListener((o, before, now) -> stops = now ? breakpoints.get() : null);
    }

    /** What goes on when the run is at its end. */
    public void afterLastCycle(AfterLastCycle another) {
        afterLastCycle = another;
    }

    /** How many moves have been asked for. */
    public long moves() {
        return moves;
    }

    /** Goes to a cycle; for scrubbing, so that only the last of many is drawn. */
    public void goTo(long cycle) {
        settle();
        playback.playingProperty().set(false);
        moves++;
        worker.moveAtOnce(CycleMove.to(cycle));
    }

    /** One step on. At the end of the layer, a step by layer goes to the next layer. */
    public void step(StepKind unit) {
        settle();
        if (isAtEnd() && afterLastCycle.step(unit, 1)) {
            return;
        }
        if (unit.isWholeLayer() && isAtEnd() && layers.change(+1)) {
            return;
        }
        if (isInMotion(unit)) {
            motion.show(Double.MAX_VALUE);
        }
        moves++;
        worker.move(onwards(unit, 1));
    }

    private boolean isInMotion(StepKind unit) {
        return unit.isSmall() && !camera.reduceMotionProperty().get();
    }

    /** One beat on within the cycle; after its last one the next cycle begins. */
    public void nextBeat() {
        camera.finish();
        playback.playingProperty().set(false);
        if (motion.next(camera.reduceMotionProperty().get())) {
            worker.refresh();
        } else {
            worker.move(onwards(cycle(), 1));
        }
    }

    /** One beat back; before the first one comes the whole cycle before. */
    public void previousBeat() {
        camera.finish();
        playback.playingProperty().set(false);
        Frame now = shown.get();
        if (motion.back(now == null ? null : now.moment(), camera.aim())) {
            worker.refresh();
        } else {
            moveBack(cycle());
        }
    }

    /** One cycle on, whichever step is chosen. */
    public void stepCycle() {
        step(cycle());
    }

    private StepKind cycle() {
        return playback.step(StepUnit.CYCLE.word()).orElseThrow();
    }

    /** Whatever flies or moves is where it was going. */
    private void settle() {
        camera.finish();
        motion.finish();
    }

    /** One step back. At the first cycle, a step by layer goes to the layer before. */
    public void back(StepKind unit) {
        settle();
        if (isAtEnd() && afterLastCycle.back(unit)) {
            return;
        }
        if (unit.isWholeLayer() && isAtStart() && layers.change(-1)) {
            return;
        }
        if (isInMotion(unit) && shown.get() != null) {
            motion.showBack(shown.get().moment());
        }
        moveBack(unit);
    }

    private void moveBack(StepKind unit) {
        StageView at = camera.aim();
        moves++;
        worker.move(unit == StepUnit.PRODUCT ? products.previous(at.pe()) : CycleMove.previous(unit, at.pe()));
    }

    private CycleMove onwards(StepKind unit, int steps) {
        StageView at = camera.aim();
        return unit == StepUnit.PRODUCT ? products.next(at.pe(), steps) : CycleMove.next(unit, at.pe(), steps);
    }

    /** Makes one unit the step, and steps by it. */
    public void stepBy(StepKind unit) {
        playback.unitProperty().set(unit);
        step(unit);
    }

    /** Starts playing, from the beginning when the end is reached; or stops. */
    public void playOrPause() {
        camera.finish();
        BooleanProperty playing = playback.playingProperty();
        if (!playing.get() && isAtEnd() && !afterLastCycle.hasMore()) {
            moves++;
            worker.moveAtOnce(CycleMove.to(0));
        }
        playing.set(!playing.get());
    }

    /** To the last cycle. */
    public void toEnd() {
        settle();
        playback.playingProperty().set(false);
        if (isAtEnd() && afterLastCycle.toEnd()) {
            return;
        }
        moves++;
        worker.moveAtOnce(CycleMove.END);
    }

    private boolean isAtEnd() {
        return shown.get() != null && shown.get().moment().finished();
    }

    private boolean isAtStart() {
        return shown.get() != null && shown.get().moment().cycle() == 0;
    }

    /** The screen shows its next frame: plays on. */
    public void tick(long nanos) {
        if (motion.tick(nanos)) {
            worker.refresh();
        }
        int steps = playback.stepsDue(nanos);
        if (steps > 0) {
            if (isAtEnd() && afterLastCycle.step(playback.unitProperty().get(), steps)) {
                motion.finish();
            } else if (isAtEnd()) {
                playback.playingProperty().set(false);
            } else {
                if (playback.secondsAStep() >= SLOW_STEP
                        && !camera.reduceMotionProperty().get()) {
                    motion.show(playback.secondsAStep());
                } else {
                    motion.finish();
                }
                moves++;
                worker.moveIfIdle(stops.within(onwards(playback.unitProperty().get(), steps)));
            }
        }
    }
}
