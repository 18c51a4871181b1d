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
import sparsescope.simulation.run.LayerRun;

/** The options that every export of several moments has. */
final class SequenceOptions {
    @Mixin
    private RunOptions runOptions;

    @Mixin
    private StepOptions stepOptions;

    @Mixin
    private LookOptions lookOptions;

    private AcceleratorConfig accelerator;

    /** Checks what can be checked before any work. */
    void check() {
        accelerator = runOptions.accelerator();
        stepOptions.check();
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
    StageFrames frames(ProgressLine progress, Path folder, FilmPace pace) {
        LayerRun run = runOptions.open(accelerator, progress);
        FrameLook look = lookOptions.look(run, pace);
        return lookOptions.beside(new StageFrames(
                run, stepOptions.steps(run, look.view()), look, runOptions.origin(folder), runOptions.tensors()));
    }

    /** {@code 12 steps, 36.0 s}: what a film of frames is and how long it plays. */
    static String played(StageFrames frames) {
        return count(frames.steps(), "step") + String.format(Locale.ROOT, ", %.1f s", frames.length());
    }

    /** {@code 1 frame}, {@code 12 frames}. */
    static String count(int frames, String one) {
        return frames + " " + one + (frames == 1 ? "" : "s");
    }
}
