package sparsescope.dcnn.run;

/**
 * The pair of operands that one multiplier takes in one cycle.
 *
 * @param cause what its slot is
 * @param channel input channel c; −1 in an empty slot, as are all coordinates
 * @param y row of the input; outside the plane in the padding
 * @param x column of the input; outside the plane in the padding
 * @param s row of the weight in its filter
 * @param r column of the weight in its filter
 * @param activation its activation, 0 in the padding
 * @param weight its weight
 */
public record DcnnPair(DcnnCause cause, int channel, int y, int x, int s, int r, int activation, int weight) {
    static final DcnnPair EMPTY = new DcnnPair(DcnnCause.EMPTY, -1, -1, -1, -1, -1, 0, 0);

    /** Activation times weight. */
    public long product() {
        return (long) activation * weight;
    }
}
