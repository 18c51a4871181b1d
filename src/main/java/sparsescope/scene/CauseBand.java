package sparsescope.scene;

import java.util.List;
import sparsescope.simulation.CauseHistory;
import sparsescope.simulation.GroupSpan;
import sparsescope.simulation.SlotCause;
import sparsescope.simulation.SlotCounts;

/** Causes of all slots over time, brought to pixel columns. */
final class CauseBand {
    private static final int CAUSES = SlotCause.values().length;

    private final double[][] columns;

    /** Shares of causes for {@code width} columns over cycles {@code from}…{@code to} of the groups timed so far. */
    CauseBand(List<GroupSpan> spans, long from, long to, int width) {
        columns = new double[Math.max(1, width)][];
        double perColumn = Math.max(1e-9, (double) (to - from) / columns.length);
        for (GroupSpan span : spans) {
            if (span.computeEnd() > from && span.start() < to) {
                add(span, from, perColumn);
            }
        }
    }

    private void add(GroupSpan span, long from, double perColumn) {
        CauseHistory history = span.history();
        long length = history.bucketCycles();
        for (int bucket = 0; bucket < history.buckets(); bucket++) {
            double start = span.start() + (double) bucket * length;
            double end = Math.min(span.computeEnd(), start + length);
            int first = (int) Math.floor((start - from) / perColumn);
            int last = (int) Math.ceil((end - from) / perColumn);
            if (end <= start || last <= 0 || first >= columns.length) {
                continue;
            }
            SlotCounts counts = history.bucket(bucket);
            for (int column = Math.max(0, first); column < Math.min(columns.length, last); column++) {
                double overlap =
                        Math.min(end, from + (column + 1) * perColumn) - Math.max(start, from + column * perColumn);
                if (overlap > 0) {
                    addTo(column, counts, overlap / (end - start));
                }
            }
        }
    }

    private void addTo(int column, SlotCounts counts, double share) {
        if (columns[column] == null) {
            columns[column] = new double[CAUSES];
        }
        for (SlotCause cause : SlotCause.values()) {
            columns[column][cause.ordinal()] += counts.of(cause) * share;
        }
    }

    int width() {
        return columns.length;
    }

    /** Whether anything was computed in a column. */
    boolean has(int column) {
        return columns[column] != null;
    }

    /** The share of some causes in a column, 0…1. */
    double share(int column, SlotCause... causes) {
        double total = 0;
        for (double value : columns[column]) {
            total += value;
        }
        double part = 0;
        for (SlotCause cause : causes) {
            part += columns[column][cause.ordinal()];
        }
        return total == 0 ? 0 : part / total;
    }

    /** Useful share of a column, 0…1. */
    double utilization(int column) {
        return share(column, SlotCause.PRODUCT, SlotCause.HALO_PRODUCT);
    }
}
