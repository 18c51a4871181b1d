package sparsescope.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.HelpOption;
import sparsescope.export.ExportFormat;
import sparsescope.export.FilmPace;
import sparsescope.export.film.FilmOptions;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.raster.PixelOptions;
import sparsescope.file.InputException;
import sparsescope.file.Progress;

/** Runs {@code export svg} and what else is made of lines and text: writes moments as they are drawn, not as pixels. */
@Command(sortOptions = false)
class ExportDocumentCommand implements Callable<Integer> {
    private final ExportWork work;
    private final ExportFormat format;
    private final String what;

    @Mixin
    private SequenceOptions sequence;

    @Mixin
    private TargetOptions targetOptions;

    @Mixin
    private HelpOption help;

    /**
     * A command.
     *
     * @param what what it writes, for its help
     */
    ExportDocumentCommand(ExportWork work, ExportFormat format, String what) {
        this.work = work;
        this.format = format;
        this.what = what;
    }

    @Spec
    void describe(CommandSpec spec) {
        spec.usageMessage().description(what);
    }

    @Override
    public Integer call() throws IOException {
        sequence.check();
        pace();
        try (ExportTarget target = targetOptions.fileOrStandardOutput(format.ending())) {
            write(target);
        }
        return ExitCode.OK;
    }

    /** How fast it plays, if it does. */
    FilmPace pace() {
        return FilmPace.still(1);
    }

    /** Writes frames as its format. */
    void write(FrameSequence frames, FilmOptions options, Path file, Progress progress) throws IOException {
        format.write(frames, options, file, progress);
    }

    /** What the frames are, in a few words. */
    String what(FrameSequence frames) {
        return SequenceOptions.count(frames.size(), "step");
    }

    /** What is said of what was written. */
    String said(Path file, FrameSequence frames) {
        List<Path> targets = format.targets(file, frames.size(), FilmOptions.BUILT_IN);
        String written = targets.size() == 1 ? "" + file : targets.get(0) + "…" + targets.get(targets.size() - 1);
        return written + ": " + what(frames);
    }

    private void write(ExportTarget target) throws IOException {
        FrameSequence frames = sequence.frames(work.line(), target.folder(), pace());
        FilmOptions options =
                new FilmOptions(new PixelOptions(1, sequence.look().transparent()), true, true);
        List<Path> targets = format.targets(target.file(), frames.size(), options);
        if (target.isStandardOutput() && targets.size() > 1) {
            throw new InputException("--output: found - for " + targets.size()
                    + " files, expected a name, or one moment, such as --cycles 0");
        }
        for (Path each : targets) {
            targetOptions.refuseExisting(each, "a new file");
        }
        work.run(what(frames), targets.get(0), shown -> write(frames, options, target.file(), shown));
        work.say(target, said(target.file(), frames));
    }
}
