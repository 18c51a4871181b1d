package sparsescope.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.pdf.PdfExporter;
import sparsescope.export.pptx.PptxExporter;
import sparsescope.export.raster.PixelOptions;
import sparsescope.export.raster.PngExporter;
import sparsescope.export.scenario.ScenarioJson;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.export.svg.SvgExporter;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.file.Progress;
import sparsescope.scene.report.Report;
import sparsescope.scene.report.ReportSheet;
import sparsescope.scene.style.Theme;

/** Writes single pictures; the file's ending says as what. */
public final class FigureExporter {
    /** What a picture can become. */
    public enum Kind {
        PNG(".png") {
            @Override
            void write(ExportFrame frame, Path file) throws IOException {
                PngExporter.write(frame, PixelOptions.PLAIN, file);
            }
        },
        SVG(".svg") {
            @Override
            void write(ExportFrame frame, Path file) throws IOException {
                SvgExporter.write(FrameSequence.of(frame), SvgExporter.Options.PLAIN, file, Progress.NONE);
            }
        },
        PDF(".pdf") {
            @Override
            void write(ExportFrame frame, Path file) throws IOException {
                PdfExporter.write(FrameSequence.of(frame), file, Progress.NONE);
            }
        },
        PPTX(".pptx") {
            @Override
            void write(ExportFrame frame, Path file) throws IOException {
                PptxExporter.write(FrameSequence.of(frame), file, Progress.NONE);
            }
        };

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }

        /** The ending of its files' names. */
        public String ending() {
            return ending;
        }

        abstract void write(ExportFrame frame, Path file) throws IOException;
    }

    private FigureExporter() {}

    /** What a file's ending stands for; an {@link InputException} names the endings there are. */
    public static Kind kind(Path file) {
        String name = String.valueOf(file.getFileName());
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(each -> name.toLowerCase(Locale.ROOT).endsWith(each.ending))
                .findFirst();
        List<String> endings = Arrays.stream(Kind.values()).map(Kind::ending).toList();
        return kind.orElseThrow(() -> new InputException(
                "picture: found " + OneLine.quote(name) + ", expected a name ending in " + String.join(", ", endings)));
    }

    /**
     * Writes a frame with all its words; whatever was there stays until the whole picture is written.
     *
     * @throws IOException when the file cannot be written
     */
    public static void write(ExportFrame frame, Path file) throws IOException {
        kind(file).write(frame, file);
    }

    /**
     * Writes a figure of a whole page; one that needs more height than asked for gets it.
     *
     * @param scenario what it takes to count it again
     * @throws IOException when the file cannot be written
     */
    public static void write(Report report, Theme theme, int width, int leastHeight, StudyScenario scenario, Path file)
            throws IOException {
        write(report, theme, width, leastHeight, 1, scenario, file);
    }

    /**
     * The same with larger type.
     *
     * @param scale how much larger everything is than as designed; the picture then shows less
     */
    public static void write(
            Report report, Theme theme, int width, int leastHeight, double scale, StudyScenario scenario, Path file)
            throws IOException {
        ExportFrame frame = frame(report, theme, width, leastHeight, scale, scenario, file);
        write(frame, file);
    }

    /** The frame of a figure of a whole page, as it will be in {@code file}. */
    public static ExportFrame frame(
            Report report, Theme theme, int width, int leastHeight, double scale, StudyScenario scenario, Path file) {
        int height = (int) Math.max(leastHeight, Math.ceil(scale * ReportSheet.height(report, width / scale)));
        PngExporter.checkSize(width, height);
        return new ExportFrame(
                ReportSheet.paint(report, theme, width, height, scale),
                width,
                height,
                report.title(),
                report.sentence(),
                1,
                ScenarioJson.write(scenario.in(theme).seenFrom(folder(file))));
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().getParent();
    }
}
