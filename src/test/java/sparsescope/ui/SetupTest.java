package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Contention;
import sparsescope.accelerator.Presets;
import sparsescope.accelerator.Setting;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.InputPicture;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.network.tensors.Redrawing;
import sparsescope.tensor.Generator;
import sparsescope.tensor.NpyArray;
import sparsescope.tensor.NpyFile;
import sparsescope.tensor.TensorDrawing;
import sparsescope.ui.kit.InputCell;
import sparsescope.ui.model.setup.LoadedScenario;

class SetupTest extends WindowTestCase {
    @TempDir
    Path folder;

    private LoadedScenario first;

    @BeforeEach
    void openPanel() {
        opened();
        first = session();
        strike(KeyCode.B);
        until("the panel", () -> find("network", ComboBox.class).isVisible());
    }

    private <T> void choose(String list, int index) {
        onScreen(() -> {
            find(list, ComboBox.class).getSelectionModel().select(index);
            return null;
        });
    }

    /** Opens the group of a setting. */
    private void unfold(String editor) {
        for (Node around = find(editor, Node.class); around != null; around = around.getParent()) {
            if (around instanceof TitledPane group) {
                group.setExpanded(true);
            }
        }
    }

    private void typeSetting(String setting, String value) {
        onScreen(() -> {
            unfold("setting-" + setting);
            Spinner<?> spinner = find("setting-" + setting, Spinner.class);
            spinner.getEditor().requestFocus();
            spinner.getEditor().selectAll();
            return null;
        });
        write(value);
        strike(KeyCode.ENTER);
    }

    private LoadedScenario another() {
        until(
                "another run on screen",
                () -> session() != first
                        && frame().scnn().orElseThrow().run()
                                == session().scnn().orElseThrow());
        return session();
    }

    @Test
    void anotherLayerBeginsAtItsBeginning() {
        strike(KeyCode.RIGHT);
        choose("layer", 2);

        assertThat(another().scenario().layer()).isEqualTo(2);
        assertThat(frame().scnn().orElseThrow().run().layer().name())
                .isEqualTo(first.network().layers().get(2).name());
        assertThat(cycle()).isZero();
    }

    @Test
    void anotherDigitIsAnotherInput() {
        choose("input", 7);

        LoadedScenario now = another();
        assertThat(now.input()).contains(first.network().inputs().get(7));
        assertThat(now.run().layer().input().values())
                .isNotEqualTo(first.run().layer().input().values());
    }

    /** The list's cell of that name as it is on screen, once it has a picture. */
    private InputCell cell(String name) {
        until("the picture of " + name, () -> onScreen(() -> cells(name).anyMatch(cell -> picture(cell) != null)));
        return onScreen(() -> cells(name).findFirst().orElseThrow());
    }

    private Stream<InputCell> cells(String name) {
        return lookup(".combo-box-popup .input-cell").queryAllAs(InputCell.class).stream()
                .filter(cell -> cell.isVisible() && name.equals(cell.getText()));
    }

    private static Image picture(InputCell cell) {
        return cell.getGraphic() == null
                ? null
                : ((ImageView) ((Pane) cell.getGraphic()).getChildren().get(0)).getImage();
    }

    @Test
    void aPhotographIsChosenByItsThumbnail() {
        chooseNetwork("photographs");
        clickOn("#input");
        InputCell raccoon = cell("raccoon");
        short[] values = NetworkTensors.of(
                        session().network(), session().network().input("raccoon"))
                .layer(0)
                .input()
                .values();
        int place = 20 * 64 + 30;
        Image shown = onScreen(() -> picture(raccoon));
        assertThat(shown.getPixelReader().getArgb(30, 20))
                .isEqualTo(
                        0xff000000 | values[place] << 16 | values[64 * 64 + place] << 8 | values[2 * 64 * 64 + place]);
        clickOn(raccoon);
        until("the raccoon", () -> session().scenario().input().equals("raccoon"));
        assertThat(session().scnn().orElseThrow().layer().input().values()).isEqualTo(values);
        until(
                "its picture where it was chosen",
                () -> onScreen(() -> find("input", ComboBox.class).getButtonCell() instanceof InputCell chosen
                        && "raccoon".equals(chosen.getText())
                        && picture(chosen) != null));
    }

    @Test
    void allPhotographsRunInTheWindow() {
        chooseNetwork("photographs");
        for (int i = 7; i >= 0; i--) {
            String name = session().network().inputs().get(i).name();
            choose("input", i);
            until(
                    name + " on screen",
                    () -> session().scenario().input().equals(name)
                            && frame().scnn().orElseThrow().run()
                                    == session().scnn().orElseThrow());
            assertThat(session()
                            .scnn()
                            .orElseThrow()
                            .layer()
                            .image()
                            .orElseThrow()
                            .argb())
                    .isEqualTo(InputPicture.of(
                                    session().input().orElseThrow(), session().network())
                            .orElseThrow()
                            .argb());
        }
    }

    @Test
    void digitsHaveThumbnailsToo() {
        clickOn("#input");
        InputCell cell = cell("digit 7");
        Image seven = onScreen(() -> picture(cell));
        assertThat(seven.getWidth()).isEqualTo(28);
    }

    /** What is no picture is chosen by its name. */
    @Test
    void anInputThatIsNoPictureHasItsName() throws IOException {
        Path file = Files.writeString(folder.resolve("two.json"), """
                {"format": "sparsescope-network/1", "name": "two", "inputs": [
                   {"name": "drawn", "density": 0.5, "seed": 3},
                   {"name": "negative", "file": "x.npy"},
                   {"name": "grey", "file": "y.npy"}],
                 "layers": [{"type": "conv", "name": "conv", "inputChannels": 1, "outputChannels": 1, "inputWidth": 3,
                  "inputHeight": 2, "filterWidth": 1, "filterHeight": 1, "stride": 1, "padding": 0, "groups": 1,
                  "weights": {"density": 1, "seed": 1}}]}
                """);
        NpyFile.write(folder.resolve("x.npy"), NpyArray.of(new short[] {1, 2, 3, -4, 5, 6}, 1, 2, 3));
        NpyFile.write(folder.resolve("y.npy"), NpyArray.of(new short[] {1, 2, 3, 255, 0, 6}, 1, 2, 3));
        onScreen(() -> {
            workbench.setup().openNetwork(file);
            return null;
        });
        until("the network", () -> session().network().name().equals("two"));
        clickOn("#input");
        // Pictures are read in the list's order.
        InputCell grey = cell("grey");
        assertThat(onScreen(() -> picture(grey).getPixelReader().getArgb(0, 1))).isEqualTo(0xffffffff);
        for (String name : List.of("drawn", "negative")) {
            assertThat(onScreen(() -> picture(cells(name).findFirst().orElseThrow())))
                    .isNull();
        }
        clickOn(onScreen(() -> cells("negative").findFirst().orElseThrow()));
        until("the other input", () -> session().scenario().input().equals("negative"));
    }

    private void chooseNetwork(String name) {
        choose(
                "network",
                onScreen(() -> workbench.setup().networks().stream()
                        .map(source -> source.name())
                        .toList()
                        .indexOf(name)));
        until(
                "the network",
                () -> session().network().name().equals(name)
                        && frame().scnn().orElseThrow().run()
                                == session().scnn().orElseThrow());
    }

    @Test
    void anotherNetworkRunsOnTheSameAccelerator() {
        chooseNetwork("alexnet");
        assertThat(session().scenario().scnn()).isEqualTo(first.scenario().scnn());
    }

    @Test
    void aNetworkBringsThePresetThatWasMadeForIt() {
        chooseNetwork("teaching");
        assertThat(session().scenario().scnn()).isEqualTo(Presets.get("teaching"));
        assertThat(find("setting-columns", Spinner.class).getValue()).isEqualTo("2");
        assertThat(onScreen(() -> workbench.setup().acceleratorProperty().get().name()))
                .isEqualTo("teaching");
    }

    @Test
    void thePresetOfANetworkLeavesWithItAndItsInputComesBack() {
        assertThat(session().scenario().input()).isEqualTo("digit 3");
        choose("input", 7);
        another();
        LoadedScenario before = session();
        chooseNetwork("teaching");
        chooseNetwork("lenet-digits");

        assertThat(session().scenario()).isEqualTo(before.scenario());
        assertThat(onScreen(() -> workbench.setup().acceleratorProperty().get().name()))
                .isEqualTo("scnn");
        assertThat(opened().scnn().orElseThrow().run().cycles())
                .isEqualTo(before.run().cycles());
    }

    @Test
    void thePresetOfANetworkLeavesWithItToAFileToo() throws IOException {
        chooseNetwork("teaching");
        chooseNetwork("worked-example");
        files.open = SampleNetworks.path("alexnet");
        strike(KeyCode.CONTROL, KeyCode.O);
        until("the file", () -> session().network().name().equals("alexnet"));
        assertThat(session().scenario().scnn()).isEqualTo(first.scenario().scnn());
    }

    @Test
    void anAcceleratorChosenByHandStaysWithTheNextNetwork() {
        chooseNetwork("teaching");
        choose(
                "preset",
                onScreen(() -> workbench.setup().accelerators().stream()
                        .map(source -> source.name())
                        .toList()
                        .indexOf("scnn-4pe")));
        until("the preset", () -> session().scenario().scnn().equals(Presets.get("scnn-4pe")));
        chooseNetwork("alexnet");
        assertThat(session().scenario().scnn()).isEqualTo(Presets.get("scnn-4pe"));
    }

    @Test
    void settingsChangedByHandStayWhateverTheNetwork() {
        onScreen(() -> {
            workbench
                    .setup()
                    .settings()
                    .field(Setting.LINK_WIDTH)
                    .textProperty()
                    .set("2");
            return null;
        });
        another();
        AcceleratorConfig changed = session().scenario().scnn();
        chooseNetwork("teaching");
        assertThat(session().scenario().scnn()).isEqualTo(changed);
    }

    @Test
    void aPresetSetsEverySetting() {
        int teaching = onScreen(() -> workbench.setup().accelerators().stream()
                .map(source -> source.name())
                .toList()
                .indexOf("teaching"));
        choose("preset", teaching);

        assertThat(another().scnn().orElseThrow().plan().accelerator().columns())
                .isEqualTo(2);
        assertThat(find("setting-columns", Spinner.class).getValue()).isEqualTo("2");
    }

    @Test
    void aSettingIsAppliedAtOnceAndTheCycleStays() {
        strike(KeyCode.G);
        write("40");
        strike(KeyCode.ENTER);
        awaitCycle(40);

        onScreen(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<String> contention = find("setting-contention", ComboBox.class);
            contention.setValue("lockstep");
            return null;
        });
        assertThat(another().scnn().orElseThrow().plan().accelerator().contention())
                .isEqualTo(Contention.LOCKSTEP);
        awaitCycle(40);
    }

    @Test
    void aSettingOutOfRangeSaysSoAndTheLastGoodRunStays() {
        typeSetting("F", "99");

        until("a message", () -> find("problem-F", Label.class).isVisible());
        assertThat(find("problem-F", Label.class).getText())
                .contains("F")
                .contains("99")
                .contains("1…32");
        assertThat(session()).isSameAs(first);

        typeSetting("F", "2");
        assertThat(another().scnn().orElseThrow().plan().accelerator().f()).isEqualTo(2);
        assertThat(find("problem-F", Label.class).isVisible()).isFalse();
    }

    @Test
    void anAcceleratorTooSmallForTheLayerSaysSoAtTheSetting() {
        typeSetting("bankEntries", "1");
        until("the change", () -> session() != first);
        LoadedScenario small = session();
        typeSetting("banks", "1");

        until("a message", () -> !find("problem-banks", Label.class).getText().isEmpty());
        assertThat(find("problem-banks", Label.class).getText()).contains("accumulators");
        assertThat(session()).isSameAs(small);
    }

    @Test
    void choosingThePresetAgainTakesChangesBack() {
        typeSetting("rows", "4");
        until("the change", () -> session() != first);
        ComboBox<?> preset = find("preset", ComboBox.class);
        assertThat(onScreen(preset::getValue)).isNull();
        assertThat(preset.getPromptText()).contains("scnn").contains("changed");

        int scnn = onScreen(() -> workbench
                .setup()
                .accelerators()
                .indexOf(workbench.setup().acceleratorProperty().get()));
        choose("preset", scnn);
        until(
                "the preset",
                () -> session().scenario().scnn().equals(first.scenario().scnn()));
        assertThat(onScreen(() -> find("setting-rows", Spinner.class).getValue()))
                .isEqualTo("8");
    }

    private LoadedScenario drawn(String network) {
        int index = onScreen(() -> workbench.setup().networks().stream()
                .map(source -> source.name())
                .toList()
                .indexOf(network));
        choose("network", index);
        until("the network", () -> session().network().name().equals(network));
        return session();
    }

    private LoadedScenario after(LoadedScenario before) {
        until("another run", () -> session() != before);
        return session();
    }

    private double weightDensity(LoadedScenario session) {
        return session.run().layer().weights().density();
    }

    @Test
    void densitiesGeneratorAndSeedOfDrawnTensorsAreChosenAndTakenBack() {
        assertThat(find("drawing", VBox.class).getChildren().get(0).isVisible()).isFalse();
        LoadedScenario own = drawn("alexnet");
        choose("layer", 4);
        LoadedScenario layer = after(own);
        Slider weights = find("drawing-weights", Slider.class);
        assertThat(weights.getValue()).isEqualTo(0.37);
        assertThat(find("drawing-origin", Label.class).getText())
                .contains("weights: published;")
                .contains("of input: published, as the layer before");

        onScreen(() -> {
            weights.setValue(0.604);
            return null;
        });
        LoadedScenario denser = after(layer);
        assertThat(weightDensity(denser)).isCloseTo(0.6, within(0.01));
        assertThat(denser.run().layer().input().values())
                .isEqualTo(layer.run().layer().input().values());
        until("the note", () -> find("drawing-origin", Label.class).getText().contains("weights: set here;"));

        onScreen(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Generator> generator = find("drawing-generator", ComboBox.class);
            assertThat(generator.getValue()).isEqualTo(Generator.UNIFORM);
            generator.setValue(Generator.CLUSTERED);
            return null;
        });
        LoadedScenario clustered = after(denser);
        assertThat(clustered.run().layer().weights().values())
                .isEqualTo(TensorDrawing.weights(Generator.CLUSTERED, 256, 192, 3, 3, 0.6, 9)
                        .values());

        typeSeed("7");
        LoadedScenario seeded = after(clustered);
        assertThat(seeded.run().layer().weights().values())
                .isEqualTo(TensorDrawing.weights(Generator.CLUSTERED, 256, 192, 3, 3, 0.6, TensorDrawing.number(7, 9))
                        .values());

        onScreen(() -> {
            // It may be further down in the panel than the window reaches.
            find("drawing-own", Button.class).fire();
            return null;
        });
        LoadedScenario back = after(seeded);
        assertThat(back.run().layer().weights().values())
                .isEqualTo(layer.run().layer().weights().values());
        until("sliders", () -> weights.getValue() == 0.37);
        assertThat(find("drawing-own", Button.class).isDisabled()).isTrue();
    }

    private void typeSeed(String text) {
        onScreen(() -> {
            TextField seed = find("drawing-seed", TextField.class);
            seed.requestFocus();
            seed.setText(text);
            return null;
        });
        strike(KeyCode.ENTER);
    }

    @Test
    void aBadSeedSaysSoAndTheRunStays() {
        LoadedScenario own = drawn("alexnet");
        typeSeed("seven");

        until("a message", () -> find("problem-seed", Label.class).isVisible());
        assertThat(find("problem-seed", Label.class).getText())
                .contains("seven")
                .contains("whole number");
        assertThat(session()).isSameAs(own);

        typeSeed("-7");
        assertThat(after(own).scenario().redrawing().seed()).hasValue(-7);
        assertThat(find("problem-seed", Label.class).isVisible()).isFalse();

        // Another network is drawn as it says itself.
        assertThat(drawn("googlenet").scenario().redrawing()).isEqualTo(Redrawing.NONE);
    }

    @Test
    void aBrokenNetworkFileIsOneLineAndTheRunStays() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), "{\"format\": 1}");
        files.open = file;

        strike(KeyCode.CONTROL, KeyCode.O);
        until("a complaint", () -> workbench.noticeProperty().get() != null);
        assertThat(workbench.noticeProperty().get().text())
                .contains("broken.json")
                .doesNotContain("\n");
        assertThat(session()).isSameAs(first);
        assertThat(onScreen(() -> find("network", ComboBox.class).getValue()))
                .isEqualTo(first.scenario().network());
    }

    @Test
    void aNetworkFileOfTheUsersIsOpened() throws IOException {
        files.open = Files.writeString(folder.resolve("mine.json"), """
                {"format": "sparsescope-network/1", "name": "mine", "layers": [
                  {"type": "conv", "name": "only", "inputChannels": 2, "outputChannels": 4, "inputWidth": 6,
                   "inputHeight": 6, "filterWidth": 3, "filterHeight": 3, "stride": 1, "padding": 1, "groups": 1,
                   "weights": {"density": 0.5, "seed": 1}, "input": {"density": 0.5, "seed": 2}}]}
                """);

        clickOn("#open-network");
        assertThat(another().network().name()).isEqualTo("mine");
        assertThat(find("input", ComboBox.class).getParent().isVisible()).isFalse();
    }
}
