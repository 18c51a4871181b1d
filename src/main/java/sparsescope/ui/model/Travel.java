package sparsescope.ui.model;

import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import sparsescope.scene.StageView;
import sparsescope.simulation.StepUnit;

/** Goes through the run: steps, scrubs, plays. Vectors and channels are those of the PE in focus. */
public final class Travel {
    /** What lies beyond the run: the network's other layers. */
    interface Layers {
        /** Opens the layer after (+1), at its first cycle, or before (−1), at its last; false when there is none. */
        boolean change(int by);
    }

    private final RunWorker<Look, Frame> worker;
    private final CameraModel camera;
    private final Playback playback;
    private final ProductCursor products;
    private final Supplier<Frame> shown;
    private final Layers layers;

    Travel(
            RunWorker<Look, Frame> worker,
            CameraModel camera,
            Playback playback,
            ProductCursor products,
            Supplier<Frame> shown,
            Layers layers) {
        this.worker = worker;
        this.camera = camera;
        this.playback = playback;
        this.products = products;
        this.shown = shown;
        this.layers = layers;
    }

    /** Goes to a cycle; for scrubbing, so that only the last of many is drawn. */
    public void goTo(long cycle) {
        camera.finish();
        playback.playingProperty().set(false);
        worker.moveAtOnce(Move.to(cycle));
    }

    /** One step on. At the end of the layer, a step by layer goes to the next layer. */
    public void step(StepUnit unit) {
        camera.finish();
        if (unit == StepUnit.LAYER && isAtEnd() && layers.change(+1)) {
            return;
        }
        worker.move(onwards(unit, 1));
    }

    /** One step back. At the first cycle, a step by layer goes to the layer before. */
    public void back(StepUnit unit) {
        camera.finish();
        if (unit == StepUnit.LAYER && isAtStart() && layers.change(-1)) {
            return;
        }
        StageView at = camera.aim();
        worker.move(
                unit == StepUnit.PRODUCT
                        ? products.previous(at.column(), at.row())
                        : Move.previous(unit, at.column(), at.row()));
    }

    private Move onwards(StepUnit unit, int steps) {
        StageView at = camera.aim();
        return unit == StepUnit.PRODUCT
                ? products.next(at.column(), at.row(), steps)
                : Move.next(unit, at.column(), at.row(), steps);
    }

    /** Makes one unit the step, and steps by it. */
    public void stepBy(StepUnit unit) {
        playback.unitProperty().set(unit);
        step(unit);
    }

    /** Starts playing, from the beginning when the end is reached; or stops. */
    public void playOrPause() {
        camera.finish();
        BooleanProperty playing = playback.playingProperty();
        if (!playing.get() && isAtEnd()) {
            worker.moveAtOnce(Move.to(0));
        }
        playing.set(!playing.get());
    }

    /** To the last cycle. */
    public void toEnd() {
        camera.finish();
        playback.playingProperty().set(false);
        worker.moveAtOnce(Move.END);
    }

    private boolean isAtEnd() {
        return shown.get() != null && shown.get().moment().finished();
    }

    private boolean isAtStart() {
        return shown.get() != null && shown.get().moment().cycle() == 0;
    }

    /** The screen shows its next frame: plays on. */
    void tick(long nanos) {
        int steps = playback.stepsDue(nanos);
        if (steps > 0) {
            if (isAtEnd()) {
                playback.playingProperty().set(false);
            } else {
                worker.moveIfIdle(onwards(playback.unitProperty().get(), steps));
            }
        }
    }
}
