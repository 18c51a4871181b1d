package sparsescope.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.HelpOption;
import sparsescope.export.ExportFormat;
import sparsescope.export.film.FilmOptions;
import sparsescope.export.frame.FrameSequence;
import sparsescope.file.InputException;

/** {@code export film}: moments one after the other, as GIF, APNG or MP4. */
@Command(
        name = "film",
        description = "Writes a range of moments as a film; the ending of --output chooses GIF, APNG or MP4.",
        sortOptions = false)
final class ExportFilmCommand implements Callable<Integer> {
    private final ExportWork work;

    @Mixin
    private SequenceOptions sequence;

    @Mixin
    private PaceOptions pace;

    @Option(
            names = "--loop",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Whether a GIF or APNG begins again at its end; it does unless told not to.")
    private boolean loop;

    @Option(names = "--motion", description = "Shows what happens within each cycle, one thing after the other.")
    private boolean motion;

    @Option(
            names = "--no-ffmpeg",
            description = "Makes MP4 with the encoder that comes with the program even where ffmpeg is installed.")
    private boolean noFfmpeg;

    @Mixin
    private ScaleOption scaleOption;

    @Mixin
    private TargetOptions targetOptions;

    @Mixin
    private HelpOption help;

    ExportFilmCommand(ExportWork work) {
        this.work = work;
    }

    @Override
    public Integer call() throws IOException {
        sequence.check();
        double seconds = pace.seconds();
        FilmOptions options = new FilmOptions(scaleOption.pixels(sequence.look()), loop, !noFfmpeg);
        Path target = targetOptions.file(ExportFormat.filmEndings());
        ExportFormat format = ExportFormat.ofFilm(target);
        if (sequence.look().transparent() && !format.transparent()) {
            throw new InputException(
                    "--transparent: found together with " + format.ending() + ", expected .gif or .apng");
        }
        FrameSequence frames = sequence.frames(work.line(), format.folder(target), seconds, motion);
        work.run(
                "film of " + SequenceOptions.count(frames.steps(), "step"),
                target,
                shown -> format.write(frames, options, target, shown));
        work.say(target + ": " + SequenceOptions.count(frames.steps(), "step") + ", "
                + String.format(Locale.ROOT, "%.1f s", frames.steps() * seconds));
        return ExitCode.OK;
    }
}
