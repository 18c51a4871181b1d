package sparsescope.scene;

import java.util.List;
import sparsescope.simulation.CauseHistory;
import sparsescope.simulation.GroupSpan;
import sparsescope.simulation.SlotCause;
import sparsescope.simulation.SlotCounts;

/** What the slots of all PEs were, gathered for every pixel column of a stretch of cycles. */
final class CauseBand {
    /** Most buckets read for one column and group: more could not be told apart. */
    private static final int MOST_BUCKETS = 64;

    private final int columns;
    private final double[][] slots;
    private final double[] least;
    private final double[] most;

    /** Gathers cycles {@code from}…{@code to} for {@code columns} pixel columns. */
    CauseBand(List<GroupSpan> spans, long from, long to, int columns) {
        this.columns = columns;
        this.slots = new double[columns][];
        this.least = new double[columns];
        this.most = new double[columns];
        for (GroupSpan span : spans) {
            if (span.computeEnd() > from && span.start() < to) {
                add(span, from, to);
            }
        }
    }

    private void add(GroupSpan span, long from, long to) {
        double perColumn = (double) (to - from) / columns;
        int first = (int) Math.max(0, Math.floor((span.start() - from) / perColumn));
        int last = (int) Math.min(columns - 1, Math.ceil((span.computeEnd() - from) / perColumn) - 1);
        for (int column = first; column <= last; column++) {
            double x0 = Math.max(span.start(), from + column * perColumn) - span.start();
            double x1 = Math.min(span.computeEnd(), from + (column + 1) * perColumn) - span.start();
            if (x1 > x0) {
                add(column, span.history(), x0, x1);
            }
        }
    }

    private void add(int column, CauseHistory history, double from, double to) {
        int first = (int) (from / history.bucketCycles());
        int last = Math.min(history.buckets() - 1, (int) Math.ceil(to / history.bucketCycles()) - 1);
        int step = 1 + (last - first) / MOST_BUCKETS;
        for (int bucket = first; bucket <= last; bucket += step) {
            double overlap = Math.min(to, (double) (bucket + 1) * history.bucketCycles())
                    - Math.max(from, (double) bucket * history.bucketCycles());
            SlotCounts counts = history.bucket(bucket);
            if (counts.total() > 0 && overlap > 0) {
                add(column, counts, overlap / history.bucketCycles());
            }
        }
    }

    private void add(int column, SlotCounts counts, double share) {
        double utilization = counts.utilization();
        if (slots[column] == null) {
            slots[column] = new double[CausePalette.ORDER.size()];
            least[column] = utilization;
            most[column] = utilization;
        }
        least[column] = Math.min(least[column], utilization);
        most[column] = Math.max(most[column], utilization);
        for (int i = 0; i < CausePalette.ORDER.size(); i++) {
            slots[column][i] += share * counts.of(CausePalette.ORDER.get(i));
        }
    }

    int columns() {
        return columns;
    }

    /** Whether some PE computes, drains or waits at the barrier there. */
    boolean computes(int column) {
        return slots[column] != null;
    }

    /** The share of each cause of {@link CausePalette#ORDER} in a column that computes. */
    double[] shares(int column) {
        double[] shares = slots[column].clone();
        double total = 0;
        for (double share : shares) {
            total += share;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= total;
        }
        return shares;
    }

    /** The cause at a height of a column that computes, 0 at the bottom to 1 at the top. */
    SlotCause at(int column, double height) {
        double[] shares = shares(column);
        double sum = 0;
        int last = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += shares[i];
            last = shares[i] > 0 ? i : last;
            if (shares[i] > 0 && height <= sum) {
                return CausePalette.ORDER.get(i);
            }
        }
        return CausePalette.ORDER.get(last);
    }

    /** Useful share of a column that computes. */
    double utilization(int column) {
        double[] shares = shares(column);
        double useful = 0;
        for (int i = 0; i < shares.length; i++) {
            useful += CausePalette.ORDER.get(i).isUseful() ? shares[i] : 0;
        }
        return useful;
    }

    /** Smallest useful share of the buckets in a column. */
    double least(int column) {
        return least[column];
    }

    /** Largest useful share of the buckets in a column. */
    double most(int column) {
        return most[column];
    }

    /** The shares as a picture, the useful ones at the bottom; columns in which nothing computes are holes. */
    Pixels picture(Theme theme, int height) {
        CausePalette palette = new CausePalette(theme);
        int[] argb = new int[columns * height];
        for (int column = 0; column < columns; column++) {
            if (!computes(column)) {
                continue;
            }
            double[] shares = shares(column);
            double sum = 0;
            int bottom = 0;
            for (int i = 0; i < shares.length; i++) {
                sum += shares[i];
                int top = Math.min(height, (int) Math.round(sum * height));
                // What stalls is what one looks for: it never vanishes.
                if (CausePalette.ORDER.get(i) == SlotCause.STALL
                        && shares[i] > 0.002
                        && top == bottom
                        && top < height) {
                    top++;
                }
                for (int y = bottom; y < top; y++) {
                    argb[(height - 1 - y) * columns + column] = palette.argb(i, column, height - 1 - y);
                }
                bottom = Math.max(bottom, top);
            }
        }
        return new Pixels(columns, height, argb);
    }
}
