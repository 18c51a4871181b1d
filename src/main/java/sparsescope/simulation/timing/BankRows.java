package sparsescope.simulation.timing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ways in which activations change a weight vector's bank histogram, over all PEs whose windows have the same size: they rotate it by
 * their address modulo the banks, and leave out the weights whose products would be dropped. Row 0 is the zero activation, which leaves
 * out all.
 */
final class BankRows {
    /**
     * Describes one way to use a histogram.
     *
     * @param residue address modulo the banks
     * @param kept the weights whose products are kept
     */
    record Row(int residue, FilterRange kept) {}

    /** Rows and columns a filter may have, so that a rectangle of places fits a word. */
    static final int LARGEST_FILTER = 31;

    private static final Row ZERO = new Row(0, FilterRange.NONE);

    private final Map<Row, Integer> index = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private final List<Long> masks = new ArrayList<>();
    private final List<Long> distinctMasks = new ArrayList<>();
    private final List<Integer> kinds = new ArrayList<>();

    /** Rows for filters of at most {@value #LARGEST_FILTER} × {@value #LARGEST_FILTER} places. */
    BankRows() {
        rowOf(ZERO);
    }

    /** The number of a row; a new one when it has not been seen. */
    int rowOf(Row row) {
        return index.computeIfAbsent(row, added -> {
            rows.add(added);
            long mask = mask(added.kept());
            masks.add(mask);
            if (!distinctMasks.contains(mask)) {
                distinctMasks.add(mask);
            }
            kinds.add(distinctMasks.indexOf(mask));
            return rows.size() - 1;
        });
    }

    List<Row> rows() {
        return rows;
    }

    /** The filter place (s, r) as two bits, both of which a mask has that keeps it. */
    static long placeBits(int s, int r) {
        return 1L << s | 1L << 32 + r;
    }

    private static long mask(FilterRange kept) {
        long mask = 0;
        for (int s = kept.firstS(); s <= kept.lastS(); s += kept.step()) {
            for (int r = kept.firstR(); r <= kept.lastR(); r += kept.step()) {
                mask |= placeBits(s, r);
            }
        }
        return mask;
    }

    /** Every set of filter places that some row keeps. */
    List<Long> distinctMasks() {
        return distinctMasks;
    }

    /** Which of {@link #distinctMasks} a row keeps. */
    int kindOfMask(int row) {
        return kinds.get(row);
    }

    /** The filter places that a row keeps. */
    long mask(int row) {
        return masks.get(row);
    }
}
