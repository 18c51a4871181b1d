package sparsescope.simulation;

/** Causes of the slots of all PEs over the cycles of a group, in buckets of equal length (the last may be short). */
public final class CauseHistory {
    private final long bucketCycles;
    private final long[][] buckets;

    CauseHistory(long bucketCycles, long[][] buckets) {
        this.bucketCycles = bucketCycles;
        this.buckets = buckets;
    }

    /** Cycles in a bucket. */
    public long bucketCycles() {
        return bucketCycles;
    }

    /** How many buckets. */
    public int buckets() {
        return buckets.length;
    }

    /** The causes in one bucket, all PEs together. */
    public SlotCounts bucket(int index) {
        return new SlotCounts(buckets[index].clone());
    }
}
