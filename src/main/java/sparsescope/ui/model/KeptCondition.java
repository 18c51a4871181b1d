package sparsescope.ui.model;

import sparsescope.simulation.Condition;

/**
 * A condition that is kept as a breakpoint.
 *
 * @param text as it was typed, with its PE named
 * @param condition what it says
 */
public record KeptCondition(String text, Condition condition) {
    /** Keeps a condition. */
    public static KeptCondition of(Condition condition) {
        return new KeptCondition(condition.text(), condition);
    }
}
