package sparsescope.simulation.state;

import sparsescope.machine.Cause;
import sparsescope.machine.CauseFacts;
import sparsescope.machine.CauseRole;

/** Names the cause of one multiplier slot in one cycle; the causes of all slots add up to cycles · PEs · F · I. */
public enum SlotCause implements Cause {
    /** A product for an output that this PE owns. */
    PRODUCT(Counter.PRODUCTS, "product", CauseRole.USEFUL, "", "A product for an output that this PE owns."),
    /** A product for an output that another PE owns: it becomes part of a halo. */
    HALO_PRODUCT(
            Counter.HALO_SUMS,
            "product for a neighbour",
            CauseRole.USEFUL,
            "•",
            "A product for an output that another PE owns: it becomes part of a halo."),
    /** An operand was a placeholder, or a zero kept by dense operands. */
    PLACEHOLDER(
            Counter.PLACEHOLDER_PRODUCTS,
            "placeholder",
            CauseRole.ZERO,
            "0",
            "An operand was a placeholder, or a zero kept by dense operands."),
    /** The product lies outside the output plane. */
    OUT_OF_PLANE(
            Counter.OUT_OF_PLANE, "out of plane", CauseRole.DROPPED, "×", "The product lies outside the output plane."),
    /** The product lies between the outputs of a strided layer. */
    STRIDE_MISS(
            Counter.STRIDE_MISSES,
            "stride miss",
            CauseRole.DROPPED,
            "÷",
            "The product lies between the outputs of a strided layer."),
    /** With input halos: the product is for an output that another PE computes itself. */
    NOT_OWNED(
            Counter.NOT_OWNED,
            "not owned",
            CauseRole.DROPPED,
            "–",
            "The product is for an output that another PE computes itself."),
    /** A vector was short: no stored pair for this multiplier. */
    EMPTY(Counter.EMPTY_SLOTS, "empty", CauseRole.EMPTY, "", "A vector was short: no stored pair for this multiplier."),
    /** The PE stalled on a full bank queue. */
    STALL(Counter.STALL, "stall", CauseRole.STALL, "", "The PE stalled on a full bank queue."),
    /** The PE waited for its bank queues to empty. */
    DRAIN(Counter.DRAIN, "drain", CauseRole.DRAIN, "", "The PE waited for its bank queues to empty."),
    /** The PE waited at the barrier. */
    IDLE(Counter.IDLE, "idle", CauseRole.IDLE, "", "The PE waited at the barrier.");

    private final Counter counter;
    private final CauseFacts facts;

    SlotCause(Counter counter, String word, CauseRole role, String sign, String help) {
        this.counter = counter;
        this.facts = new CauseFacts(counter.word(), word, role, sign, help);
    }

    @Override
    public CauseFacts facts() {
        return facts;
    }

    /** How many slots have this cause, by the counters of a run whose PEs have {@code multipliers} multipliers. */
    public long slots(Counters counters, int multipliers) {
        return switch (role()) {
            // Of what reached an accumulator, the halo sums are counted by themselves.
            case USEFUL ->
                this == PRODUCT
                        ? counters.of(counter) - HALO_PRODUCT.slots(counters, multipliers)
                        : counters.of(counter);
            case ZERO, DROPPED, EMPTY -> counters.of(counter);
            // A PE's cycle takes all its multipliers.
            case STALL, DRAIN, IDLE -> counters.of(counter) * multipliers;
        };
    }
}
