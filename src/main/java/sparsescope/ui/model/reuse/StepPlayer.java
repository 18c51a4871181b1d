package sparsescope.ui.model.reuse;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import sparsescope.scene.reuse.Running;

/** Steps through a layer: a step's movement takes its time, or none where motion is reduced. */
final class StepPlayer {
    private static final double SECONDS = 0.6;

    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final BooleanProperty reduced = new SimpleBooleanProperty();
    private long began;

    BooleanProperty playingProperty() {
        return playing;
    }

    BooleanProperty reducedProperty() {
        return reduced;
    }

    /** One step on or back; going back, and over steps, shows what has arrived. */
    Running go(Running now, int step) {
        began = 0;
        int from = now.step();
        Running there = now.to(step, 1);
        return there.step() == from + 1 && !reduced.get() ? there.to(there.step(), 0) : there;
    }

    /** What the next picture of the screen shows; empty when it is the same. */
    Optional<Running> tick(Running now, long nanos) {
        if (now.fraction() >= 1 && !playing.get()) {
            began = 0;
            return Optional.empty();
        }
        if (began == 0) {
            began = nanos;
        }
        double part = (nanos - began) / 1e9 / SECONDS;
        if (part < 1) {
            return reduced.get()
                    ? (now.fraction() < 1 ? Optional.of(now.to(now.step(), 1)) : Optional.empty())
                    : now.fraction() < 1 ? Optional.of(now.to(now.step(), part)) : Optional.empty();
        }
        began = nanos;
        if (!playing.get()) {
            return Optional.of(now.to(now.step(), 1));
        }
        if (now.atEnd()) {
            playing.set(false);
            return Optional.of(now.to(now.step(), 1));
        }
        return Optional.of(now.to(now.step() + 1, reduced.get() ? 1 : 0));
    }
}
