package sparsescope.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.PlacedText;
import sparsescope.drawing.Hatch;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.export.Exported;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.raster.Glyphs;
import sparsescope.export.raster.PngExporter;
import sparsescope.file.Progress;
import sparsescope.scene.style.Theme;

class PdfExporterTest {
    @TempDir
    private Path folder;

    private Path written(FrameSequence frames) throws IOException {
        Path file = folder.resolve("figure.pdf");
        PdfExporter.write(frames, file, Progress.NONE);
        return file;
    }

    private static String packed(String text) {
        return text.replaceAll("\\s+", "");
    }

    @ParameterizedTest
    @EnumSource
    void everyPageSaysWhatItsPictureSays(Theme theme) throws IOException {
        for (double depth = 0; depth <= 2; depth++) {
            FrameSequence frames = Exported.digits(depth, theme, 2);
            try (PDDocument pdf = Loader.loadPDF(written(frames).toFile())) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(2);
                for (int page = 0; page < 2; page++) {
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setStartPage(page + 1);
                    stripper.setEndPage(page + 1);
                    ExportFrame frame = frames.frame(page);
                    String text = packed(stripper.getText(pdf));
                    assertThat(text).contains(packed(frame.sentence()));
                    frame.picture().texts().stream()
                            .map(PlacedText::text)
                            .filter(each -> each.length() > 14)
                            .forEach(each -> assertThat(text).contains(packed(each)));
                    assertThat(pdf.getPage(page).getMediaBox().getWidth()).isEqualTo(960);
                    assertThat(pdf.getPage(page).getMediaBox().getHeight()).isEqualTo(540);
                }
                assertThat(pdf.getDocumentInformation().getTitle())
                        .isEqualTo(frames.frame(0).title());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void itsPagesLookLikeThePictures(Theme theme) throws IOException {
        for (double depth = 0; depth <= 2; depth += 0.5) {
            FrameSequence frames = Exported.digits(depth, theme, 1);
            try (PDDocument pdf = Loader.loadPDF(written(frames).toFile())) {
                BufferedImage page = new PDFRenderer(pdf).renderImage(0, 1 / 0.75f);
                BufferedImage picture = PngExporter.image(frames.frame(0).picture(), 1280, 720);
                assertThat(Arrays.stream(page.getRGB(0, 0, 1280, 720, null, 0, 1280))
                                .distinct()
                                .count())
                        .isGreaterThan(100);
                assertThat(difference(page, picture)).as("at depth %s", depth).isLessThan(0.02);
            }
        }
    }

    /** Mean difference of the channels' means in small blocks, 0…1: edges are smoothed differently, areas must agree. */
    private static double difference(BufferedImage a, BufferedImage b) {
        int block = 8;
        long sum = 0;
        for (int top = 0; top < a.getHeight(); top += block) {
            for (int left = 0; left < a.getWidth(); left += block) {
                for (int shift = 0; shift < 24; shift += 8) {
                    int off = 0;
                    for (int at = 0; at < block * block; at++) {
                        int x = left + at % block;
                        int y = top + at / block;
                        off += (a.getRGB(x, y) >> shift & 0xff) - (b.getRGB(x, y) >> shift & 0xff);
                    }
                    sum += Math.abs(off);
                }
            }
        }
        return sum / (255.0 * 3 * a.getWidth() * a.getHeight());
    }

    @Test
    void fontsAreInItAndSmall() throws IOException {
        Path file = written(Exported.digits(2, Theme.LIGHT, 2));
        Set<String> names = new HashSet<>();
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    names.add(font.getName());
                }
            }
        }
        assertThat(names).isNotEmpty().allMatch(name -> name.matches("[A-Z]{6}\\+IBMPlex.*"));
        assertThat(Files.size(file)).isLessThan(300_000);
    }

    @Test
    void charactersTheFontsLackAreQuestionMarksAndHatchesStayInside() throws IOException {
        DrawingList list = new DrawingList();
        list.text("層 a\u0007 × 3", 10, 30, TextStyle.of(Typeface.SANS, 14, Colour.of(0)));
        list.rect(
                100,
                20,
                40,
                40,
                0,
                new Hatch(Colour.of(0xff0000), Colour.of(0x00ff00), Hatch.Direction.DIAGONAL, 6),
                null);
        Path file = written(Exported.one(new ExportFrame(list, 200, 100, "層", "s", 1, "")));
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(pdf).trim()).isEqualTo("? a? × 3");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("層");
            BufferedImage page = new PDFRenderer(pdf).renderImage(0, 4 / 0.75f);
            boolean green = false;
            for (int y = 0; y < page.getHeight(); y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    boolean inside = x >= 400 && x < 560 && y >= 80 && y < 240;
                    int rgb = page.getRGB(x, y) & 0xffffff;
                    green |= rgb == 0x00ff00;
                    if (!inside) {
                        assertThat(rgb == 0xff0000 || rgb == 0x00ff00).isFalse();
                    }
                }
            }
            assertThat(green).isTrue();
        }
    }

    private static ExportFrame square(double x, double y) {
        DrawingList list = new DrawingList();
        list.rect(0, 0, 400, 200, 0, Colour.of(0xFFFFFF), null);
        list.rect(x, y, 40, 20, 0, Colour.of(0xFF0000), Stroke.solid(Colour.of(0), 2));
        list.push(0, 0, 1, 0);
        list.rect(390, 190, 5, 5, 0, Colour.of(0), null);
        list.pop();
        return new ExportFrame(list, 400, 200, "", "", 1, "{}");
    }

    @Test
    void croppedPagesAreAllAsLargeAsWhatIsDrawnOnAnyOfThem() throws IOException {
        FrameSequence two = new FrameSequence() {
            @Override
            public int size() {
                return 2;
            }

            @Override
            public ExportFrame frame(int index) {
                return index == 0 ? square(100, 50) : square(200, 60);
            }
        };
        Path file = folder.resolve("cropped.pdf");
        PdfExporter.write(two, PdfExporter.Pages.CROPPED, file, Progress.NONE);

        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            for (PDPage page : pdf.getPages()) {
                // From 100 − 1 − 4 to 240 + 1 + 4 pixels, and from 45 to 85, with the pen and a margin.
                assertThat(page.getCropBox().getWidth()).isEqualTo(150 * 0.75f);
                assertThat(page.getCropBox().getHeight()).isEqualTo(40 * 0.75f);
                assertThat(page.getMediaBox().getLowerLeftX()).isEqualTo(95 * 0.75f);
                assertThat(page.getMediaBox().getUpperRightY()).isEqualTo((200 - 45) * 0.75f);
            }
            BufferedImage second = new PDFRenderer(pdf).renderImage(1, 1 / 0.75f);
            assertThat(second.getRGB(125, 25) & 0xffffff).isEqualTo(0xff0000);
            assertThat(second.getRGB(25, 15) & 0xffffff).isEqualTo(0xffffff);
        }
    }

    @Test
    void aCroppedStageKeepsAllItsWordsAndLosesItsEdges() throws IOException {
        FrameSequence frames = Exported.digits(2, Theme.LIGHT, 2);
        Path whole = written(frames);
        Path cropped = folder.resolve("cropped.pdf");
        PdfExporter.write(frames, PdfExporter.Pages.CROPPED, cropped, Progress.NONE);

        try (PDDocument all = Loader.loadPDF(whole.toFile());
                PDDocument pdf = Loader.loadPDF(cropped.toFile())) {
            assertThat(packed(new PDFTextStripper().getText(pdf)))
                    .isEqualTo(packed(new PDFTextStripper().getText(all)));
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .isLessThan(all.getPage(0).getMediaBox().getWidth())
                    .isEqualTo(pdf.getPage(1).getMediaBox().getWidth());
        }
    }

    @Test
    void itIsTheSameEachTimeAndLeavesWhatWasThere() throws IOException {
        Exported.sameTwice(PdfExporter::write, Exported.digits(2, Theme.DARK, 3), folder);
        Exported.leavesWhatWasThere(PdfExporter::write, Files.createDirectory(folder.resolve("sub")));
    }

    /** In a bundled font, in none of them, and a character that no font may have. */
    private static final String ODD = "A\u2603\u2318Z";

    private static ExportFrame odd() {
        DrawingList list = new DrawingList();
        list.rect(0, 0, 400, 100, 0, Colour.of(0xFFFFFF), null);
        list.text(ODD, 20, 60, TextStyle.of(Typeface.SANS, 40, Colour.of(0)));
        return new ExportFrame(list, 400, 100, "odd", "odd", 1, "");
    }

    private static boolean[] inked(BufferedImage image, double scale) {
        double letter = Typeface.SANS.width("A") * 40;
        double unknown = Typeface.SANS.width("\u2603") * 40;
        double[] starts = {20, 20 + letter, 20 + letter + unknown, 20 + letter + 2 * unknown, 400};
        boolean[] ink = new boolean[4];
        for (int part = 0; part < 4; part++) {
            for (int x = (int) (scale * starts[part]); x < (int) (scale * starts[part + 1]); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    ink[part] |= new Colour(image.getRGB(x, y)).contrast(Colour.of(0xFFFFFF)) > 4.5;
                }
            }
        }
        return ink;
    }

    @Test
    void charactersThatTheFontHasNotAreDrawnByAnother() throws IOException {
        java.awt.Font other = new java.awt.Font(java.awt.Font.SANS_SERIF, java.awt.Font.PLAIN, 40);
        assumeTrue(other.canDisplay(0x2603) && other.canDisplay(0x2318));
        assertThat(Glyphs.runs(Typeface.SANS, ODD))
                .extracting(Glyphs.Run::known)
                .containsExactly(true, false, false, true);

        Path file = written(FrameSequence.of(odd()));
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("A", "Z").doesNotContain("?");
            assertThat(inked(new PDFRenderer(pdf).renderImage(0, 2), 1.5)).containsExactly(true, true, true, true);
            // Readers that select text are told what the lines mean.
            assertThat(new String(
                            pdf.getPage(0).getContents().readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .contains("/Span", "BDC", "EMC");
        }
        BufferedImage picture = PngExporter.image(odd().picture(), 400, 100);
        assertThat(inked(picture, 1)).containsExactly(true, true, true, true);
    }

    @Test
    void whatNoFontHasIsAQuestionMark() throws IOException {
        String nobody = new String(Character.toChars(0x10fffd));
        assertThat(Glyphs.outline(Typeface.SANS, nobody, 10)).isEmpty();
        DrawingList list = new DrawingList();
        list.text("a" + nobody, 10, 50, TextStyle.of(Typeface.SANS, 20, Colour.of(0)));
        Path file = written(FrameSequence.of(new ExportFrame(list, 100, 100, "", "", 1, "")));
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("a?");
        }
    }
}
