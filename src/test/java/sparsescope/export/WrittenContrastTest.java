package sparsescope.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sparsescope.analysis.compare.TwinChoice;
import sparsescope.analysis.compare.TwinClock;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList.PlacedText;
import sparsescope.export.PaintedAreas.Placed;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.pdf.PdfExporter;
import sparsescope.export.pptx.PptxExporter;
import sparsescope.export.raster.PixelOptions;
import sparsescope.export.raster.PngExporter;
import sparsescope.export.scenario.FigureNetwork;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.export.scenario.FigureTwin;
import sparsescope.export.svg.SvgExporter;
import sparsescope.file.Progress;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;

/** Written files, taken apart again: no theme is a smudge, and all text stands out from what is behind it. */
class WrittenContrastTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    /** As the Web Content Accessibility Guidelines have it, for text and for large text. */
    private static final double LEAST = 4.5;

    private static final double LEAST_OF_LARGE = 3;
    private static final int FEWEST_COLOURS = 12;

    @TempDir
    private Path folder;

    static Stream<Arguments> pictures() {
        List<Arguments> all = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            for (FigureSubject subject : FigureSubject.values()) {
                for (double depth = 0; depth <= (subject == FigureSubject.STAGE ? 2 : 0); depth++) {
                    all.add(Arguments.of(theme, subject, subject == FigureSubject.STAGE ? depth : StageView.ARRAY));
                }
            }
        }
        return all.stream();
    }

    private static FrameSequence frames(Theme theme, FigureSubject subject, double depth) {
        LayerRun run = SceneRuns.digits("conv2");
        long exchange = run.spans().get(0).postStart() + 1;
        return new StageFrames(
                        run,
                        FrameSteps.of(
                                run,
                                subject == FigureSubject.STAGE
                                        ? List.of(run.cycles() / 4, exchange)
                                        : List.of(run.cycles() / 4)),
                        FrameLook.of(StageView.at(depth, 3, 3))
                                .of(subject)
                                .in(theme)
                                .sized(WIDTH, HEIGHT),
                        new FigureOrigin(new FigureNetwork.Sample("lenet-digits"), Optional.empty()))
                .with(new FigureTwin(TwinChoice.DENSE, TwinClock.Alignment.TIME, 0));
    }

    private static void check(Placed text, Object where) {
        boolean large = text.size() >= 24 || text.bold() && text.size() >= 18.66;
        assertThat(text.colour().contrast(text.behind()))
                .as("%s: %s", where, text)
                .isGreaterThanOrEqualTo(large ? LEAST_OF_LARGE : LEAST);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void inDrawings(Theme theme, FigureSubject subject, double depth) throws IOException {
        FrameSequence frames = frames(theme, subject, depth);
        Path file = folder.resolve("figure.svg");
        SvgExporter.write(frames, SvgExporter.Options.PLAIN, file, Progress.NONE);
        List<Path> files = SvgExporter.files(file, frames.size());
        for (int i = 0; i < frames.size(); i++) {
            List<Placed> texts = PaintedAreas.ofSvg(files.get(i)).texts();
            assertThat(texts.stream().map(Placed::text)).containsExactlyElementsOf(written(frames.frame(i)));
            texts.forEach(text -> check(text, subject));
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void onSlides(Theme theme, FigureSubject subject, double depth) throws IOException {
        FrameSequence frames = frames(theme, subject, depth);
        Path file = folder.resolve("deck.pptx");
        PptxExporter.write(frames, file, Progress.NONE);
        for (int i = 0; i < frames.size(); i++) {
            List<Placed> texts = PaintedAreas.ofSlide(file, i + 1, WIDTH).texts();
            assertThat(texts.stream().map(Placed::text)).containsExactlyElementsOf(written(frames.frame(i)));
            texts.forEach(text -> check(text, subject));
        }
    }

    private static List<String> written(ExportFrame frame) {
        return frame.picture().texts().stream()
                .map(PlacedText::text)
                .filter(text -> !text.isBlank())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void inPictures(Theme theme, FigureSubject subject, double depth) throws IOException {
        ExportFrame frame = frames(theme, subject, depth).frame(0);
        Path file = folder.resolve("figure.png");
        int scale = 2;
        PngExporter.write(frame, new PixelOptions(scale, false), file);
        BufferedImage image = ImageIO.read(file.toFile());
        Set<Integer> colours = new HashSet<>();
        for (int pixel : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            colours.add(pixel);
        }
        assertThat(colours).hasSizeGreaterThan(FEWEST_COLOURS);
        for (PlacedText text : frame.picture().texts()) {
            Map<Integer, Integer> counts = new HashMap<>();
            for (int y = (int) (scale * text.y()); y < scale * (text.y() + 0.72 * text.size()); y++) {
                for (int x = (int) (scale * text.x()); x < scale * (text.x() + text.width()); x++) {
                    if (x >= 0 && y >= 0 && x < image.getWidth() && y < image.getHeight()) {
                        counts.merge(image.getRGB(x, y), 1, Integer::sum);
                    }
                }
            }
            Colour behind = mostCommon(counts);
            double best = counts.keySet().stream()
                    .mapToDouble(pixel -> new Colour(pixel).contrast(behind))
                    .max()
                    .orElseThrow();
            // Thin strokes do not reach the colour itself.
            assertThat(best).as("%s: %s on %s", subject, text, behind).isGreaterThanOrEqualTo(LEAST - 0.5);
        }
    }

    private static Colour mostCommon(Map<Integer, Integer> counts) {
        return new Colour(counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey());
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void onPages(Theme theme, FigureSubject subject, double depth) throws IOException {
        FrameSequence frames = frames(theme, subject, depth);
        Path file = folder.resolve("pages.pdf");
        PdfExporter.write(frames, file, Progress.NONE);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            for (int page = 0; page < frames.size(); page++) {
                BufferedImage ground = new WithoutText(pdf).renderImage(page, 4f / 3);
                List<Glyph> glyphs = new Glyphs().of(pdf, page);
                assertThat(glyphs.stream().map(Glyph::text).reduce("", String::concat))
                        .contains(frames.frame(page).title().split(" ")[0]);
                for (Glyph glyph : glyphs) {
                    int x = (int) Math.max(0, Math.min(ground.getWidth() - 1, glyph.x() * 4 / 3));
                    int y = (int) Math.max(0, Math.min(ground.getHeight() - 1, glyph.y() * 4 / 3));
                    check(
                            new Placed(
                                    glyph.text(),
                                    glyph.size() * 4 / 3,
                                    glyph.bold(),
                                    glyph.colour(),
                                    new Colour(ground.getRGB(x, y))),
                            subject);
                }
            }
        }
    }

    /** A character on a page, in points from its upper left corner. */
    private record Glyph(String text, double x, double y, double size, boolean bold, Colour colour) {}

    private static final class Glyphs extends PDFTextStripper {
        private final List<Glyph> found = new ArrayList<>();

        Glyphs() {
            addOperator(new SetNonStrokingDeviceRGBColor(this));
            addOperator(new SetNonStrokingDeviceGrayColor(this));
        }

        List<Glyph> of(PDDocument pdf, int page) throws IOException {
            setStartPage(page + 1);
            setEndPage(page + 1);
            getText(pdf);
            return found;
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            try {
                if (!text.getUnicode().isBlank()) {
                    int rgb = getGraphicsState().getNonStrokingColor().toRGB();
                    // The middle of the character, where its type is as high as a small letter.
                    found.add(new Glyph(
                            text.getUnicode(),
                            text.getX() + text.getWidth() / 2,
                            text.getY() - 0.3 * text.getFontSizeInPt(),
                            text.getFontSizeInPt(),
                            text.getFont().getName().contains("SemiBold"),
                            new Colour(0xff000000 | rgb)));
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            super.processTextPosition(text);
        }
    }

    private static final class WithoutText extends PDFRenderer {
        WithoutText(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
                    // Left out.
                }
            };
        }
    }
}
