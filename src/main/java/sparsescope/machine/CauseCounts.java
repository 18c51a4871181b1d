package sparsescope.machine;

/** Counts slots by cause. */
public interface CauseCounts {
    /** Slots of one cause of the machine that was counted. */
    long of(Cause cause);

    /** Slots of all causes. */
    long total();
}
