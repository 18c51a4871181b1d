package sparsescope.ui.model.picture;

import sparsescope.accelerator.PePosition;
import sparsescope.machine.MachineRun;
import sparsescope.machine.StepKind;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.machine.MachineStages;

/** Moves from one cycle of a run to another. Working it out may take time, so it is done beside the window's thread. */
@FunctionalInterface
public interface CycleMove {
    /** Nowhere: only the picture is wanted again. */
    CycleMove STAY = (run, cycle) -> cycle;

    /** The layer's last cycle. */
    CycleMove END = (run, cycle) -> run.cycles();

    /** Where it leads from {@code cycle}. */
    long apply(MachineRun run, long cycle);

    /** To a cycle; one past the end is the end. */
    static CycleMove to(long target) {
        return (run, cycle) -> Math.max(0, target);
    }

    /** Some steps onwards. */
    static CycleMove next(StepKind unit, PePosition pe, int steps) {
        return (run, cycle) -> {
            long at = cycle;
            for (int step = 0; step < steps; step++) {
                at = run.next(at, unit, number(run, pe));
            }
            return at;
        };
    }

    /** One step back. */
    static CycleMove previous(StepKind unit, PePosition pe) {
        return (run, cycle) -> run.previous(cycle, unit, number(run, pe));
    }

    /** The number of a run's PE; of one outside its grid that of the nearest. */
    static int number(MachineRun run, PePosition pe) {
        MachineStage stage = MachineStages.of(run.settings().machine().name());
        int columns = stage.columns(run.settings());
        int column = Math.max(0, Math.min(columns - 1, pe.column()));
        return Math.max(0, Math.min(stage.rows(run.settings()) - 1, pe.row())) * columns + column;
    }
}
