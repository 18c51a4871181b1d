package sparsescope.tensor;

import java.util.Objects;

/**
 * Describes a layer's input or output activations: signed 16-bit values, C×H×W, C order (x innermost).
 *
 * @param channels C
 * @param height H
 * @param width W
 * @param values C·H·W values
 */
public record Activations(int channels, int height, int width, short[] values) {
    public Activations {
        Objects.requireNonNull(values);
        if (values.length != (long) channels * height * width) {
            throw new IllegalArgumentException(
                    values.length + " values for " + channels + "×" + height + "×" + width + " activations");
        }
    }

    /** The value at channel {@code c}, row {@code y}, column {@code x}. */
    public short at(int c, int y, int x) {
        return values[index(c, y, x)];
    }

    /** Where the value at channel {@code c}, row {@code y}, column {@code x} stands in {@link #values}. */
    public int index(int c, int y, int x) {
        return (c * height + y) * width + x;
    }

    /** How many values are not zero. */
    public long nonZero() {
        return Counting.nonZero(values);
    }

    /** Non-zero fraction, 0…1; 0 for an empty tensor. */
    public double density() {
        return values.length == 0 ? 0 : (double) nonZero() / values.length;
    }
}
