package sparsescope.ui.model.setup;

import java.util.Arrays;
import sparsescope.network.tensors.PaintedTensor;

/** Makes strokes. */
final class Strokes {
    private Strokes() {}

    /** The stroke that makes {@code now} what a painted tensor says. */
    static Stroke of(int layer, PaintedTensor painted, short[] now) {
        return new Stroke(layer, painted.weights(), painted.at(), painted.before(now), painted.values());
    }

    /** A stroke that is the first and then the second, on the same tensor. */
    static Stroke both(Stroke first, Stroke second) {
        int[] at = Arrays.copyOf(first.at(), first.at().length + second.at().length);
        short[] before = Arrays.copyOf(first.before(), at.length);
        short[] after = Arrays.copyOf(first.after(), at.length);
        System.arraycopy(second.at(), 0, at, first.at().length, second.at().length);
        System.arraycopy(second.before(), 0, before, first.at().length, second.at().length);
        System.arraycopy(second.after(), 0, after, first.at().length, second.at().length);
        return new Stroke(first.layer(), first.weights(), at, before, after);
    }
}
