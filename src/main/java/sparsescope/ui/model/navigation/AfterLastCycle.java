package sparsescope.ui.model.navigation;

import sparsescope.simulation.run.StepUnit;

/** What may still go on when a run is at its end: a second one beside it. Each answers whether it did. */
public interface AfterLastCycle {
    /** Steps on. */
    boolean step(StepUnit unit, int steps);

    /** Steps back. */
    boolean back(StepUnit unit);

    /** Goes to its end. */
    boolean toEnd();

    /** Whether anything is left to go on with. */
    boolean hasMore();

    /** Nothing goes on. */
    AfterLastCycle NONE = new AfterLastCycle() {
        @Override
        public boolean step(StepUnit unit, int steps) {
            return false;
        }

        @Override
        public boolean back(StepUnit unit) {
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
