package sparsescope.export.pptx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.sl.usermodel.PaintStyle.SolidPaint;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFFreeformShape;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.PlacedText;
import sparsescope.drawing.Hatch;
import sparsescope.drawing.Pixels;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.export.Exported;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.frame.PartNames;
import sparsescope.file.Progress;
import sparsescope.scene.style.Theme;

class PptxExporterTest {
    private static final SchemaTypeLoader SCHEMAS = XmlBeans.typeLoaderUnion(
            XmlBeans.getBuiltinTypeSystem(), org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder.typeSystem);

    @TempDir
    private Path folder;

    private Path written(FrameSequence frames) throws IOException {
        Path file = folder.resolve("deck.pptx");
        PptxExporter.write(frames, file, Progress.NONE);
        return file;
    }

    private static XMLSlideShow open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XMLSlideShow(in);
        }
    }

    private static void collect(Iterable<XSLFShape> shapes, List<XSLFShape> all) {
        for (XSLFShape shape : shapes) {
            all.add(shape);
            if (shape instanceof XSLFGroupShape group) {
                collect(group, all);
            }
        }
    }

    private static List<XSLFShape> shapes(XSLFSlide slide) {
        List<XSLFShape> all = new ArrayList<>();
        collect(slide, all);
        return all;
    }

    private static List<XSLFTextBox> texts(XSLFSlide slide) {
        return shapes(slide).stream()
                .filter(XSLFTextBox.class::isInstance)
                .map(XSLFTextBox.class::cast)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aStepIsASlideOfShapesWithItsSentenceAsNotes(Theme theme) throws IOException {
        for (double depth = 0; depth <= 2; depth += 0.5) {
            FrameSequence frames = Exported.digits(depth, theme, 2);
            try (XMLSlideShow deck = open(written(frames))) {
                assertThat(deck.getPageSize()).isEqualTo(new java.awt.Dimension(960, 540));
                assertThat(deck.getSlides()).hasSize(2);
                for (int i = 0; i < 2; i++) {
                    ExportFrame frame = frames.frame(i);
                    XSLFSlide slide = deck.getSlides().get(i);
                    assertThat(slide.getTitle()).isEqualTo(frame.title());
                    assertThat(slide.getNotes().getTextParagraphs().stream()
                                    .flatMap(List::stream)
                                    .map(Object::toString))
                            .anyMatch(text -> text.contains(frame.sentence()));
                    List<PlacedText> wanted = frame.picture().texts().stream()
                            .filter(text -> !text.text().isBlank())
                            .toList();
                    List<XSLFTextBox> found = texts(slide);
                    assertThat(found.stream().map(XSLFTextBox::getText))
                            .containsExactlyElementsOf(
                                    wanted.stream().map(PlacedText::text).toList());
                    for (int t = 0; t < wanted.size(); t++) {
                        XSLFTextRun run = found.get(t)
                                .getTextParagraphs()
                                .get(0)
                                .getTextRuns()
                                .get(0);
                        Color colour = ((SolidPaint) run.getFontColor())
                                .getSolidColor()
                                .getColor();
                        assertThat(colour.getRGB() & 0xffffff)
                                .isEqualTo(wanted.get(t).colour().argb() & 0xffffff);
                        assertThat(run.getFontSize())
                                .isCloseTo(
                                        Math.max(1, wanted.get(t).size() * 0.75),
                                        org.assertj.core.api.Assertions.within(0.01));
                        assertThat(found.get(t).getAnchor().getX())
                                .isCloseTo(wanted.get(t).x() * 0.75, org.assertj.core.api.Assertions.within(0.01));
                    }
                    assertThat(shapes(slide).stream()
                                    .filter(XSLFGroupShape.class::isInstance)
                                    .map(XSLFShape::getShapeName))
                            .containsAll(frame.picture().parts().stream()
                                    .map(part -> "!!" + PartNames.of(part.id()))
                                    .toList());
                    Set<Integer> ids = new HashSet<>();
                    assertThat(shapes(slide)).allMatch(shape -> ids.add(shape.getShapeId()));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void itKeepsToTheSchemas(Theme theme) throws Exception {
        for (double depth = 0; depth <= 2; depth += 0.5) {
            assertValid(written(Exported.digits(depth, theme, 1)));
        }
        assertValid(written(Exported.one(odd())));
    }

    private static void assertValid(Path file) throws Exception {
        int parts = 0;
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                if (entry.getName().matches("(ppt/.*|docProps/(app|custom))\\.xml")) {
                    parts++;
                    try (InputStream in = zip.getInputStream(entry)) {
                        List<XmlError> errors = new ArrayList<>();
                        XmlObject part = SCHEMAS.parse(
                                new java.io.ByteArrayInputStream(understood(in.readAllBytes())),
                                null,
                                new XmlOptions());
                        assertThat(part.schemaType().isNoType())
                                .as(entry.getName())
                                .isFalse();
                        part.validate(new XmlOptions().setErrorListener(errors));
                        assertThat(errors).as(entry.getName()).isEmpty();
                    }
                }
            }
        }
        assertThat(parts).isGreaterThanOrEqualTo(11);
    }

    /** What a program reads that knows the schemas and nothing newer: it takes the fallback of every alternative. */
    private static byte[] understood(byte[] part) {
        String xml = new String(part, java.nio.charset.StandardCharsets.UTF_8);
        return xml.replaceAll(
                        "(?s)<mc:AlternateContent .*?<mc:Fallback>(.*?)</mc:Fallback></mc:AlternateContent>", "$1")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static ExportFrame odd() {
        DrawingList list = new DrawingList();
        list.begin("a <part> & \"more\"");
        list.text("a < b &  \u0001", 10, 20, TextStyle.of(Typeface.SANS_BOLD, 12, Colour.of(0xabcdef)));
        list.rect(5, 5, 30, 10, 4, new Hatch(Colour.of(1), Colour.of(2), Hatch.Direction.VERTICAL, 4), null);
        list.rect(5, 5, 0, 10, 4, null, Stroke.dashed(Colour.of(7), 2));
        list.push(3, 4, 0.5, 0.5);
        list.circle(10, 10, 5, Colour.of(0x112233), null);
        list.pixels(new Pixels(2, 2, new int[] {-1, 0, 0xff00ff00, -1}), 0, 0, 10, 10);
        list.line(30, 5, 10, 20, Stroke.solid(Colour.of(0), 1.5));
        list.path(
                new Shape().moveTo(1, 1).curveTo(2, 2, 3, 1, 5, 9).lineTo(0, 4).close(),
                Colour.of(3).alpha(0.2),
                null);
        list.pop();
        list.end();
        list.begin("nothing");
        list.end();
        return new ExportFrame(list, 100, 400, "Ä <title>", "A & B.", 1, "");
    }

    @Test
    void shapesAreWhatTheyLookLike() throws IOException {
        try (XMLSlideShow deck = open(written(Exported.one(odd())))) {
            XSLFSlide slide = deck.getSlides().get(0);
            assertThat(slide.getTitle()).isEqualTo("Ä <title>");
            assertThat(texts(slide).get(0).getText()).isEqualTo("a < b &  \ufffd");
            XSLFTextRun run =
                    texts(slide).get(0).getTextParagraphs().get(0).getTextRuns().get(0);
            assertThat(run.isBold()).isTrue();
            assertThat(run.getFontFamily()).isEqualTo("Arial");
            List<XSLFShape> all = shapes(slide);
            assertThat(all).hasAtLeastOneElementOfType(XSLFPictureShape.class);
            assertThat(all.stream()
                            .filter(XSLFAutoShape.class::isInstance)
                            .map(shape -> String.valueOf(((XSLFAutoShape) shape).getShapeType())))
                    .contains("ELLIPSE", "ROUND_RECT", "LINE");
            assertThat(all).hasAtLeastOneElementOfType(XSLFFreeformShape.class);
            assertThat(all.stream().filter(XSLFGroupShape.class::isInstance).map(XSLFShape::getShapeName))
                    .containsExactly("!!A <part> & \"more\"");
            XSLFAutoShape circle = (XSLFAutoShape) all.stream()
                    .filter(shape -> shape.getShapeName().endsWith(", circle 1"))
                    .findFirst()
                    .orElseThrow();
            assertThat(circle.getFillColor()).isEqualTo(new Color(0x11, 0x22, 0x33, 128));
            double unit = deck.getPageSize().getHeight() / 400;
            assertThat(circle.getAnchor().getX())
                    .isCloseTo((3 + 5 * 0.5) * unit, org.assertj.core.api.Assertions.within(0.01));
        }
    }

    private static String alternative(XSLFShape shape) {
        XmlObject[] found = shape.getXmlObject()
                .selectPath(
                        "declare namespace p='http://schemas.openxmlformats.org/presentationml/2006/main' .//p:cNvPr");
        return ((org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps) found[0]).getDescr();
    }

    @Test
    void shapesAreNamedAndSaidWithWhatStandsInThem() throws IOException {
        try (XMLSlideShow deck = open(written(Exported.digits(1, Theme.LIGHT, 1)))) {
            XSLFShape pe = shapes(deck.getSlides().get(0)).stream()
                    .filter(shape -> shape.getShapeName().equals("!!PE (3, 2)"))
                    .findFirst()
                    .orElseThrow();
            List<XSLFShape> inside = new ArrayList<>();
            collect((XSLFGroupShape) pe, inside);
            String texts = String.join(
                    "; ",
                    inside.stream()
                            .filter(XSLFTextBox.class::isInstance)
                            .map(text -> ((XSLFTextBox) text).getText())
                            .toList());
            assertThat(alternative(pe)).isEqualTo("PE (3, 2)" + (texts.isEmpty() ? "" : ": " + texts));
            assertThat(inside)
                    .isNotEmpty()
                    .allMatch(shape -> shape.getShapeName().startsWith("!!PE (3, 2), "));
            assertThat(shapes(deck.getSlides().get(0)).stream()
                            .filter(shape -> !(shape instanceof XSLFTextBox)
                                    && !shape.getShapeName().equals("title")
                                    && alternative(shape).isEmpty()))
                    .as("what says nothing says so")
                    .allMatch(shape -> shape.getXmlObject().toString().contains("decorative"));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 2})
    void whatIsOnTwoSlidesHasOneNameAndNoOtherHasIt(double depth) throws IOException {
        try (XMLSlideShow deck = open(written(Exported.digits(depth, Theme.LIGHT, 2)))) {
            List<List<String>> names = deck.getSlides().stream()
                    .map(slide -> shapes(slide).stream()
                            .map(XSLFShape::getShapeName)
                            .filter(name -> !name.equals("title"))
                            .toList())
                    .toList();
            assertThat(names)
                    .allSatisfy(slide -> assertThat(slide)
                            .doesNotHaveDuplicates()
                            .allMatch(name -> name.startsWith("!!") && name.length() > 3));
            assertThat(names.get(1).stream()
                            .filter(new HashSet<>(names.get(0))::contains)
                            .count())
                    .as("shapes that Morph finds again")
                    .isGreaterThan(names.get(1).size() * 3L / 4);
        }
    }

    @Test
    void namesThatWouldBeTheSameAreNumbered() throws IOException {
        DrawingList list = new DrawingList();
        for (int i = 0; i < 2; i++) {
            list.begin("pe/1/2");
            list.rect(0, 0, 5, 5, 0, Colour.of(1), null);
            list.rect(0, 0, 5, 5, 0, Colour.of(1), null);
            list.end();
            list.text("same", 5, 9, TextStyle.of(Typeface.SANS, 8, Colour.of(0)));
        }
        try (XMLSlideShow deck = open(written(Exported.one(new ExportFrame(list, 160, 90, "t", "s", 1, ""))))) {
            assertThat(shapes(deck.getSlides().get(0)).stream().map(XSLFShape::getShapeName))
                    .containsExactly(
                            "title",
                            "!!PE (1, 2)",
                            "!!PE (1, 2), rectangle 1",
                            "!!PE (1, 2), rectangle 2",
                            "!!text: same",
                            "!!PE (1, 2) #2",
                            "!!PE (1, 2) #2, rectangle 1",
                            "!!PE (1, 2) #2, rectangle 2",
                            "!!text: same #2");
        }
    }

    @Test
    void slidesMorphWhenAskedTo() throws Exception {
        Path file = folder.resolve("morph.pptx");
        PptxExporter.write(Exported.digits(1, Theme.LIGHT, 3), PptxExporter.Transition.MORPH, file, Progress.NONE);

        assertValid(file);
        try (XMLSlideShow deck = open(file)) {
            List<String> slides = deck.getSlides().stream()
                    .map(slide -> slide.getXmlObject().xmlText())
                    .toList();
            assertThat(slides.get(0)).doesNotContain("morph");
            assertThat(slides.subList(1, 3)).allMatch(xml -> xml.contains("option=\"byObject\""));
        }
        try (XMLSlideShow deck = open(written(Exported.digits(1, Theme.LIGHT, 3)))) {
            assertThat(deck.getSlides())
                    .noneMatch(slide -> slide.getXmlObject().xmlText().contains("morph"));
        }
    }

    @Test
    void picturesOfSeveralSlidesAreInItOnce() throws IOException {
        DrawingList list = new DrawingList();
        list.pixels(new Pixels(1, 1, new int[] {-1}), 0, 0, 10, 10);
        ExportFrame frame = new ExportFrame(list, 160, 90, "t", "s", 1, "");
        FrameSequence twice = new FrameSequence() {
            @Override
            public int size() {
                return 2;
            }

            @Override
            public ExportFrame frame(int index) {
                return frame;
            }
        };
        try (XMLSlideShow deck = open(written(twice))) {
            assertThat(deck.getPictureData()).hasSize(1);
            assertThat(deck.getSlides())
                    .allMatch(slide -> shapes(slide).stream().anyMatch(XSLFPictureShape.class::isInstance));
        }
    }

    @Test
    void itIsTheSameEachTimeAndLeavesWhatWasThere() throws IOException {
        Exported.sameTwice(PptxExporter::write, Exported.digits(2, Theme.DARK, 3), folder);
        Exported.leavesWhatWasThere(PptxExporter::write, Files.createDirectory(folder.resolve("sub")));
    }

    @Test
    void anotherProgramOpensIt() throws Exception {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(each -> Files.isExecutable(Path.of(each, "soffice"))),
                "LibreOffice is not installed");
        Path deck = written(Exported.digits(1, Theme.LIGHT, 2));
        Process soffice = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        deck.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.txt").toFile())
                .start();
        boolean ended = soffice.waitFor(120, TimeUnit.SECONDS);
        soffice.destroyForcibly();
        assumeTrue(ended, "LibreOffice takes too long");
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("deck.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(pdf).replaceAll("\\s+", ""))
                    .contains("Loadbalance");
        }
    }
}
