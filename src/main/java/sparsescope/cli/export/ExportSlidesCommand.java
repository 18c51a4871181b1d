package sparsescope.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import sparsescope.export.ExportFormat;
import sparsescope.export.film.FilmOptions;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.pptx.PptxExporter;
import sparsescope.file.Progress;

/** Runs {@code export slides}: writes moments as the slides of a deck. */
final class ExportSlidesCommand extends ExportDocumentCommand {
    @Option(
            names = "--morph",
            description = "Has PowerPoint move what is on two slides from one to the next; other programs fade.")
    private boolean morph;

    ExportSlidesCommand(ExportWork work, String what) {
        super(work, ExportFormat.SLIDES, what);
    }

    @Override
    void write(FrameSequence frames, FilmOptions options, Path file, Progress progress) throws IOException {
        PptxExporter.Transition transition = morph ? PptxExporter.Transition.MORPH : PptxExporter.Transition.CUT;
        PptxExporter.write(frames, transition, file, progress);
    }
}
