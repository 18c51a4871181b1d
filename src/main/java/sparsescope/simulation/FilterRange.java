package sparsescope.simulation;

import sparsescope.dataflow.Rect;
import sparsescope.network.ConvShape;

/**
 * Which filter rows and columns take each position of a tile to a given rectangle of outputs. Divisibility by the stride is not its
 * business: with phased strides a block's weights all divide.
 */
final class FilterRange {
    /** First and last filter column by tile column, then first and last filter row by tile row; empty when first > last. */
    private final int[] firstR;

    private final int[] lastR;
    private final int[] firstS;
    private final int[] lastS;
    private final Rect tile;

    FilterRange(ConvShape shape, Rect tile, Rect outputs) {
        this.tile = tile;
        firstR = new int[tile.width()];
        lastR = new int[tile.width()];
        firstS = new int[tile.height()];
        lastS = new int[tile.height()];
        fill(firstR, lastR, tile.x(), shape, outputs.x(), outputs.x1(), shape.filterWidth());
        fill(firstS, lastS, tile.y(), shape, outputs.y(), outputs.y1(), shape.filterHeight());
    }

    private static void fill(int[] first, int[] last, int start, ConvShape shape, int out0, int out1, int size) {
        for (int i = 0; i < first.length; i++) {
            int padded = start + i + shape.padding();
            first[i] = Math.max(0, padded - shape.stride() * out1);
            last[i] = Math.min(size - 1, padded - shape.stride() * out0);
        }
    }

    /** Whether every weight takes position (x, y) into the rectangle. */
    boolean isFull(int x, int y, ConvShape shape) {
        int column = x - tile.x();
        int row = y - tile.y();
        return firstR[column] == 0
                && lastR[column] == shape.filterWidth() - 1
                && firstS[row] == 0
                && lastS[row] == shape.filterHeight() - 1;
    }

    /** Whether weight (s, r) takes position (x, y) into the rectangle. */
    boolean contains(int x, int y, int s, int r) {
        int column = x - tile.x();
        int row = y - tile.y();
        return r >= firstR[column] && r <= lastR[column] && s >= firstS[row] && s <= lastS[row];
    }

    /** How many weights of a block take position (x, y) into the rectangle, from the block's summed counts. */
    long count(int x, int y, int[] summed, int rowLength) {
        int column = x - tile.x();
        int row = y - tile.y();
        int r0 = firstR[column];
        int r1 = lastR[column] + 1;
        int s0 = firstS[row] * rowLength;
        int s1 = (lastS[row] + 1) * rowLength;
        return r0 >= r1 || s0 >= s1 ? 0 : summed[s1 + r1] - summed[s0 + r1] - summed[s1 + r0] + summed[s0 + r0];
    }
}
