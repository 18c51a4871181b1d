package sparsescope.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.HelpOption;
import sparsescope.export.FilmPace;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.raster.FrameFolderExporter;
import sparsescope.export.raster.PixelOptions;

/** Runs {@code export frames}: writes moments as numbered PNG pictures in a folder. */
@Command(
        name = "frames",
        description =
                "Writes a range of moments as numbered PNG pictures, with a manifest.json that says what they show.",
        sortOptions = false)
final class ExportFramesCommand implements Callable<Integer> {
    private final ExportWork work;

    @Mixin
    private SequenceOptions sequence;

    @Mixin
    private ScaleOption scaleOption;

    @Mixin
    private TargetOptions targetOptions;

    @Mixin
    private HelpOption help;

    ExportFramesCommand(ExportWork work) {
        this.work = work;
    }

    @Override
    public Integer call() throws IOException {
        sequence.check();
        PixelOptions pixels = scaleOption.pixels(sequence.look());
        Path target = targetOptions.folder();
        FrameSequence frames = sequence.frames(work.line(), target, FilmPace.still(1));
        work.run(
                SequenceOptions.count(frames.size(), "frame"),
                target,
                shown -> FrameFolderExporter.write(frames, pixels, target, shown));
        work.say(target + ": " + SequenceOptions.count(frames.size(), "frame"));
        return ExitCode.OK;
    }
}
