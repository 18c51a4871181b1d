package sparsescope.dataflow;

import sparsescope.network.ConvShape;

/** The places of a filter bank's weights as one number each, so that filter, row and column are found again without a division. */
public final class FilterPlaces {
    private final int bits;
    private final int mask;
    private final int[] rowOf;
    private final int[] columnOf;

    /** Places in the filters of a layer. */
    public FilterPlaces(ConvShape shape) {
        int inFilter = shape.filterWidth() * shape.filterHeight();
        this.bits = 32 - Integer.numberOfLeadingZeros(inFilter - 1);
        this.mask = (1 << bits) - 1;
        this.rowOf = new int[inFilter];
        this.columnOf = new int[inFilter];
        for (int place = 0; place < inFilter; place++) {
            rowOf[place] = place / shape.filterWidth();
            columnOf[place] = place % shape.filterWidth();
        }
    }

    /** The number of weight (k, s, r). */
    public int of(int k, int s, int r) {
        return k << bits | s * (columnOf[columnOf.length - 1] + 1) + r;
    }

    /** The filter of a place. */
    public int filter(int place) {
        return place >>> bits;
    }

    /** The filter row of a place. */
    public int row(int place) {
        return rowOf[place & mask];
    }

    /** The filter column of a place. */
    public int column(int place) {
        return columnOf[place & mask];
    }

    /** s·R + r of a place. */
    public int inFilter(int place) {
        return place & mask;
    }

    /** How many places a filter has, S·R. */
    public int filterSize() {
        return rowOf.length;
    }
}
