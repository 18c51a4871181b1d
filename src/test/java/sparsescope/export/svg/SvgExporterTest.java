package sparsescope.export.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.PlacedText;
import sparsescope.drawing.Hatch;
import sparsescope.drawing.Pixels;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.export.Exported;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.file.Progress;
import sparsescope.scene.style.Theme;

class SvgExporterTest {
    @TempDir
    private Path folder;

    private static void write(FrameSequence frames, Path file, Progress progress) throws IOException {
        SvgExporter.write(frames, SvgExporter.Options.PLAIN, file, progress);
    }

    private Document written(FrameSequence frames) throws Exception {
        return written(frames, SvgExporter.Options.PLAIN);
    }

    private Document written(FrameSequence frames, SvgExporter.Options options) throws Exception {
        Path file = folder.resolve("figure.svg");
        SvgExporter.write(frames, options, file, Progress.NONE);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(Files.readString(file))));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @ParameterizedTest
    @EnumSource
    void textIsTextAndPartsHaveIds(Theme theme) throws Exception {
        for (double depth = 0; depth <= 2; depth += 0.5) {
            FrameSequence frames = Exported.digits(depth, theme, 1);
            ExportFrame frame = frames.frame(0);

            Document svg = written(frames);

            assertThat(elements(svg, "text").stream().map(Element::getTextContent))
                    .containsExactlyElementsOf(frame.picture().texts().stream()
                            .map(PlacedText::text)
                            .filter(text -> !text.isBlank())
                            .toList());
            assertThat(elements(svg, "title").get(0).getTextContent()).isEqualTo(frame.title());
            assertThat(elements(svg, "desc").get(0).getTextContent()).isEqualTo(frame.sentence());
            assertThat(elements(svg, "scenario").get(0).getTextContent()).isEqualTo(frame.scenario());
            assertThat(elements(svg, "g").stream().map(group -> group.getAttribute("data-id")))
                    .containsAll(frame.picture().parts().stream()
                            .map(DrawingList.Part::id)
                            .toList());
            assertIdsAndReferences(svg);
        }
    }

    private static void assertIdsAndReferences(Document svg) {
        Set<String> ids = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        for (Element element : elements(svg, "*")) {
            if (element.hasAttribute("id")) {
                assertThat(element.getAttribute("id")).matches("[A-Za-z][A-Za-z0-9_.-]*");
                assertThat(ids.add(element.getAttribute("id")))
                        .as(element.getAttribute("id"))
                        .isTrue();
            }
            var match = Pattern.compile("url\\(#(.*)\\)").matcher(element.getAttribute("fill"));
            if (match.matches()) {
                wanted.add(match.group(1));
            }
        }
        assertThat(ids).containsAll(wanted);
    }

    @Test
    void oddTextPixelsAndHatchesComeThrough() throws Exception {
        DrawingList list = new DrawingList();
        list.begin("9 <odd> & \"id\"");
        list.text("a < b & \"c\" \u0001  d", 10, 20, TextStyle.of(Typeface.MONO, 12, Colour.of(0x123456)));
        list.end();
        list.begin("9 <odd> & \"id\"");
        list.rect(0, 0, 30, 30, 4, new Hatch(Colour.of(0xffffff), Colour.of(0), Hatch.Direction.DIAGONAL, 5), null);
        list.push(3.5, -4, 2, 0.5);
        list.pixels(new Pixels(2, 1, new int[] {0xff112233, 0}), 0, 0, 40, 20);
        list.pop();
        list.end();

        Document svg = written(Exported.one(new ExportFrame(list, 64, 48, "t", "s", 1, "")));

        assertThat(elements(svg, "text").get(0).getTextContent()).isEqualTo("a < b & \"c\" \ufffd  d");
        assertThat(elements(svg, "text").get(0).getAttribute("fill")).isEqualTo("#123456");
        assertThat(elements(svg, "pattern")).hasSize(1);
        assertThat(elements(svg, "image").get(0).getAttribute("opacity")).isEqualTo("0.5");
        assertThat(elements(svg, "g").get(3).getAttribute("transform")).isEqualTo("translate(3.5 -4) scale(2)");
        assertThat(elements(svg, "metadata")).isEmpty();
        assertIdsAndReferences(svg);
    }

    @Test
    void fontsTravelAsFarAsAsked() throws Exception {
        FrameSequence frames = Exported.digits(1, Theme.LIGHT, 1);
        Path file = folder.resolve("figure.svg");
        written(frames);
        long subset = Files.size(file);
        assertThat(file)
                .content()
                .contains("@font-face{font-family:'IBM Plex Sans';font-weight:400;src:url(data:font/ttf");
        written(frames, new SvgExporter.Options(SvgExporter.Fonts.WHOLE));
        assertThat(Files.size(file)).isGreaterThan(subset + 500_000);
        written(frames, new SvgExporter.Options(SvgExporter.Fonts.NONE));
        assertThat(Files.size(file)).isLessThan(subset);
        assertThat(file).content().doesNotContain("@font-face");
    }

    @Test
    void severalFramesAreNumberedFiles() throws IOException {
        FrameSequence frames = Exported.digits(1, Theme.DARK, 3);
        write(frames, folder.resolve("ein bild.SVG"), Progress.NONE);
        assertThat(SvgExporter.files(folder.resolve("ein bild.SVG"), 3))
                .containsExactly(
                        folder.resolve("ein bild-0001.svg"),
                        folder.resolve("ein bild-0002.svg"),
                        folder.resolve("ein bild-0003.svg"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(SvgExporter.files(folder.resolve("ein bild.SVG"), 3));
        }
        assertThat(folder.resolve("ein bild-0002.svg")).content().contains("cycle 61</title>");
    }

    @Test
    void severalFilesAreReplacedTogetherOrNotAtAll() throws IOException {
        FrameSequence frames = Exported.digits(1, Theme.DARK, 3);
        Path file = folder.resolve("mine.svg");
        List<Path> files = SvgExporter.files(file, 3);
        Files.writeString(files.get(0), "first");
        Files.writeString(files.get(1), "second");
        Files.createDirectory(files.get(2));

        assertThatThrownBy(() -> write(frames, file, Progress.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("mine-0003.svg is a folder");
        Files.delete(files.get(2));
        assertThatThrownBy(() -> write(frames, file, done -> done < 0.5)).isInstanceOf(CancellationException.class);

        assertThat(files.get(0)).hasContent("first");
        assertThat(files.get(1)).hasContent("second");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(files.get(0), files.get(1));
        }
        write(frames, file, Progress.NONE);
        assertThat(files.get(1)).content().contains("cycle 61</title>");
    }

    @Test
    void itIsTheSameEachTimeAndLeavesWhatWasThere() throws IOException {
        Exported.sameTwice(SvgExporterTest::write, Exported.digits(2, Theme.DARK, 1), folder);
        Exported.leavesWhatWasThere(SvgExporterTest::write, Files.createDirectory(folder.resolve("sub")));
    }
}
