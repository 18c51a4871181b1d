package sparsescope.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.HelpOption;
import sparsescope.export.ExportFormat;
import sparsescope.export.FilmPace;
import sparsescope.export.film.FilmOptions;
import sparsescope.export.frame.FrameSequence;
import sparsescope.file.InputException;

/** Runs {@code export film}: writes moments one after the other, as GIF, APNG or MP4. */
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

    @Option(
            names = "--no-ffmpeg",
            description = "Makes MP4 with the encoder that comes with the program even where ffmpeg is installed.")
    private boolean noFfmpeg;

    @Option(
            names = "--no-captions-file",
            description = "Writes no .vtt file with what happens beside an MP4, which players show as captions.")
    private boolean noCaptions;

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
        FilmPace asked = pace.pace();
        FilmOptions options = new FilmOptions(scaleOption.pixels(sequence.look()), loop, !noFfmpeg, !noCaptions);
        Path target = targetOptions.file(ExportFormat.filmEndings());
        ExportFormat format = ExportFormat.ofFilm(target);
        for (Path each : format.targets(target, 1, options)) {
            targetOptions.refuseExisting(each, "a new file");
        }
        if (sequence.look().transparent() && !format.transparent()) {
            throw new InputException(
                    "--transparent: found together with " + format.ending() + ", expected .gif or .apng");
        }
        FrameSequence frames = sequence.frames(work.line(), format.folder(target), asked);
        String what = SequenceOptions.played(frames);
        work.begin("film of " + what);
        work.run("film of " + what, target, shown -> format.write(frames, options, target, shown));
        work.say(target + ": " + what);
        return ExitCode.OK;
    }
}
