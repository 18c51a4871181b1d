package sparsescope.export.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sparsescope.drawing.DrawingList;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.pdf.PdfExporter;
import sparsescope.file.Progress;
import sparsescope.lesson.worksheet.Worksheets;

/** Writes worksheets as PDF files, one for each student, and a book with all of them filled in. */
public final class WorksheetExporter {
    private final Worksheets worksheets;
    private final Path folder;

    /** An export of worksheets to a folder. */
    public WorksheetExporter(Worksheets worksheets, Path folder) {
        this.worksheets = worksheets;
        this.folder = folder;
    }

    /** The files that will be written: the answer book last. */
    public List<Path> files() {
        List<Path> files = new ArrayList<>();
        int digits = Math.max(2, Integer.toString(worksheets.variants()).length());
        for (int variant = 1; variant <= worksheets.variants(); variant++) {
            files.add(folder.resolve(String.format("worksheet-%0" + digits + "d.pdf", variant)));
        }
        files.add(folder.resolve("answers.pdf"));
        return files;
    }

    /**
     * Writes them all. When it fails or is cancelled, files that were not there before are taken away again.
     *
     * @throws IOException when a file cannot be written
     * @throws java.util.concurrent.CancellationException when {@code progress} cancels
     */
    public void write(Progress progress) throws IOException {
        boolean made = Files.notExists(folder);
        Files.createDirectories(folder);
        List<Path> files = files();
        List<Path> begun = new ArrayList<>();
        boolean whole = false;
        try {
            for (int variant = 0; variant < worksheets.variants(); variant++) {
                Path file = files.get(variant);
                if (Files.notExists(file)) {
                    begun.add(file);
                }
                double done = variant;
                PdfExporter.write(
                        new Pages(variant, variant + 1, false),
                        file,
                        part -> progress.report((done + part) / (2.0 * worksheets.variants())));
            }
            Path answers = files.get(worksheets.variants());
            if (Files.notExists(answers)) {
                begun.add(answers);
            }
            PdfExporter.write(
                    new Pages(0, worksheets.variants(), true), answers, part -> progress.report(0.5 + part / 2));
            whole = true;
        } finally {
            if (!whole) {
                for (Path file : begun) {
                    Files.deleteIfExists(file);
                }
                if (made) {
                    Files.deleteIfExists(folder);
                }
            }
        }
    }

    /** The pages of some variants, one after the other. */
    private final class Pages implements FrameSequence {
        private final int from;
        private final int to;
        private final boolean solved;

        Pages(int from, int to, boolean solved) {
            this.from = from;
            this.to = to;
            this.solved = solved;
        }

        @Override
        public int size() {
            return (to - from) * worksheets.pages();
        }

        @Override
        public ExportFrame frame(int index) {
            int variant = from + index / worksheets.pages();
            List<DrawingList> pages = worksheets.paint(variant, solved);
            return new ExportFrame(
                    pages.get(index % worksheets.pages()),
                    Worksheets.WIDTH,
                    Worksheets.HEIGHT,
                    worksheets.title() + ": " + worksheets.name(variant),
                    solved ? "The worksheet filled in." : "A worksheet to write on.",
                    1,
                    "");
        }
    }
}
