package sparsescope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Presets;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.PaperFigure;
import sparsescope.analysis.SweepAxis;
import sparsescope.analysis.SweepMetric;
import sparsescope.export.StudyScenario.Comparison;
import sparsescope.export.StudyScenario.Layers;
import sparsescope.export.StudyScenario.Machine;
import sparsescope.export.StudyScenario.OfNetwork;
import sparsescope.export.StudyScenario.Paper;
import sparsescope.export.StudyScenario.Question;
import sparsescope.export.StudyScenario.Sweep;
import sparsescope.file.InputException;
import sparsescope.network.Redrawing;
import sparsescope.scene.PaperReport;
import sparsescope.scene.Theme;

/** Figures of whole pages carry what it takes to count them again. */
class StudyScenarioTest {
    @TempDir
    private Path folder;

    private static final Machine SCNN = new Machine("scnn – mine", Presets.get("scnn"));

    private static OfNetwork study(Question question, String... layers) {
        return new OfNetwork(
                new FigureOrigin(
                        new FigureNetwork.Sample("lenet-digits"),
                        Optional.of("digit 7"),
                        Redrawing.NONE.withWeightDensity(0.25)),
                List.of(layers),
                SCNN,
                question,
                Theme.DARK);
    }

    private static Sweep sweep(String... axes) {
        return new Sweep(Stream.of(axes).map(axis -> SweepAxis.parse("x", axis)).toList(), SweepMetric.OVER_ORACLE);
    }

    private static Stream<StudyScenario> studies() {
        AcceleratorConfig lockstep = Setting.applyAll(Presets.get("scnn"), Map.of(Setting.CONTENTION, "lockstep"));
        return Stream.of(
                study(new Layers()),
                study(new Layers(), "conv2"),
                study(sweep("queueDepth=none,16"), "conv1", "conv2"),
                study(sweep("weightDensity=0.2,1", "inputDensity=0.1..0.3+0.1")),
                study(new Comparison(new Machine("scnn with contention=lockstep", lockstep))),
                new Paper(true, Theme.CONTRAST),
                new Paper(false, Theme.LIGHT));
    }

    @ParameterizedTest
    @MethodSource("studies")
    void whatIsWrittenIsRead(StudyScenario study) {
        String json = StudyJson.write(study);
        assertThat(json).startsWith(ScenarioJson.START).matches("\\p{ASCII}*").doesNotContain("\n");
        assertThat(ScenarioJson.readAny("x", json)).isEqualTo(study);
    }

    @ParameterizedTest
    @ValueSource(strings = {"figure.png", "figure.svg", "figure.pdf", "figure.pptx"})
    void everyFormatCarriesIt(String name) throws IOException {
        PaperReport report = new PaperReport(List.of(new PaperFigure(
                "a", "Speed-up", PaperFigure.Relation.EQUAL, PaperFigure.Unit.FACTOR, 2.5, 2, "because", Map.of())));
        Path file = folder.resolve(name);
        StudyScenario study = study(sweep("banks=8,16"), "conv2");

        FigureExporter.write(report, Theme.LIGHT, 800, 400, Optional.of(study), file);
        assertThat(ScenarioFile.any(file)).isEqualTo(study.in(Theme.LIGHT));
        assertThatThrownBy(() -> ScenarioFile.read(file)).hasMessageContaining("found a figure of a whole page");

        FigureExporter.write(report, Theme.LIGHT, 800, 400, Optional.empty(), file);
        assertThatThrownBy(() -> ScenarioFile.any(file)).hasMessageContaining("no scenario in it");
    }

    @Test
    void aNetworkMovesWithItsFigure() throws IOException {
        Path there = Files.createDirectories(folder.resolve("there"));
        Path network = Files.writeString(there.resolve("net.json"), """
                {"format": "sparsescope-network/1", "name": "net", "layers": [
                  {"type": "fullyConnected", "name": "fc", "inputs": 4, "outputs": 2,
                   "weights": {"density": 0.5, "seed": 1}, "input": {"density": 0.5, "seed": 2}}]}
                """);
        FigureOrigin origin = new FigureOrigin(new FigureNetwork.File(network.toString()), Optional.empty());
        OfNetwork study = new OfNetwork(origin, List.of(), SCNN, new Layers(), Theme.LIGHT).seenFrom(there);
        assertThat(study.origin().network()).isEqualTo(new FigureNetwork.File("net.json"));

        Path here = folder.resolve("here");
        Files.move(there, here);
        ScenarioOpener opener = new ScenarioOpener(here.resolve("figure.svg"));
        assertThat(opener.networkFile(study.origin())).isEqualTo(here.resolve("net.json"));
        assertThat(opener.tensors(study.origin(), here.resolve("net.json"))
                        .network()
                        .name())
                .isEqualTo("net");
        Files.delete(here.resolve("net.json"));
        assertThatThrownBy(() -> opener.networkFile(study.origin()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("network.file")
                .hasMessageContaining("not there");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"study\":\"sweep\"|\"study\":\"dream\"|study: found \"dream\", expected one of layers, sweep, comparison, paper",
                "\"metric\":\"over-oracle\"|\"metric\":\"luck\"|metric: found \"luck\", expected one of speed-up, cycles",
                "\"name\":\"banks\"|\"name\":\"wings\"|vary[0]: found \"wings\", which cannot be swept",
                "\"theme\":\"dark\"|\"theme\":\"dark\",\"cycle\":3|cycle: found an unknown field",
                "\"layers\":[\"conv2\"]|\"layers\":[2]|layers[0]: found 2, expected a text",
                "\"columns\":8|\"columns\":800|setting columns: found 800, expected 1…64",
            })
    void whatIsWrongIsNamed(String found, String instead, String message) {
        String json = StudyJson.write(study(sweep("banks=8,16"), "conv2"));
        assertThat(json).contains(found);
        assertThatThrownBy(() -> ScenarioJson.readAny("figure.png", json.replace(found, instead)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("figure.png: ")
                .hasMessageContaining(message);
    }
}
