package sparsescope.dcnn.run;

/** What became of one multiplier in one cycle; the causes of all slots add up to cycles · PEs · F · I. */
public enum DcnnCause {
    /** Both operands are non-zero. */
    PRODUCT("products", "product"),
    /** The input lies in the plane, and an operand is zero: multiplied all the same, or gated by DCNN-opt. */
    ZERO_PAIR("zeroPairs", "pair with a zero"),
    /** The input lies outside the plane. */
    PADDING_PAIR("paddingPairs", "pair in the padding"),
    /** The last run of an output is short: no pair for this multiplier. */
    EMPTY("emptySlots", "empty"),
    /** The PE has computed all its outputs. */
    IDLE("idleSlots", "idle");

    private final String counter;
    private final String word;

    DcnnCause(String counter, String word) {
        this.counter = counter;
        this.word = word;
    }

    /** The counter of its slots, as files and the command line name it. */
    public String counter() {
        return counter;
    }

    /** The cause as the screen says it. */
    public String word() {
        return word;
    }
}
