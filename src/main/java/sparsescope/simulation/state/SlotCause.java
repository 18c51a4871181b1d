package sparsescope.simulation.state;

import sparsescope.machine.Cause;

/** What became of one multiplier in one cycle; the causes of all slots add up to cycles · PEs · F · I. */
public enum SlotCause implements Cause {
    /** A product for an output that this PE owns. */
    PRODUCT("products", "product", "A product for an output that this PE owns."),
    /** A product for an output that another PE owns: it becomes part of a halo. */
    HALO_PRODUCT(
            "haloSums",
            "product for a neighbour",
            "A product for an output that another PE owns: it becomes part of a halo."),
    /** An operand was a placeholder, or a zero kept by dense operands. */
    PLACEHOLDER(
            "placeholderProducts", "placeholder", "An operand was a placeholder, or a zero kept by dense operands."),
    /** The product lies outside the output plane. */
    OUT_OF_PLANE("outOfPlane", "out of plane", "The product lies outside the output plane."),
    /** The product lies between the outputs of a strided layer. */
    STRIDE_MISS("strideMisses", "stride miss", "The product lies between the outputs of a strided layer."),
    /** With input halos: the product is for an output that another PE computes itself. */
    NOT_OWNED("notOwned", "not owned", "The product is for an output that another PE computes itself."),
    /** A vector was short: no stored pair for this multiplier. */
    EMPTY("emptySlots", "empty", "A vector was short: no stored pair for this multiplier."),
    /** The PE stalled on a full bank queue. */
    STALL("stall", "stall", "The PE stalled on a full bank queue."),
    /** The PE waited for its bank queues to empty. */
    DRAIN("drain", "drain", "The PE waited for its bank queues to empty."),
    /** The PE waited at the barrier. */
    IDLE("idle", "idle", "The PE waited at the barrier.");

    private final String counter;
    private final String word;
    private final String help;

    SlotCause(String counter, String word, String help) {
        this.counter = counter;
        this.word = word;
        this.help = help;
    }

    @Override
    public String counter() {
        return counter;
    }

    @Override
    public String help() {
        return help;
    }

    @Override
    public String word() {
        return word;
    }

    /** Whether the product reached an accumulator. */
    @Override
    public boolean isUseful() {
        return this == PRODUCT || this == HALO_PRODUCT;
    }
}
