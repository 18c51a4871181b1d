package sparsescope.dcnn.run;

import java.util.LinkedHashMap;
import java.util.Map;
import sparsescope.machine.Cause;
import sparsescope.machine.CauseCounts;

/**
 * Counts multiplier slots by cause.
 *
 * @param products pairs of which neither operand is zero
 * @param zeroPairs pairs in the plane with a zero
 * @param paddingPairs pairs whose input lies outside the plane
 * @param emptySlots slots of short last runs
 * @param idleSlots slots of PEs that have finished
 */
public record DcnnCounts(long products, long zeroPairs, long paddingPairs, long emptySlots, long idleSlots)
        implements CauseCounts {
    /** No slot at all. */
    public static final DcnnCounts NONE = new DcnnCounts(0, 0, 0, 0, 0);

    @Override
    public long of(Cause cause) {
        return of((DcnnCause) cause);
    }

    /** Slots of one cause. */
    public long of(DcnnCause cause) {
        return switch (cause) {
            case PRODUCT -> products;
            case ZERO_PAIR -> zeroPairs;
            case PADDING_PAIR -> paddingPairs;
            case EMPTY -> emptySlots;
            case IDLE -> idleSlots;
        };
    }

    @Override
    public long total() {
        return products + zeroPairs + paddingPairs + emptySlots + idleSlots;
    }

    /** Products as a fraction of all slots, 0…1; 0 when there is none. */
    public double utilization() {
        return total() == 0 ? 0 : (double) products / total();
    }

    /** The sum of both. */
    public DcnnCounts plus(DcnnCounts other) {
        return new DcnnCounts(
                products + other.products,
                zeroPairs + other.zeroPairs,
                paddingPairs + other.paddingPairs,
                emptySlots + other.emptySlots,
                idleSlots + other.idleSlots);
    }

    /** What was added since {@code earlier}. */
    public DcnnCounts minus(DcnnCounts earlier) {
        return new DcnnCounts(
                products - earlier.products,
                zeroPairs - earlier.zeroPairs,
                paddingPairs - earlier.paddingPairs,
                emptySlots - earlier.emptySlots,
                idleSlots - earlier.idleSlots);
    }

    /** Each counter by its name. */
    public Map<String, Long> asMap() {
        Map<String, Long> map = new LinkedHashMap<>();
        for (DcnnCause cause : DcnnCause.values()) {
            map.put(cause.counter(), of(cause));
        }
        return map;
    }
}
