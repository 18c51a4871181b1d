package sparsescope.eie.codebook;

import java.util.Arrays;
import java.util.stream.IntStream;
import sparsescope.eie.CoreThreads;
import sparsescope.tensor.Weights;

/** Counts how often each different non-zero weight of a layer occurs. */
public final class WeightHistogram {
    private static final int VALUES = 1 << 16;
    private static final int SLICES = 8;

    private final int[] values;
    private final long[] counts;

    private WeightHistogram(int[] values, long[] counts) {
        this.values = values;
        this.counts = counts;
    }

    /** Counts the weights of a layer. */
    public static WeightHistogram of(Weights weights) {
        short[] all = weights.values();
        long[][] slices = new long[SLICES][];
        CoreThreads.forEach(SLICES, all.length, slice -> slices[slice] = count(all, slice));
        long[] byWord = Arrays.stream(slices).reduce(WeightHistogram::sum).orElseThrow();
        // From −32 768 upward, without zero.
        int[] values = IntStream.rangeClosed(Short.MIN_VALUE, Short.MAX_VALUE)
                .filter(value -> value != 0 && byWord[value & 0xFFFF] > 0)
                .toArray();
        long[] counts =
                IntStream.of(values).mapToLong(value -> byWord[value & 0xFFFF]).toArray();
        return new WeightHistogram(values, counts);
    }

    private static long[] count(short[] all, int slice) {
        long[] counts = new long[VALUES];
        int to = (int) ((long) all.length * (slice + 1) / SLICES);
        for (int i = (int) ((long) all.length * slice / SLICES); i < to; i++) {
            if (all[i] != 0) {
                counts[all[i] & 0xFFFF]++;
            }
        }
        return counts;
    }

    private static long[] sum(long[] a, long[] b) {
        return IntStream.range(0, VALUES).mapToLong(i -> a[i] + b[i]).toArray();
    }

    /** How many different values there are. */
    public int size() {
        return values.length;
    }

    /** The different values, ascending. */
    public int value(int index) {
        return values[index];
    }

    /** How many weights have that value. */
    public long count(int index) {
        return counts[index];
    }

    /** How many weights are not zero. */
    public long weights() {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}
