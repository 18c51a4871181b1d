package sparsescope.tensor;

import java.util.Objects;

/**
 * Describes a layer's filters: signed 16-bit values, K×(C/groups)×S×R, C order (r innermost).
 *
 * @param filters K
 * @param channels input channels each filter sees, C/groups
 * @param height S
 * @param width R
 * @param values K·(C/groups)·S·R values
 */
public record Weights(int filters, int channels, int height, int width, short[] values) {
    public Weights {
        Objects.requireNonNull(values);
        if (values.length != (long) filters * channels * height * width) {
            throw new IllegalArgumentException(values.length + " values for " + filters + "×" + channels + "×" + height
                    + "×" + width + " weights");
        }
    }

    /** The weight of filter {@code k}, channel {@code c} of its group, row {@code s}, column {@code r}. */
    public short at(int k, int c, int s, int r) {
        return values[((k * channels + c) * height + s) * width + r];
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
