package sparsescope.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What activations can do to a weight vector's bank histogram, over all PEs whose windows have the same size: rotate it by their address
 * modulo the banks, and leave out the weights whose products would be dropped. Row 0 is the zero activation, which leaves out all.
 */
final class BankRows {
    /**
     * One way to use a histogram.
     *
     * @param residue address modulo the banks
     * @param kept the weights whose products are kept
     */
    record Row(int residue, FilterRange kept) {}

    private static final Row ZERO = new Row(0, new FilterRange(0, -1, 0, -1));

    private final Map<Row, Integer> index = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    BankRows() {
        rowOf(ZERO);
    }

    /** The number of a row; a new one when it has not been seen. */
    int rowOf(Row row) {
        return index.computeIfAbsent(row, added -> {
            rows.add(added);
            return rows.size() - 1;
        });
    }

    List<Row> rows() {
        return rows;
    }
}
