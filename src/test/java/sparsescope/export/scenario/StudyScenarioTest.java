package sparsescope.export.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
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
import sparsescope.accelerator.EnergyEntry;
import sparsescope.accelerator.EnergyTable;
import sparsescope.accelerator.Presets;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.paper.PaperFigure;
import sparsescope.analysis.sweep.SweepAxis;
import sparsescope.analysis.sweep.SweepMetric;
import sparsescope.export.FigureExporter;
import sparsescope.export.reopen.ScenarioFile;
import sparsescope.export.reopen.ScenarioOpener;
import sparsescope.export.scenario.StudyScenario.Comparison;
import sparsescope.export.scenario.StudyScenario.Layers;
import sparsescope.export.scenario.StudyScenario.Machine;
import sparsescope.export.scenario.StudyScenario.Memory;
import sparsescope.export.scenario.StudyScenario.OfNetwork;
import sparsescope.export.scenario.StudyScenario.Paper;
import sparsescope.export.scenario.StudyScenario.Question;
import sparsescope.export.scenario.StudyScenario.Reuse;
import sparsescope.export.scenario.StudyScenario.Sweep;
import sparsescope.file.InputException;
import sparsescope.network.ConvShape;
import sparsescope.network.LayerOperands;
import sparsescope.network.file.NetworkFile;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.network.tensors.Redrawing;
import sparsescope.reuse.cost.LevelCosts;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.scene.memory.ChipMemory;
import sparsescope.scene.report.PaperReport;
import sparsescope.scene.style.Theme;
import sparsescope.tensor.NpyArray;
import sparsescope.tensor.NpyFile;
import sparsescope.tensor.Weights;

/** Figures of whole pages carry what it takes to count them again. */
class StudyScenarioTest {
    @TempDir
    private Path folder;

    private static final String DRAWN = "{\"density\": 0.5, \"seed\": 2}";
    private static final Machine SCNN = new Machine("scnn – mine", Presets.get("scnn"));

    private static final EnergyTable MINE = new EnergyTable("mine – 45 nm", others());

    private static Map<EnergyEntry, EnergyTable.Cost> others() {
        Map<EnergyEntry, EnergyTable.Cost> others =
                new EnumMap<>(EnergyTable.standard().entries());
        others.put(EnergyEntry.DRAM, new EnergyTable.Cost(123.25, 0, "a “guess”"));
        return others;
    }

    private static OfNetwork study(Question question, String... layers) {
        return new OfNetwork(
                new FigureOrigin(
                        new FigureNetwork.Sample("lenet-digits"),
                        Optional.of("digit 7"),
                        Redrawing.NONE.withWeightDensity(0.25)),
                "sha256:1f",
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
                study(new Layers(EnergyTable.standard())),
                study(new Layers(MINE), "conv2"),
                study(sweep("queueDepth=none,16"), "conv1", "conv2"),
                study(sweep("weightDensity=0.2,1", "inputDensity=0.1..0.3+0.1")),
                study(new Comparison(new Machine("scnn with contention=lockstep", lockstep))),
                new Paper(true, EnergyTable.standard(), Theme.CONTRAST),
                new Paper(false, MINE, Theme.LIGHT),
                new Memory(MINE, Map.of(ChipMemory.EIE_WEIGHTS, 4096.5), Theme.DARK),
                new Memory(EnergyTable.standard(), Map.of(), Theme.LIGHT),
                reuse());
    }

    private static Reuse reuse() {
        ConvShape shape = new ConvShape(3, 5, 8, 9, 3, 2, 2, 1, 1);
        return new Reuse(
                "a “layer”",
                shape,
                ReuseMachine.DEFAULT,
                LevelCosts.EYERISS,
                Preset.NO_LOCAL_REUSE.mapping(shape, ReuseMachine.DEFAULT),
                12,
                Theme.DARK);
    }

    @ParameterizedTest
    @MethodSource("studies")
    void whatIsWrittenIsRead(StudyScenario study) {
        String json = ScenarioJson.write(study);
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

        FigureExporter.write(report, Theme.LIGHT, 800, 400, study, file);
        assertThat(ScenarioFile.any(file)).isEqualTo(study.in(Theme.LIGHT));
        assertThatThrownBy(() -> ScenarioFile.read(file)).hasMessageContaining("found a figure of a whole page");
    }

    private Path network(String input) throws IOException {
        Path there = Files.createDirectories(folder.resolve("there"));
        NpyFile.write(there.resolve("w.npy"), NpyArray.of(new short[] {1, 0, 0, -2, 3, 0, 0, 4}, 2, 4));
        return Files.writeString(there.resolve("net.json"), """
                {"format": "sparsescope-network/1", "name": "net", "layers": [
                  {"type": "fullyConnected", "name": "fc", "inputs": 4, "outputs": 2,
                   "weights": {"file": "w.npy"}, "input": %s}]}
                """.formatted(input));
    }

    private OfNetwork layersOf(Path network) {
        return new OfNetwork(
                new FigureOrigin(new FigureNetwork.File(network.toString()), Optional.empty()),
                TensorChecksum.of(NetworkTensors.of(NetworkFile.read(network))),
                List.of(),
                SCNN,
                new Layers(EnergyTable.standard()),
                Theme.LIGHT);
    }

    @Test
    void aNetworkMovesWithItsFigure() throws IOException {
        Path network = network(DRAWN);
        OfNetwork study = layersOf(network).seenFrom(network.getParent());
        assertThat(study.origin().network()).isEqualTo(new FigureNetwork.File("net.json"));

        Path here = folder.resolve("here");
        Files.move(network.getParent(), here);
        ScenarioOpener opener = new ScenarioOpener(here.resolve("figure.svg"));
        assertThat(opener.open(study).networkFile()).isEqualTo(here.resolve("net.json"));
        assertThat(opener.open(study).tensors().network().name()).isEqualTo("net");
        Files.delete(here.resolve("net.json"));
        assertThatThrownBy(() -> opener.open(study))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("network.file")
                .hasMessageContaining("not there");
    }

    @Test
    void aNetworkThatHasChangedIsNotTakenForTheOneItWas() throws IOException {
        Path network = network(DRAWN);
        OfNetwork study = layersOf(network);
        ScenarioOpener opener = new ScenarioOpener(folder.resolve("figure.svg"));
        assertThat(opener.open(study).networkFile()).isEqualTo(network);

        network("{\"density\": 0.5, \"seed\": 3}");
        assertThatThrownBy(() -> opener.open(study))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("figure.svg: tensors: found those of the layers changed in")
                .hasMessageContaining("expected the tensors the figure was made from");

        network(DRAWN);
        assertThat(opener.open(study).networkFile()).isEqualTo(network);
        NpyFile.write(network.resolveSibling("w.npy"), NpyArray.of(new short[] {1, 0, 0, -2, 3, 0, 0, 5}, 2, 4));
        assertThatThrownBy(() -> opener.open(study)).hasMessageContaining("tensors: found");
    }

    @Test
    void paintedTensorsAreThoseOfTheFigureToo() throws IOException {
        Path network = network(DRAWN);
        NetworkTensors read = NetworkTensors.of(NetworkFile.read(network));
        LayerOperands own = read.layer(0);
        short[] values = own.weights().values().clone();
        values[1] = 7;
        NetworkTensors painted = read.with(0, own.input(), new Weights(2, 4, 1, 1, values));
        FigureOrigin origin = new FigureOrigin(new FigureNetwork.File(network.toString()), Optional.empty());
        OfNetwork study = new OfNetwork(
                origin.painted(painted),
                TensorChecksum.of(painted),
                List.of(),
                SCNN,
                new Layers(EnergyTable.standard()),
                Theme.LIGHT);
        ScenarioOpener opener = new ScenarioOpener(folder.resolve("figure.svg"));

        assertThat(opener.open(study).tensors().layer(0).weights().values()).isEqualTo(values);

        OfNetwork without = new OfNetwork(
                origin, study.tensors(), study.layers(), study.machine(), study.question(), study.theme());
        assertThatThrownBy(() -> opener.open(without)).hasMessageContaining("tensors: found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"study\":\"sweep\"|\"study\":\"dream\"|study: found \"dream\", expected one of layers, energyByComponent, sweep, comparison, paper",
                "\"metric\":\"over-oracle\"|\"metric\":\"luck\"|metric: found \"luck\", expected one of speed-up, cycles",
                "\"name\":\"banks\"|\"name\":\"wings\"|vary[0]: found \"wings\", which cannot be swept",
                "\"theme\":\"dark\"|\"theme\":\"dark\",\"cycle\":3|cycle: found an unknown field",
                "\"layers\":[\"conv2\"]|\"layers\":[2]|layers[0]: found 2, expected a text",
                "\"columns\":8|\"columns\":800|setting columns: found 800, expected 1…64",
            })
    void whatIsWrongIsNamed(String found, String instead, String message) {
        String json = ScenarioJson.write(study(sweep("banks=8,16"), "conv2"));
        assertThat(json).contains(found);
        assertThatThrownBy(() -> ScenarioJson.readAny("figure.png", json.replace(found, instead)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("figure.png: ")
                .hasMessageContaining(message);
    }
}
