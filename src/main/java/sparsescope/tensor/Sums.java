package sparsescope.tensor;

import java.util.Objects;

/**
 * Holds the accumulator sums of a layer, exact: K×Ho×Wo, C order (x innermost).
 *
 * @param channels K
 * @param height Ho
 * @param width Wo
 * @param values K·Ho·Wo sums
 */
public record Sums(int channels, int height, int width, long[] values) {
    public Sums {
        Objects.requireNonNull(values);
        if (values.length != (long) channels * height * width) {
            throw new IllegalArgumentException(
                    values.length + " values for " + channels + "×" + height + "×" + width + " sums");
        }
    }

    /** The sum of output channel {@code k} at row {@code y}, column {@code x}. */
    public long at(int k, int y, int x) {
        return values[(k * height + y) * width + x];
    }
}
