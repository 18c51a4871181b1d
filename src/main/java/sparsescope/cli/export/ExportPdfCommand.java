package sparsescope.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import sparsescope.export.ExportFormat;
import sparsescope.export.film.FilmOptions;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.pdf.PdfExporter;
import sparsescope.file.Progress;

/** Runs {@code export pdf}: writes moments as pages, and how LaTeX steps through them. */
final class ExportPdfCommand extends ExportDocumentCommand {
    @Option(
            names = "--crop",
            description = "Makes pages as large as what is drawn on any of them; all stay of one size.")
    private boolean crop;

    ExportPdfCommand(ExportWork work, String what) {
        super(work, ExportFormat.PDF, what);
    }

    @Override
    void write(FrameSequence frames, FilmOptions options, Path file, Progress progress) throws IOException {
        PdfExporter.write(frames, crop ? PdfExporter.Pages.CROPPED : PdfExporter.Pages.WHOLE, file, progress);
    }

    /** With the line that shows the pages in a paper, or one after the other in a talk. */
    @Override
    String said(Path file, FrameSequence frames) {
        String name = file.toString().replace('\\', '/');
        String line = frames.size() == 1
                ? "\\includegraphics[width=\\linewidth]{" + name + "}"
                : "\\foreach \\n in {1,...," + frames.size()
                        + "}{\\only<\\n>{\\includegraphics[page=\\n,width=\\linewidth]{" + name + "}}}";
        return super.said(file, frames) + System.lineSeparator() + "LaTeX: " + line;
    }
}
