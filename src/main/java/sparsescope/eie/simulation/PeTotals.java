package sparsescope.eie.simulation;

/**
 * Holds the totals of one PE over a layer.
 *
 * @param causes its cycles by cause
 * @param heldUp cycles in which the next activation had to wait and this PE's queue was full
 */
public record PeTotals(EieCauseCounts causes, long heldUp) {
    static final PeTotals NONE = new PeTotals(EieCauseCounts.NONE, 0);

    PeTotals plus(PeTotals other) {
        return new PeTotals(causes.plus(other.causes), heldUp + other.heldUp);
    }
}
