package sparsescope.network;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Holds the finishing of a layer's accumulator sums in the PPU before they become the next layer's input: bias, requantization, ReLU and max
 * pooling, in this order (SCNN §IV, post-processing unit).
 *
 * @param bias K values added to the sums; empty for none
 * @param outputScale next value = ⌊sum·scale + ½⌋, clamped to 0…255 after ReLU and to −128…127 without; empty: the sum
 *     itself, clamped to 16 bits
 * @param relu whether negative values become 0
 * @param pool max pooling, or empty
 */
public record Finish(Optional<int[]> bias, OptionalDouble outputScale, boolean relu, Optional<Pool> pool) {
    /** Nothing but the sums, clamped to 16 bits. */
    public static final Finish NONE = new Finish(Optional.empty(), OptionalDouble.empty(), false, Optional.empty());

    /**
     * Applies max pooling.
     *
     * @param size width and height of the window
     * @param stride step of the window
     * @param padding places around the plane that never win
     */
    public record Pool(int size, int stride, int padding) {}
}
