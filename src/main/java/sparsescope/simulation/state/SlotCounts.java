package sparsescope.simulation.state;

import java.util.Arrays;
import sparsescope.machine.Cause;
import sparsescope.machine.CauseCounts;

/** Counts multiplier slots by cause. */
public final class SlotCounts implements CauseCounts {
    private final long[] slots;

    public SlotCounts(long[] slots) {
        this.slots = slots;
    }

    /** No slot at all. */
    public static SlotCounts none() {
        return new SlotCounts(new long[SlotCause.values().length]);
    }

    /** The sum of all of them. */
    public static SlotCounts sum(Iterable<SlotCounts> all) {
        long[] sum = new long[SlotCause.values().length];
        for (SlotCounts counts : all) {
            for (int cause = 0; cause < sum.length; cause++) {
                sum[cause] += counts.slots[cause];
            }
        }
        return new SlotCounts(sum);
    }

    @Override
    public long of(Cause cause) {
        return of((SlotCause) cause);
    }

    /** Slots of one cause. */
    public long of(SlotCause cause) {
        return slots[cause.ordinal()];
    }

    @Override
    public long total() {
        long total = 0;
        for (long count : slots) {
            total += count;
        }
        return total;
    }

    /** Slots whose product reached an accumulator. */
    public long useful() {
        return of(SlotCause.PRODUCT) + of(SlotCause.HALO_PRODUCT);
    }

    /** Useful fraction of all slots, 0…1; 0 when there is none. */
    public double utilization() {
        long total = total();
        return total == 0 ? 0 : (double) useful() / total;
    }

    /** The sum of both. */
    public SlotCounts plus(SlotCounts other) {
        long[] sum = slots.clone();
        for (int cause = 0; cause < sum.length; cause++) {
            sum[cause] += other.slots[cause];
        }
        return new SlotCounts(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SlotCounts counts && Arrays.equals(slots, counts.slots);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(slots);
    }

    @Override
    public String toString() {
        return Arrays.toString(slots);
    }
}
