package sparsescope.cli.export;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.cli.options.ProgressLine;
import sparsescope.cli.options.RunOptions;
import sparsescope.export.FrameLook;
import sparsescope.export.StageFrames;
import sparsescope.export.frame.FrameSequence;
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
     * @param seconds how long what moves shows each
     * @param motion whether it shows what happens within cycles
     */
    FrameSequence frames(ProgressLine progress, Path folder, double seconds, boolean motion) {
        if (MachineExport.wanted(settings, lookOptions)) {
            MachineExport export = MachineExport.open(runOptions, lookOptions, settings, progress, seconds, motion);
            return export.frames(stepOptions.steps(export));
        }
        LayerRun run = runOptions.open(AcceleratorConfig.of(settings), progress);
        FrameLook look = lookOptions.look(run, seconds, motion);
        return lookOptions.beside(new StageFrames(
                run, stepOptions.steps(run, look.view()), look, runOptions.origin(folder), runOptions.tensors()));
    }

    /** {@code 1 frame}, {@code 12 frames}. */
    static String count(int frames, String one) {
        return frames + " " + one + (frames == 1 ? "" : "s");
    }
}
