package sparsescope.dcnn.run;

import sparsescope.machine.Cause;
import sparsescope.machine.CauseFacts;
import sparsescope.machine.CauseRole;

/** Names the cause of one multiplier slot in one cycle; the causes of all slots add up to cycles · PEs · F · I. */
public enum DcnnCause implements Cause {
    /** Both operands are non-zero. */
    PRODUCT("products", "product", CauseRole.USEFUL, "", "Both operands are non-zero: the sum of the output changes."),
    /** The input lies in the plane, and an operand is zero: multiplied all the same, or gated by DCNN-opt. */
    ZERO_PAIR(
            "zeroPairs",
            "pair with a zero",
            CauseRole.ZERO,
            "0",
            "An operand is zero: DCNN multiplies all the same, DCNN-opt gates the multiplier; both take the cycle."),
    /** The input lies outside the plane. */
    PADDING_PAIR(
            "paddingPairs",
            "pair in the padding",
            CauseRole.DROPPED,
            "×",
            "The weight meets the padding around the plane, which is zero."),
    /** The last run of an output is short: no pair for this multiplier. */
    EMPTY(
            "emptySlots",
            "empty",
            CauseRole.EMPTY,
            "",
            "An output's last run has fewer pairs than the PE has multipliers."),
    /** The PE has computed all its outputs. */
    IDLE("idleSlots", "idle", CauseRole.IDLE, "", "The PE has computed all outputs it owns; others have not.");

    private final CauseFacts facts;

    DcnnCause(String counter, String word, CauseRole role, String sign, String help) {
        this.facts = new CauseFacts(counter, word, role, sign, help);
    }

    @Override
    public CauseFacts facts() {
        return facts;
    }
}
