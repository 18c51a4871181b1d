package sparsescope.ui.model.navigation;

import sparsescope.machine.StepKind;

/**
 * Steps what still runs after the last cycle of the open run: its twin, when that is the slower one. Every method answers whether anything
 * moved.
 */
public interface AfterLastCycle {
    /** Steps on. */
    boolean step(StepKind unit, int steps);

    /** Steps back. */
    boolean back(StepKind unit);

    /** Goes to its end. */
    boolean toEnd();

    /** Whether anything is left to go on with. */
    boolean hasMore();

    /** Nothing goes on. */
    AfterLastCycle NONE = new AfterLastCycle() {
        @Override
        public boolean step(StepKind unit, int steps) {
            return false;
        }

        @Override
        public boolean back(StepKind unit) {
            return false;
        }

        @Override
        public boolean toEnd() {
            return false;
        }

        @Override
        public boolean hasMore() {
            return false;
        }
    };
}
