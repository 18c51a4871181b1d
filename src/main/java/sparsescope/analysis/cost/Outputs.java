package sparsescope.analysis.cost;

import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.PlanarTiling;

/**
 * Holds the values that a layer hands on to the next: how much the PPUs write. Counting alone does not know output values, so the density is an
 * assumption of whoever asks.
 *
 * @param channels output channels
 * @param width width of the plane after pooling
 * @param height height of the plane after pooling
 * @param density non-zero fraction, 0…1
 */
public record Outputs(int channels, int width, int height, double density) {
    /** Elements, zero or not. */
    public long elements() {
        return (long) channels * width * height;
    }

    /** Elements that are not zero. */
    public long nonZero() {
        return Math.round(elements() * density);
    }

    /** Elements, zero or not, of the PE that has most. */
    long mostOfOnePe(AcceleratorConfig accelerator) {
        return most(channels, width, height, accelerator);
    }

    static long most(int channels, int width, int height, AcceleratorConfig accelerator) {
        PlanarTiling tiling =
                new PlanarTiling(width, height, accelerator.columns(), accelerator.rows(), accelerator.tileSplit());
        long most = 0;
        for (int row = 0; row < accelerator.rows(); row++) {
            for (int column = 0; column < accelerator.columns(); column++) {
                most = Math.max(most, tiling.tile(new PePosition(column, row)).area());
            }
        }
        return channels * most;
    }
}
