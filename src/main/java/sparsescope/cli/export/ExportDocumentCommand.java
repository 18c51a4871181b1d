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
import sparsescope.export.film.FilmOptions;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.raster.PixelOptions;
import sparsescope.file.InputException;

/** {@code export svg} and what else is made of lines and text: moments as they are drawn, not as pixels. */
@Command(sortOptions = false)
final class ExportDocumentCommand implements Callable<Integer> {
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
        try (ExportTarget target = targetOptions.fileOrStandardOutput(format.ending())) {
            write(target);
        }
        return ExitCode.OK;
    }

    private void write(ExportTarget target) throws IOException {
        FrameSequence frames = sequence.frames(work.line(), target.folder(), 1, false);
        List<Path> targets = format.targets(target.file(), frames.size());
        if (target.isStandardOutput() && targets.size() > 1) {
            throw new InputException("--output: found - for " + targets.size()
                    + " files, expected a name, or one moment, such as --cycles 0");
        }
        for (Path each : targets) {
            targetOptions.refuseExisting(each, "a new file");
        }
        FilmOptions options =
                new FilmOptions(new PixelOptions(1, sequence.look().transparent()), true, true);
        work.run(
                SequenceOptions.count(frames.size(), "step"),
                targets.get(0),
                shown -> format.write(frames, options, target.file(), shown));
        String written =
                targets.size() == 1 ? "" + target.file() : targets.get(0) + "…" + targets.get(targets.size() - 1);
        work.say(target, written + ": " + SequenceOptions.count(frames.size(), "step"));
    }
}
