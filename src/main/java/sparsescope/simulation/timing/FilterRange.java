package sparsescope.simulation.timing;

import sparsescope.dataflow.Rect;
import sparsescope.network.ConvShape;

/**
 * The filter rows and columns that take an input position into a given rectangle of outputs; empty when first > last. Divisibility by the
 * stride is not its business: with phased strides a block's weights all divide.
 *
 * @param firstR first filter column
 * @param lastR last filter column
 * @param firstS first filter row
 * @param lastS last filter row
 */
record FilterRange(int firstR, int lastR, int firstS, int lastS) {
    private static final FilterRange NONE = new FilterRange(0, -1, 0, -1);

    /** The weights that take position (x, y) into {@code outputs}. */
    static FilterRange of(ConvShape shape, int x, int y, Rect outputs) {
        if (outputs.isEmpty()) {
            return NONE;
        }
        int paddedX = x + shape.padding();
        int paddedY = y + shape.padding();
        return new FilterRange(
                Math.max(0, paddedX - shape.stride() * outputs.x1()),
                Math.min(shape.filterWidth() - 1, paddedX - shape.stride() * outputs.x()),
                Math.max(0, paddedY - shape.stride() * outputs.y1()),
                Math.min(shape.filterHeight() - 1, paddedY - shape.stride() * outputs.y()));
    }

    /** Whether weight (s, r) is in it. */
    boolean contains(int s, int r) {
        return r >= firstR && r <= lastR && s >= firstS && s <= lastS;
    }

    /**
     * How many of a block's weights are in it.
     *
     * @param summed the block's weights by place, summed up over rows and columns; one more row and column than the filter
     * @param rowLength columns of {@code summed}
     */
    long count(int[] summed, int rowLength) {
        if (firstR > lastR || firstS > lastS) {
            return 0;
        }
        int top = firstS * rowLength;
        int bottom = (lastS + 1) * rowLength;
        return summed[bottom + lastR + 1] - summed[top + lastR + 1] - summed[bottom + firstR] + summed[top + firstR];
    }
}
