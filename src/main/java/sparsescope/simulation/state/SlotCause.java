package sparsescope.simulation.state;

/** What became of one multiplier in one cycle; the causes of all slots add up to cycles · PEs · F · I. */
public enum SlotCause {
    /** A product for an output that this PE owns. */
    PRODUCT("product"),
    /** A product for an output that another PE owns: it becomes part of a halo. */
    HALO_PRODUCT("product for a neighbour"),
    /** An operand was a placeholder, or a zero kept by dense operands. */
    PLACEHOLDER("placeholder"),
    /** The product lies outside the output plane. */
    OUT_OF_PLANE("out of plane"),
    /** The product lies between the outputs of a strided layer. */
    STRIDE_MISS("stride miss"),
    /** With input halos: the product is for an output that another PE computes itself. */
    NOT_OWNED("not owned"),
    /** A vector was short: no stored pair for this multiplier. */
    EMPTY("empty"),
    /** The PE stalled on a full bank queue. */
    STALL("stall"),
    /** The PE waited for its bank queues to empty. */
    DRAIN("drain"),
    /** The PE waited at the barrier. */
    IDLE("idle");

    private final String word;

    SlotCause(String word) {
        this.word = word;
    }

    /** The cause as the screen says it. */
    public String word() {
        return word;
    }

    /** Whether the product reached an accumulator. */
    public boolean isUseful() {
        return this == PRODUCT || this == HALO_PRODUCT;
    }
}
