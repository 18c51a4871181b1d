package sparsescope.eie.simulation;

import java.util.Optional;
import sparsescope.eie.layout.ColumnSlice;
import sparsescope.eie.layout.StoredEntry;

/**
 * Holds the work of a PE in a cycle.
 *
 * @param activation the activation in its register
 * @param taken whether it took it out of its queue in this very cycle
 * @param slice its share of the activation's column
 * @param position which stored entry of it is processed, from 0; 0 in an empty one
 */
public record PeWork(QueuedActivation activation, boolean taken, ColumnSlice slice, int position) {
    /** The stored entry that is processed; none in an empty column. */
    public Optional<StoredEntry> entry() {
        return slice.entries().isEmpty()
                ? Optional.empty()
                : Optional.of(slice.entries().get(position));
    }

    /** What the PE does in this cycle. */
    public PeCause cause() {
        return entry().map(entry -> entry.placeholder() ? PeCause.PLACEHOLDER : PeCause.ENTRY)
                .orElse(PeCause.EMPTY_COLUMN);
    }
}
