package sparsescope.ui.model.marks;

import sparsescope.simulation.condition.Condition;

/**
 * A condition that is kept as a breakpoint.
 *
 * @param text as it was typed, with its PE named
 * @param condition what it says
 */
public record ConditionBreakpoint(String text, Condition condition) {
    /** Keeps a condition. */
    public static ConditionBreakpoint of(Condition condition) {
        return new ConditionBreakpoint(condition.text(), condition);
    }
}
