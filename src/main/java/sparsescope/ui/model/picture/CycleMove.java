package sparsescope.ui.model.picture;

import sparsescope.accelerator.PePosition;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.StepUnit;

/** From one cycle of a run to another. Working it out may take time, so it is done beside the window's thread. */
@FunctionalInterface
public interface CycleMove {
    /** Nowhere: only the picture is wanted again. */
    CycleMove STAY = (run, cycle) -> cycle;

    /** The layer's last cycle. */
    CycleMove END = (run, cycle) -> run.cycles();

    /** Where it leads from {@code cycle}. */
    long apply(LayerRun run, long cycle);

    /** To a cycle; one past the end is the end. */
    static CycleMove to(long target) {
        return (run, cycle) -> Math.max(0, target);
    }

    /** Some steps onwards. */
    static CycleMove next(StepUnit unit, PePosition pe, int steps) {
        return (run, cycle) -> {
            long at = cycle;
            for (int step = 0; step < steps; step++) {
                at = run.next(at, unit, pe);
            }
            return at;
        };
    }

    /** One step back. */
    static CycleMove previous(StepUnit unit, PePosition pe) {
        return (run, cycle) -> run.previous(cycle, unit, pe);
    }
}
