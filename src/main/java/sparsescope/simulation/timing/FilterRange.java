package sparsescope.simulation.timing;

import sparsescope.accelerator.StridePolicy;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.Rect;
import sparsescope.network.ConvShape;

/**
 * Holds the filter rows and columns that take an input position into a given rectangle of outputs; empty when first > last. With phased strides
 * these are all between first and last, for a block's weights all divide; where products between outputs are discarded, they are every
 * stride-th.
 *
 * @param firstR first filter column
 * @param lastR last filter column
 * @param firstS first filter row
 * @param lastS last filter row
 * @param step from one row or column to the next
 */
record FilterRange(int firstR, int lastR, int firstS, int lastS, int step) {
    /** A range without places. */
    static final FilterRange NONE = new FilterRange(0, -1, 0, -1, 1);

    /** From one filter row or column to the next that meets the same inputs; no more than there are rows and columns. */
    static int step(LayerPlan plan) {
        ConvShape shape = plan.shape();
        return plan.accelerator().strides() == StridePolicy.DISCARD
                ? Math.min(shape.stride(), Math.max(shape.filterWidth(), shape.filterHeight()))
                : 1;
    }

    /** The weights whose products with position (x, y) are for whole output coordinates, in the plane or beyond it. */
    static FilterRange dividing(LayerPlan plan, int x, int y) {
        ConvShape shape = plan.shape();
        return of(plan, x, y, 0, shape.filterWidth() - 1, 0, shape.filterHeight() - 1);
    }

    /** The weights that take position (x, y) into {@code outputs}. */
    static FilterRange of(LayerPlan plan, int x, int y, Rect outputs) {
        if (outputs.isEmpty()) {
            return NONE;
        }
        ConvShape shape = plan.shape();
        int paddedX = x + shape.padding();
        int paddedY = y + shape.padding();
        return of(
                plan,
                x,
                y,
                Math.max(0, paddedX - shape.stride() * outputs.x1()),
                Math.min(shape.filterWidth() - 1, paddedX - shape.stride() * outputs.x()),
                Math.max(0, paddedY - shape.stride() * outputs.y1()),
                Math.min(shape.filterHeight() - 1, paddedY - shape.stride() * outputs.y()));
    }

    private static FilterRange of(LayerPlan plan, int x, int y, int firstR, int lastR, int firstS, int lastS) {
        ConvShape shape = plan.shape();
        if (plan.accelerator().strides() == StridePolicy.DISCARD) {
            firstR = atOrAfter(firstR, x + shape.padding(), shape.stride());
            firstS = atOrAfter(firstS, y + shape.padding(), shape.stride());
            lastR -= Math.floorMod(lastR - firstR, shape.stride());
            lastS -= Math.floorMod(lastS - firstS, shape.stride());
        }
        return firstR > lastR || firstS > lastS ? NONE : new FilterRange(firstR, lastR, firstS, lastS, step(plan));
    }

    /** The first number from {@code first} on that leaves the same rest as {@code like}. */
    private static int atOrAfter(int first, int like, int stride) {
        return first + Math.floorMod(like - first, stride);
    }

    /**
     * Sums up a block's weights, so that a range is counted by looking at four places.
     *
     * @param byPlace the block's weights by place, with {@code step} empty rows and columns before the filter's
     * @param rowLength columns of {@code byPlace}
     */
    static void sumUp(int[] byPlace, int rowLength, int step) {
        for (int row = step * rowLength; row < byPlace.length; row += rowLength) {
            int above = row - step * rowLength;
            for (int column = step; column < rowLength; column++) {
                byPlace[row + column] +=
                        byPlace[row + column - step] + byPlace[above + column] - byPlace[above + column - step];
            }
        }
    }

    /** How many of a block's weights are in it, of the array that {@link #sumUp} has summed up. */
    long count(int[] summed, int rowLength) {
        if (firstR > lastR) {
            return 0;
        }
        int top = firstS * rowLength;
        int bottom = (lastS + step) * rowLength;
        return summed[bottom + lastR + step]
                - summed[top + lastR + step]
                - summed[bottom + firstR]
                + summed[top + firstR];
    }
}
