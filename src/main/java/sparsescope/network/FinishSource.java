package sparsescope.network;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Holds a layer's {@link Finish} as its file tells it: numbers, or where they come from.
 *
 * @param bias where K biases come from, or empty
 * @param scale the requantization scale as a number, or empty
 * @param scaleSource the array with the requantization scale, or empty; never both
 * @param relu whether negative values become 0
 * @param pool max pooling, or empty
 */
public record FinishSource(
        Optional<TensorSource.FromFile> bias,
        OptionalDouble scale,
        Optional<TensorSource.FromFile> scaleSource,
        boolean relu,
        Optional<Finish.Pool> pool) {
    /** Nothing at all. */
    public static final FinishSource NONE =
            new FinishSource(Optional.empty(), OptionalDouble.empty(), Optional.empty(), false, Optional.empty());
}
