package sparsescope.eie.layout;

import java.util.List;

/**
 * Describes a PE's share of a column, as stored in one pass.
 *
 * @param pass the pass
 * @param pe the PE
 * @param column the column, which is an input's
 * @param entries in row order; may be empty
 */
public record ColumnSlice(int pass, int pe, int column, List<StoredEntry> entries) {
    public ColumnSlice {
        entries = List.copyOf(entries);
    }
}
