package sparsescope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.accelerator.Presets;
import sparsescope.accelerator.Setting;
import sparsescope.export.film.FilmOptions;
import sparsescope.export.raster.PixelOptions;
import sparsescope.export.reopen.ScenarioOpener;
import sparsescope.export.scenario.FigureNetwork;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.export.scenario.FigureScenario;
import sparsescope.export.scenario.ScenarioJson;
import sparsescope.file.InputException;
import sparsescope.network.InputChoice;
import sparsescope.network.Network;
import sparsescope.network.file.NetworkFile;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.network.tensors.PaintedTensor;
import sparsescope.network.tensors.Redrawing;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.tensor.Generator;

class ScenarioTest {
    @TempDir
    private Path folder;

    private static FigureScenario teaching() {
        return FigureScenario.of(
                new FigureOrigin(new FigureNetwork.Sample("teaching"), Optional.empty()),
                SceneRuns.teaching(),
                20,
                StageView.at(1.25, 1, 0)
                        .magnified(1.5, 0.1, -0.2)
                        .channels(1, StageView.FOLLOW)
                        .exchangeAlone(true),
                Theme.DARK);
    }

    private ScenarioOpener opener() {
        return new ScenarioOpener(folder.resolve("figure.png"));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        String json = ScenarioJson.write(teaching());

        assertThat(json).startsWith("{\"format\":\"sparsescope-scenario/1\"").doesNotContain("\n");
        assertThat(ScenarioJson.read("figure.png", json)).isEqualTo(teaching());
        assertThat(ScenarioJson.write(teaching())).isEqualTo(json);
        for (Setting setting : Setting.values()) {
            assertThat(json).contains("\"" + setting.word() + "\":");
        }
    }

    @Test
    void namesInAnyScriptStayWhatTheyAreInAscii() {
        FigureScenario odd = FigureScenario.of(
                new FigureOrigin(new FigureNetwork.File("entwürfe\\netz \"ä\".json"), Optional.of("数字 7")),
                SceneRuns.teaching(),
                3,
                StageView.at(0, 0, 0),
                Theme.LIGHT);

        String json = ScenarioJson.write(odd);

        assertThat(json.chars()).allMatch(c -> c >= 0x20 && c < 0x7f);
        assertThat(ScenarioJson.read("x", json)).isEqualTo(odd);
        assertThat(odd.origin().network().name()).isEqualTo("netz \"ä\".json");
    }

    @Test
    void tensorsDrawnOtherwiseComeBack() throws IOException {
        Path file = Files.writeString(folder.resolve("drawn.json"), """
                {"format": "sparsescope-network/1", "name": "drawn", "layers": [
                 {"type": "conv", "name": "conv", "inputChannels": 2, "outputChannels": 4, "inputWidth": 8,
                  "inputHeight": 8, "filterWidth": 3, "filterHeight": 3, "stride": 1, "padding": 1,
                  "weights": {"density": 0.4, "seed": 1}, "input": {"density": 0.4, "seed": 2}}]}
                """);
        Redrawing drawing = Redrawing.NONE
                .withWeightDensity(0.25)
                .withInputDensity(0.5)
                .withGenerator(Generator.CLUSTERED)
                .withSeed(-7);
        Network network = drawing.of(NetworkFile.read(file));
        LayerRun run = LayerRun.of(NetworkTensors.of(network).layer(0), Presets.get("worked-example"));
        FigureScenario scenario = FigureScenario.of(
                new FigureOrigin(new FigureNetwork.File("drawn.json"), Optional.empty(), drawing),
                run,
                9,
                StageView.at(1, 0, 0),
                Theme.LIGHT);

        FigureScenario read = ScenarioJson.read("x", ScenarioJson.write(scenario));

        assertThat(read).isEqualTo(scenario);
        assertThat(opener().open(read).layerRun().at(9).pes())
                .isEqualTo(run.at(9).pes());
        String other = ScenarioJson.write(scenario).replace("\"seed\":-7", "\"seed\":8");
        assertThatThrownBy(() -> opener().open(ScenarioJson.read("x", other)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("tensors: found those of layer");
        String wrong = ScenarioJson.write(scenario).replace("clustered", "striped");
        assertThatThrownBy(() -> ScenarioJson.read("x", wrong))
                .hasMessage("x: drawing.generator: found \"striped\", expected uniform or clustered");
    }

    @Test
    void paintedTensorsComeBack() {
        NetworkTensors read = NetworkTensors.of(SampleNetworks.open("lenet-digits"));
        PaintedTensor erased = new PaintedTensor("conv1", true, new int[] {1, 3}, new short[] {0, 17});
        PaintedTensor added = new PaintedTensor("conv2", false, new int[] {5}, new short[] {-9});
        NetworkTensors painted = added.on(erased.on(read));
        LayerRun run = LayerRun.of(painted.layer(1), Presets.get("scnn"));
        FigureOrigin origin =
                new FigureOrigin(new FigureNetwork.Sample("lenet-digits"), Optional.empty()).painted(painted);
        String json = ScenarioJson.write(FigureScenario.of(origin, run, 9, StageView.at(1, 0, 0), Theme.LIGHT));

        ScenarioOpener.Opened opened = opener().open(ScenarioJson.read("x", json));

        assertThat(opened.layerRun().at(9).pes()).isEqualTo(run.at(9).pes());
        assertThat(opened.tensors().layer(0).weights().values())
                .isEqualTo(painted.layer(0).weights().values());
        assertThat(opened.tensors().asRead().layer(0).weights().values())
                .isEqualTo(read.layer(0).weights().values());
        assertThat(ScenarioJson.code(ScenarioJson.read("x", json)))
                .isNotEqualTo(ScenarioJson.code(
                        ScenarioJson.read("x", json.replace("\"values\":[0,17]", "\"values\":[0,18]"))));
        assertThatThrownBy(() -> opener().open(ScenarioJson.read("x", json.replace("\"at\":[1,3]", "\"at\":[1,9999]"))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("painted: found places beyond the 400 values of weights of layer conv1");
    }

    @Test
    void moreThanAFileCarriesIsLeftOut() {
        NetworkTensors read = NetworkTensors.of(SampleNetworks.open("lenet-digits"));
        int count = FigureOrigin.MOST_PAINTED + 1;
        short[] values = new short[count];
        java.util.Arrays.fill(values, (short) 1000);
        NetworkTensors painted = new PaintedTensor(
                        "fc1", true, java.util.stream.IntStream.range(0, count).toArray(), values)
                .on(read);

        assertThat(new FigureOrigin(new FigureNetwork.Sample("lenet-digits"), Optional.empty())
                        .painted(painted)
                        .painted())
                .isEmpty();
    }

    @Test
    void momentsHaveCodesOfTheirOwn() {
        String code = ScenarioJson.code(teaching());

        assertThat(code).matches("[0-9a-f]{8}").isEqualTo(ScenarioJson.code(teaching()));
        assertThat(ScenarioJson.code(teaching().at(21))).isNotEqualTo(code);
    }

    @Test
    void aSampleOpensAtItsMoment() {
        ScenarioOpener.Opened opened = opener().open(ScenarioJson.read("x", ScenarioJson.write(teaching())));

        assertThat(opened.network().name())
                .isEqualTo(SampleNetworks.open("teaching").name());
        assertThat(opened.layerRun().at(20).pes())
                .isEqualTo(SceneRuns.teaching().at(20).pes());
        assertThat(opened.layerRun().plan().accelerator()).isEqualTo(Presets.get("teaching"));
        assertThat(opened.layer()).isZero();
    }

    @Test
    void theChosenInputComesBack() {
        Network network = SampleNetworks.open("lenet-digits");
        InputChoice seven = network.input("digit 7").orElseThrow();
        LayerRun run =
                LayerRun.of(NetworkTensors.of(network, Optional.of(seven)).layer(1), Presets.get("scnn"));
        FigureScenario scenario = FigureScenario.of(
                new FigureOrigin(new FigureNetwork.Sample("lenet-digits"), Optional.of("digit 7")),
                run,
                5,
                StageView.at(1, 0, 0),
                Theme.LIGHT);

        ScenarioOpener.Opened opened = opener().open(scenario);

        assertThat(opened.input()).contains(seven);
        assertThat(opened.layer()).isEqualTo(1);
        FigureScenario other = new FigureScenario(
                new FigureOrigin(scenario.origin().network(), Optional.of("digit 3")),
                scenario.layer(),
                scenario.tensors(),
                scenario.accelerator(),
                5,
                scenario.view(),
                scenario.theme(),
                scenario.subject(),
                Optional.empty());
        assertThatThrownBy(() -> opener().open(other))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("tensors: found those of layer conv2 changed");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsShownIsRememberedWhateverItIs(FigureSubject subject) {
        FigureScenario scenario = teaching().of(subject);

        String json = ScenarioJson.write(scenario);

        assertThat(ScenarioJson.read("x", json)).isEqualTo(scenario);
        // Files of before, which show the stage, are read as they are.
        assertThat(json.contains("\"what\"")).isEqualTo(subject != FigureSubject.STAGE);
        assertThat(scenario.summary()).contains(subject.title(scenario.view()));
    }

    @Test
    void somethingUnknownToBeShownIsOneLine() {
        String json = ScenarioJson.write(teaching().of(FigureSubject.SLOTS)).replace("\"slots\"", "\"nothing\"");

        assertThatThrownBy(() -> ScenarioJson.read("x", json))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("x: what: found \"nothing\"", "expected one of stage, stage-timeline");
    }

    @Test
    void aNetworkFileMayLieBesideTheFigure() throws IOException {
        Path copied = copyTeaching(folder.resolve("moved"));
        LayerRun run = LayerRun.of(NetworkTensors.of(NetworkFile.read(copied)).layer(0), Presets.get("teaching"));
        FigureScenario scenario = FigureScenario.of(
                new FigureOrigin(new FigureNetwork.File("/where/it/was/teaching.json"), Optional.empty()),
                run,
                7,
                StageView.at(2, 0, 1),
                Theme.LIGHT);

        ScenarioOpener.Opened opened = new ScenarioOpener(folder.resolve("moved/figure.png")).open(scenario);

        assertThat(opened.networkFile()).isEqualTo(copied);
        assertThatThrownBy(() -> opener().open(scenario))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("figure.png", "network.file", "/where/it/was/teaching.json", "not there");
    }

    @Test
    void changedTensorsAreNoticed() throws IOException {
        Path copied = copyTeaching(folder.resolve("net"));
        FigureScenario scenario = FigureScenario.of(
                new FigureOrigin(new FigureNetwork.File("net/teaching.json"), Optional.empty()),
                SceneRuns.teaching(),
                7,
                StageView.at(2, 0, 1),
                Theme.LIGHT);
        assertThat(opener().open(scenario).networkFile()).isEqualTo(folder.resolve("net/teaching.json"));
        Files.writeString(copied, Files.readString(copied).replace("\"padding\": 1", "\"padding\": 0"));

        assertThatThrownBy(() -> opener().open(scenario))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("figure.png: tensors", "changed", "teaching.json");
    }

    @ParameterizedTest
    @CsvSource({
        "talk/net.json,               talk,                net.json",
        "talk/nets/net.json,          talk,                nets/net.json",
        "course/net.json,             course/figures/one,  ../../net.json",
        "course/nets/net.json,        course/figures,      ../nets/net.json"
    })
    void aNearNetworkIsNamedByTheWayFromTheFigure(String network, String figures, String way) throws IOException {
        Path from = Files.createDirectories(folder.resolve(figures));
        Files.createDirectories(folder.resolve(network).getParent());

        FigureNetwork seen = new FigureNetwork.File(folder.resolve(network).toString()).seenFrom(from);

        assertThat(seen).isEqualTo(new FigureNetwork.File(way));
    }

    @Test
    void aFarNetworkIsNamedByItsWholePath() {
        Path root = folder.toAbsolutePath().getRoot();
        FigureNetwork far =
                new FigureNetwork.File(root.resolve("far/away/net.json").toString());
        FigureNetwork above = new FigureNetwork.File(folder.resolve("net.json").toString());

        assertThat(far.seenFrom(root.resolve("one/two"))).isEqualTo(far);
        assertThat(above.seenFrom(folder.resolve("a/b/c/d"))).isEqualTo(above);
        assertThat(new FigureNetwork.Sample("teaching").seenFrom(folder))
                .isEqualTo(new FigureNetwork.Sample("teaching"));
    }

    @ParameterizedTest
    @CsvSource({"figures/a.png, SVG", "figures/frames, FRAMES", "a.pptx, SLIDES", "b.gif, GIF"})
    void aFigureThatMovesTogetherWithItsNetworkOpens(String name, ExportFormat format) throws IOException {
        Path network = copyTeaching(folder.resolve("talk/nets"));
        Path figure = folder.resolve("talk").resolve(name);
        Files.createDirectories(figure.getParent());
        LayerRun run = LayerRun.of(NetworkTensors.of(NetworkFile.read(network)).layer(0), Presets.get("teaching"));
        FigureOrigin origin = new FigureOrigin(new FigureNetwork.File(network.toString()), Optional.empty());
        StageFrames frames = new StageFrames(
                run,
                FrameSteps.of(run, List.of(3L)),
                FrameLook.of(StageView.at(1, 0, 0)).sized(320, 200),
                origin.seenFrom(format.folder(figure)));
        format.write(frames, new FilmOptions(PixelOptions.PLAIN, true, true), figure, sparsescope.file.Progress.NONE);

        Path elsewhere = folder.resolve("elsewhere");
        Files.move(folder.resolve("talk"), elsewhere);

        ScenarioOpener.Opened opened = ScenarioOpener.open(elsewhere.resolve(name));
        assertThat(opened.networkFile()).isEqualTo(elsewhere.resolve("nets/teaching.json"));
        assertThat(ScenarioJson.write(frames.scenario(0)))
                .doesNotContain(folder.getFileName().toString());
        // Wherever they lie, the same moment has the same code.
        assertThat(ScenarioJson.code(frames.scenario(0)))
                .isEqualTo(ScenarioJson.code(
                        FigureScenario.of(origin, run, 3, frames.scenario(0).view(), Theme.LIGHT)));
    }

    private static Path copyTeaching(Path target) throws IOException {
        Files.createDirectories(target);
        Path source = SampleNetworks.path("teaching").getParent();
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName().toString()));
            }
        }
        return target.resolve("teaching.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "scenario/1|scenario/2|made by another version",
                "\"format\":\"sparsescope-scenario/1\",||format: found nothing",
                "\"sample\":\"teaching\"|\"sample\":\"teaching\",\"file\":\"a\"|both a file and a sample",
                "\"cycle\":20|\"cycle\":-1|cycle: found -1",
                "\"cycle\":20|\"cycle\":2.5|cycle: found 2.5",
                "\"zoom\":1.5|\"zoom\":0|view.zoom: found 0",
                "\"column\":1|\"column\":2|view.column: found 2, expected a whole number 0…1",
                "\"theme\":\"dark\"|\"theme\":\"pink\"|theme: found \"pink\", expected light or dark",
                "\"banks\":|\"bonks\":|bonks: found an unknown field",
                "\"cycle\":|\"colour\":1,\"cycle\":|colour: found an unknown field",
                "\"dark\"}|\"dark\"|not JSON"
            })
    void whatIsWrongIsSaidInOneLine(String part, String other, String message) {
        String json = ScenarioJson.write(teaching()).replace(part, other == null ? "" : other);
        assertThat(json).isNotEqualTo(ScenarioJson.write(teaching()));

        assertThatThrownBy(() -> ScenarioJson.read("figure.png", json))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("figure.png")
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void missingThingsAreNamed() {
        FigureScenario scenario = teaching();
        FigureScenario unknown = new FigureScenario(
                new FigureOrigin(new FigureNetwork.Sample("nowhere"), Optional.empty()),
                scenario.layer(),
                scenario.tensors(),
                scenario.accelerator(),
                1,
                scenario.view(),
                scenario.theme(),
                scenario.subject(),
                Optional.empty());
        assertThatThrownBy(() -> opener().open(unknown))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("figure.png: network.sample: found \"nowhere\"", "teaching");
        FigureScenario layer = new FigureScenario(
                new FigureOrigin(scenario.origin().network(), Optional.empty()),
                "conv9",
                scenario.tensors(),
                scenario.accelerator(),
                1,
                scenario.view(),
                scenario.theme(),
                scenario.subject(),
                Optional.empty());
        assertThatThrownBy(() -> opener().open(layer))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("layer: found \"conv9\"", "edges");
        assertThatThrownBy(() -> opener().open(scenario.at(1_000_000)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cycle: found 1000000, expected 0…"
                        + SceneRuns.teaching().cycles());
    }
}
