package sparsescope.simulation.state;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Causes of the slots of all PEs over the cycles of a group, in buckets of equal length (the last may be short). Exact where a bucket
 * holds whole blocks; the slots of a block that straddles buckets are shared out evenly over its cycles, so that every sum is exact.
 */
public final class CauseHistory {
    private static final int MOST_BUCKETS = 512;
    private static final int CAUSES = SlotCause.values().length;

    private long bucketCycles = 1;
    private long[] slots = new long[MOST_BUCKETS * CAUSES];
    private int used;
    private SlotCounts total;

    public CauseHistory() {}

    /** Cycles in a bucket. */
    public long bucketCycles() {
        return bucketCycles;
    }

    /** How many buckets. */
    public int buckets() {
        return used;
    }

    /** The causes in one bucket, all PEs together. */
    public SlotCounts bucket(int index) {
        long[] counts = new long[CAUSES];
        System.arraycopy(slots, index * CAUSES, counts, 0, CAUSES);
        return new SlotCounts(counts);
    }

    /** The causes in the whole group, all PEs together. */
    public synchronized SlotCounts total() {
        if (total == null) {
            total = SlotCounts.sum(IntStream.range(0, used).mapToObj(this::bucket)::iterator);
        }
        return total;
    }

    /** Slots of one cause, spread evenly over cycles {@code from}…{@code to}−1. */
    public void add(SlotCause cause, long from, long to, long count) {
        if (to <= from || count == 0) {
            return;
        }
        while (to > bucketCycles * MOST_BUCKETS) {
            coarsen();
        }
        total = null;
        int last = (int) ((to - 1) / bucketCycles);
        used = Math.max(used, last + 1);
        long given = 0;
        for (int bucket = (int) (from / bucketCycles); bucket <= last; bucket++) {
            long upTo = Math.min(to, (bucket + 1) * bucketCycles) - from;
            long share = bucket == last ? count : Math.multiplyExact(count, upTo) / (to - from);
            slots[bucket * CAUSES + cause.ordinal()] += share - given;
            given = share;
        }
    }

    private void coarsen() {
        long[] merged = new long[slots.length];
        for (int bucket = 0; bucket < used; bucket++) {
            for (int cause = 0; cause < CAUSES; cause++) {
                merged[bucket / 2 * CAUSES + cause] += slots[bucket * CAUSES + cause];
            }
        }
        slots = merged;
        used = (used + 1) / 2;
        bucketCycles *= 2;
    }

    /** Gives back the room that is not used; called when all is added. */
    public void trim() {
        slots = Arrays.copyOf(slots, used * CAUSES);
    }
}
