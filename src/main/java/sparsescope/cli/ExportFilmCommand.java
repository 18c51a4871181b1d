package sparsescope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sparsescope.export.ApngExporter;
import sparsescope.export.FilmOptions;
import sparsescope.export.GifExporter;
import sparsescope.export.Mp4Exporter;
import sparsescope.export.StageFrames;
import sparsescope.file.InputException;
import sparsescope.simulation.Progress;

/** {@code export film}: moments one after the other, as GIF, APNG or MP4. */
@Command(
        name = "film",
        description = "Writes a range of moments as a film; the ending of --output chooses GIF, APNG or MP4.",
        sortOptions = false)
final class ExportFilmCommand implements Callable<Integer> {
    private static final String MP4 = ".mp4";

    private final PrintStream out;
    private final ProgressLine progress;
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

    @Mixin
    private ScaleOption scaleOption;

    @Mixin
    private TargetOptions targetOptions;

    @Mixin
    private RootCommand.Help help;

    ExportFilmCommand(PrintStream out, ProgressLine progress, ExportWork work) {
        this.out = out;
        this.progress = progress;
        this.work = work;
    }

    @Spec
    void listSettings(CommandSpec spec) {
        spec.usageMessage().footer(AcceleratorOptions.settingsHelp());
    }

    @Override
    public Integer call() throws IOException {
        sequence.check();
        double seconds = pace.seconds();
        FilmOptions options = new FilmOptions(scaleOption.pixels(sequence.look()), loop, !noFfmpeg);
        Path target = targetOptions.file(".gif", ".apng", ".png", MP4);
        String name = target.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(MP4) && sequence.look().transparent()) {
            throw new InputException("--transparent: found together with " + MP4 + ", expected .gif or .apng");
        }
        StageFrames frames = sequence.frames(progress, seconds);
        work.run(
                "film of " + SequenceOptions.count(frames.size(), "step"),
                target,
                shown -> write(name, frames, options, target, shown));
        out.println(target + ": " + SequenceOptions.count(frames.size(), "step") + ", "
                + String.format(Locale.ROOT, "%.1f s", frames.size() * seconds));
        return Cli.OK;
    }

    private static void write(String name, StageFrames frames, FilmOptions options, Path target, Progress progress)
            throws IOException {
        if (name.endsWith(".gif")) {
            GifExporter.write(frames, options, target, progress);
        } else if (name.endsWith(MP4)) {
            Mp4Exporter.write(frames, options, target, progress);
        } else {
            ApngExporter.write(frames, options, target, progress);
        }
    }
}
