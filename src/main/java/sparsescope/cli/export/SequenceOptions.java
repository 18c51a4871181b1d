package sparsescope.cli.export;

import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.cli.options.ProgressLine;
import sparsescope.cli.options.RunOptions;
import sparsescope.export.FilmPace;
import sparsescope.export.FrameLook;
import sparsescope.export.StageFrames;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.scenario.FigureScenario;
import sparsescope.machine.MachineSettings;
import sparsescope.simulation.run.LayerRun;

/** The options that every export of several moments has. */
final class SequenceOptions {
    @Mixin
    private RunOptions runOptions;

    @Mixin
    private StepOptions stepOptions;

    @Mixin
    private LookOptions lookOptions;

    private MachineSettings settings;

    /** Checks what can be checked before any work. */
    void check() {
        stepOptions.figure().ifPresent(file -> {
            FigureScenario figure = runOptions.take(file);
            lookOptions.take(figure);
            stepOptions.take(figure);
        });
        settings = runOptions.settings();
        stepOptions.check(settings.machine());
        lookOptions.size();
    }

    LookOptions look() {
        return lookOptions;
    }

    /**
     * The frames.
     *
     * @param folder where what is written stands
     * @param pace how fast they play
     */
    FrameSequence frames(ProgressLine progress, Path folder, FilmPace pace) {
        if (MachineExport.wanted(settings, lookOptions)) {
            MachineExport export = MachineExport.open(runOptions, lookOptions, settings, progress, pace);
            return export.frames(stepOptions.steps(export), runOptions.origin(folder), runOptions.tensors());
        }
        LayerRun run = runOptions.open(AcceleratorConfig.of(settings), progress);
        FrameLook look = lookOptions.look(run, pace);
        return lookOptions.beside(new StageFrames(
                run, stepOptions.steps(run, look.view()), look, runOptions.origin(folder), runOptions.tensors()));
    }

    /** {@code 12 steps, 36.0 s}: what a film of frames is and how long it plays. */
    static String played(FrameSequence frames) {
        return count(frames.steps(), "step") + String.format(Locale.ROOT, ", %.1f s", frames.length());
    }

    /** {@code 1 frame}, {@code 12 frames}. */
    static String count(int frames, String one) {
        return frames + " " + one + (frames == 1 ? "" : "s");
    }
}
