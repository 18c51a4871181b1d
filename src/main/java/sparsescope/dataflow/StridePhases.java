package sparsescope.dataflow;

import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.StridePolicy;
import sparsescope.network.ConvShape;

/**
 * Holds the phases that a stride cuts a channel into. Only those that hold a place of the filter have blocks that anything meets; there are at
 * most as many as the filter has places, however large the stride. They are numbered in the order in which they are gone through.
 *
 * @param stride of the phases; 1 when there is only one
 * @param columns phases side by side that hold a filter place
 * @param rows phases below each other that hold a filter place
 */
public record StridePhases(int stride, int columns, int rows) {
    /** The phases of a layer. */
    public static StridePhases of(ConvShape shape, AcceleratorConfig accelerator) {
        int stride = accelerator.strides() == StridePolicy.PHASED ? shape.stride() : 1;
        return new StridePhases(stride, Math.min(stride, shape.filterWidth()), Math.min(stride, shape.filterHeight()));
    }

    /** How many hold a filter place. */
    public int count() {
        return columns * rows;
    }

    /** All of them, with those that only activations fall into. */
    public int all() {
        return stride * stride;
    }

    /** Which of those that hold a filter place a position of the padded plane, or of a filter, is in; −1 when in none. */
    public int at(int x, int y) {
        int px = x % stride;
        int py = y % stride;
        return px < columns && py < rows ? py * columns + px : -1;
    }

    /** The first column of phase {@code index}, from which on every stride-th is in it. */
    public int column(int index) {
        return index % columns;
    }

    /** The first row of phase {@code index}. */
    public int row(int index) {
        return index / columns;
    }

    /** The number that phase {@code index} has among all: py·stride + px. */
    public int number(int index) {
        return row(index) * stride + column(index);
    }
}
