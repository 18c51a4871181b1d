package sparsescope.eie.layout;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import sparsescope.eie.CoreThreads;
import sparsescope.file.Progress;

/** Counts the lengths of every PE's column slices that meet a non-zero activation, in one pass; and what it stores in all. */
public final class SliceLengths {
    private final int pes;
    private final char[] entries;
    private final char[] placeholders;
    private final long nonZero;
    private final long stored;

    private SliceLengths(int pes, char[] entries, char[] placeholders, long nonZero, long stored) {
        this.pes = pes;
        this.entries = entries;
        this.placeholders = placeholders;
        this.nonZero = nonZero;
        this.stored = stored;
    }

    /**
     * Counts a pass on all cores.
     *
     * @param columns the columns that meet a non-zero activation, in order
     * @throws CancellationException when {@code progress} gives up
     */
    public static SliceLengths of(MatrixLayout layout, int pass, int[] columns, Progress progress) {
        int pes = layout.placement().pes();
        char[] entries = new char[columns.length * pes];
        char[] placeholders = new char[columns.length * pes];
        AtomicInteger done = new AtomicInteger();
        long[][] sums = new long[pes][];
        RowPlacement placement = layout.placement();
        long weights = (long) layout.inputs() * (placement.endRow(pass) - placement.firstRow(pass));
        CoreThreads.forEach(pes, weights, pe -> {
            SliceCounter counter = layout.count(pass, pe);
            for (int broadcast = 0; broadcast < columns.length; broadcast++) {
                entries[broadcast * pes + pe] = (char) counter.entries(columns[broadcast]);
                placeholders[broadcast * pes + pe] = (char) counter.placeholders(columns[broadcast]);
            }
            sums[pe] = sums(layout, counter);
            if (!progress.report((double) done.incrementAndGet() / pes)) {
                throw new CancellationException();
            }
        });
        return new SliceLengths(
                pes,
                entries,
                placeholders,
                IntStream.range(0, pes).mapToLong(pe -> sums[pe][0]).sum(),
                IntStream.range(0, pes).mapToLong(pe -> sums[pe][1]).sum());
    }

    private static long[] sums(MatrixLayout layout, SliceCounter counter) {
        long[] sums = new long[2];
        for (int column = 0; column < layout.inputs(); column++) {
            sums[0] += counter.entries(column);
            sums[1] += counter.stored(column);
        }
        return sums;
    }

    /** How many PEs there are. */
    public int pes() {
        return pes;
    }

    /** Non-zero weights that a PE has for a broadcast. */
    public int entries(int broadcast, int pe) {
        return entries[broadcast * pes + pe];
    }

    /** Placeholders that it has for it. */
    public int placeholders(int broadcast, int pe) {
        return placeholders[broadcast * pes + pe];
    }

    /** Both. */
    public int stored(int broadcast, int pe) {
        return entries(broadcast, pe) + placeholders(broadcast, pe);
    }

    /** Cycles that a broadcast takes in a PE: one for each stored entry, and one where there is none. */
    public int work(int broadcast, int pe) {
        return Math.max(1, stored(broadcast, pe));
    }

    /** Non-zero weights of all columns in this pass. */
    public long nonZero() {
        return nonZero;
    }

    /** Stored entries of all columns in this pass, placeholders included. */
    public long stored() {
        return stored;
    }

    /** Bytes that this takes in memory. */
    public long bytes() {
        return 4L * entries.length;
    }
}
