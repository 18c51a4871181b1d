package sparsescope.export.reopen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sparsescope.drawing.DrawingList;
import sparsescope.export.Exported;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.pdf.PdfExporter;
import sparsescope.export.pptx.PptxExporter;
import sparsescope.export.scenario.ScenarioJson;
import sparsescope.export.svg.HtmlExporter;
import sparsescope.export.svg.SvgExporter;
import sparsescope.file.InputException;
import sparsescope.file.Progress;
import sparsescope.scene.style.Theme;

class ScenarioReaderTest {
    private static final Map<String, Exported.Writer> WRITERS = Map.of(
            "svg", (frames, file, progress) -> SvgExporter.write(frames, SvgExporter.Options.PLAIN, file, progress),
            "pdf", PdfExporter::write,
            "pptx", PptxExporter::write,
            "html", HtmlExporter::write);

    @TempDir
    private Path folder;

    static Stream<String> formats() {
        return WRITERS.keySet().stream().sorted();
    }

    private Path written(String format, FrameSequence frames) throws IOException {
        // Its name does not say what it is.
        Path file = folder.resolve("a figure");
        WRITERS.get(format).write(frames, file, Progress.NONE);
        return file;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatIsWrittenIsReadAgain(String format) throws IOException {
        FrameSequence frames = Exported.digits(1, Theme.DARK, format.equals("svg") ? 1 : 3);
        Path file = written(format, frames);
        List<String> scenarios = Exported.scenarios(frames);
        assertThat(ScenarioReader.read(file)).isEqualTo(scenarios);
        assertThat(ScenarioFile.read(file)).isEqualTo(ScenarioJson.read("x", scenarios.get(0)));
        assertThat(ScenarioOpener.open(file).run().at(60).cycle()).isEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aFileWithoutOneSaysSo(String format) throws IOException {
        Path file = written(format, Exported.one(new ExportFrame(new DrawingList(), 64, 48, "t", "s", 1, "")));
        assertThatThrownBy(() -> ScenarioReader.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no scenario in it")
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aFileThatIsCutOffIsBadInputOrStillReadable(String format) throws IOException {
        byte[] whole = Files.readAllBytes(written(format, Exported.digits(1, Theme.LIGHT, 1)));
        for (int length : new int[] {5, 90, 700, whole.length / 2, whole.length - 40}) {
            Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
            try {
                assertThat(ScenarioReader.read(cut)).hasSize(1);
            } catch (InputException e) {
                assertThat(e).hasMessageContaining("cut").hasMessageNotContaining("\n");
            }
        }
    }

    @Test
    void otherFilesAreBadInput() throws IOException {
        for (String text :
                List.of("hello", "<svg><!DOCTYPE", "<a/>", "%PDF-1.7 nothing", "PK\u0003\u0004 nothing", "<")) {
            Path file = Files.writeString(folder.resolve("other"), text);
            assertThatThrownBy(() -> ScenarioReader.read(file))
                    .as(text)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("other")
                    .hasMessageContaining("expected an SVG, PDF, PPTX or HTML file");
        }
        assertThatThrownBy(() -> ScenarioReader.read(folder.resolve("missing"))).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> ScenarioReader.read(folder)).isInstanceOf(InputException.class);
    }

    @Test
    void anSvgFileFromAnywhereLooksAtNothingElse() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path file = Files.writeString(
                folder.resolve("figure.svg"),
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><svg><s:scenario xmlns:s=\""
                        + SvgExporter.NAMESPACE + "\">a&x;</s:scenario></svg>");
        try {
            assertThat(ScenarioReader.read(file).get(0)).doesNotContain("secret");
        } catch (InputException e) {
            assertThat(e).hasMessageNotContaining("secret");
        }
    }

    @Test
    void slidesThatWereMovedKeepTheirScenarios() throws IOException {
        FrameSequence frames = Exported.digits(1, Theme.LIGHT, 3);
        Path file = written("pptx", frames);
        Path moved = folder.resolve("moved");
        try (XMLSlideShow deck = new XMLSlideShow(Files.newInputStream(file));
                var out = Files.newOutputStream(moved)) {
            deck.setSlideOrder(deck.getSlides().get(2), 0);
            deck.removeSlide(1);
            deck.write(out);
        }
        List<String> scenarios = Exported.scenarios(frames);
        assertThat(ScenarioReader.read(moved)).containsExactly(scenarios.get(2), scenarios.get(1));
    }
}
