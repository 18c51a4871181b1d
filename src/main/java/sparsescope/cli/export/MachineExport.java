package sparsescope.cli.export;

import java.util.Optional;
import java.util.function.LongUnaryOperator;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.cli.options.ProgressLine;
import sparsescope.cli.options.RunOptions;
import sparsescope.export.FilmPace;
import sparsescope.export.FrameLook;
import sparsescope.export.FrameSteps;
import sparsescope.export.MachineFrames;
import sparsescope.export.RaceFrames;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.export.scenario.FigureTwin;
import sparsescope.file.InputException;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.StepKind;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.machine.MachineRace;
import sparsescope.scene.machine.MachineStages;

/**
 * A run of any machine that is exported, or a race of two.
 *
 * @param run the run
 * @param second the one beside it, on another machine
 * @param twin what it takes to have that one again
 * @param look how frames look
 */
record MachineExport(MachineRun run, Optional<MachineRun> second, Optional<FigureTwin> twin, FrameLook look) {
    /** Whether these options are for any machine: the machine is not the one with pictures of its own, or two race. */
    static boolean wanted(MachineSettings settings, LookOptions look) {
        return !settings.machine().name().equals(AcceleratorConfig.MACHINE)
                || look.otherMachine().isPresent();
    }

    /** Opens the run, and the second one with it. */
    static MachineExport open(
            RunOptions runs, LookOptions looks, MachineSettings settings, ProgressLine progress, FilmPace pace) {
        Optional<Machine> other = looks.otherMachine();
        if (other.isPresent() && other.get().equals(settings.machine())) {
            throw new InputException(
                    "--twin machine: found " + other.get().name() + ", expected another machine than the first run's");
        }
        if (other.isPresent() && pace.motion()) {
            throw new InputException("--motion: found together with --twin machine, expected only one of them");
        }
        // What cannot be seen is said before any work.
        MachineStages.of(settings.machine().name());
        other.ifPresent(machine -> MachineStages.of(machine.name()));
        MachineRun run = runs.open(settings, progress);
        return new MachineExport(
                run,
                other.map(machine -> runs.beside(run, machine, progress)),
                looks.twin().filter(twin -> other.isPresent()),
                looks.look(run, pace));
    }

    /** Cycles of what is shown. */
    long cycles() {
        return second.map(beside ->
                        MachineRace.cycles(run, beside, twin.orElseThrow().alignment()))
                .orElseGet(run::cycles);
    }

    /** From one beginning of a unit to the next: the first run's, and when that has ended the cycles of the other. */
    LongUnaryOperator next(StepKind unit) {
        int columns = MachineStages.of(run.settings().machine().name()).columns(run.settings());
        int pe = look.view().pe().index(columns);
        return cycle -> cycle < run.cycles() ? run.next(cycle, unit, pe) : Math.min(cycle + 1, cycles());
    }

    /**
     * The frames.
     *
     * @param origin where tensors come from
     * @param tensors those of all layers
     */
    FrameSequence frames(FrameSteps steps, FigureOrigin origin, NetworkTensors tensors) {
        return second.<FrameSequence>map(beside -> new RaceFrames(run, beside, steps, look, origin, twin.orElseThrow()))
                .orElseGet(() -> new MachineFrames(run, steps, look, origin, tensors));
    }
}
