package sparsescope.export.scenario;

import java.util.Optional;
import sparsescope.analysis.compare.TwinChoice;
import sparsescope.analysis.compare.TwinClock;
import sparsescope.file.Progress;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineRun;
import sparsescope.machine.Machines;
import sparsescope.scene.twin.Twins;
import sparsescope.simulation.run.LayerRun;

/**
 * Holds the second run of a picture of twins.
 *
 * @param choice in what it differs
 * @param alignment which cycles belong together
 * @param over cycles since the first run has ended
 */
public record FigureTwin(TwinChoice choice, TwinClock.Alignment alignment, long over) {
    /** The machine of a second run that differs in its machine. */
    public Optional<Machine> otherMachine() {
        return choice.isMachine() ? Machines.find(choice.value()) : Optional.empty();
    }

    /** The layer of a run on the other machine, with the settings that both have; nothing is counted yet. */
    public MachineRun beside(MachineRun run) {
        Machine other = otherMachine().orElseThrow();
        return other.open(run.layer(), run.settings().on(other));
    }

    /**
     * Runs it beside a run.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} cancels
     */
    public Twins beside(LayerRun run, Progress progress) {
        TwinClock clock = TwinClock.of(run, choice.of(run), progress);
        return Twins.of(clock, alignment, over).named(choice);
    }
}
