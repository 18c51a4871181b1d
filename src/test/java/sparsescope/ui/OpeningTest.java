package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sparsescope.accelerator.EnergyEntry;
import sparsescope.tensor.NpyArray;
import sparsescope.tensor.NpyFile;
import sparsescope.tensor.NpzFile;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.picture.Chart;

/** Ctrl+O opens whatever a file holds, whatever its name. */
class OpeningTest extends WindowTestCase {
    @TempDir
    private Path folder;

    private void open(Path file) {
        files.open = file;
        strike(KeyCode.CONTROL, KeyCode.O);
    }

    @Test
    void aNetworkAnAcceleratorAndASessionOpenAndAnythingElseIsSaid() throws IOException {
        opened();
        onScreen(() -> {
            workbench.pageProperty().set(Page.EXPLORE);
            return null;
        });
        open(Path.of("sample-networks", "teaching", "teaching.json").toAbsolutePath());
        until("the network", () -> session().network().name().equals("teaching"));
        assertThat(onScreen(() -> workbench.pageProperty().get())).isEqualTo(Page.STAGE);

        Path accelerator = folder.resolve("mine.txt");
        Files.writeString(
                accelerator,
                "{\"format\": \"sparsescope-accelerator/1\", \"name\": \"mine\", \"settings\": {\"columns\": 2, \"rows\": 2}}");
        open(accelerator);
        until("the accelerator", () -> session().scenario().scnn().columns() == 2);

        Path saved = folder.resolve("saved");
        files.save = saved;
        strike(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        until("the session", () -> Files.exists(saved));
        onScreen(() -> {
            workbench.setup().chooseNetwork(workbench.setup().networks().get(0));
            return null;
        });
        until("another network", () -> !session().network().name().equals("teaching"));
        open(saved);
        until("the session's network", () -> session().network().name().equals("teaching"));

        Path lesson = Path.of("src/main/resources/sparsescope/lessons/08-cartesian-product.md")
                .toAbsolutePath();
        open(lesson);
        until("the lesson", () -> onScreen(() -> workbench.lessons().active()));

        Path table = folder.resolve("energy.json");
        Files.writeString(
                table,
                "{\"format\": \"sparsescope-energy/1\", \"name\": \"mine\","
                        + " \"entries\": {\"dram\": {\"pJ\": 100, \"source\": \"measured\"}}}");
        open(table);
        until("the page", () -> onScreen(() -> workbench.pageProperty().get()) == Page.MEMORY);
        assertThat(onScreen(() ->
                        workbench.pages().memory().viewProperty().get().table().of(EnergyEntry.DRAM)))
                .isEqualTo(100);
        assertThat(onScreen(() -> workbench.noticeProperty().get().text()))
                .isEqualTo("Energy costs what the table “mine” says: here, and when Explore counts layers");

        Files.writeString(table, "{\"format\": \"sparsescope-energy/1\"}");
        open(table);
        until(
                "what is wrong",
                () -> onScreen(() -> workbench.noticeProperty().get().problem()));

        Path mapping = folder.resolve("mapping.json");
        Files.writeString(
                mapping,
                "{\"format\": \"sparsescope-mapping/1\", \"name\": \"mine\", \"form\": \"gather\", \"loops\": []}");
        open(mapping);
        until("the page Reuse", () -> onScreen(() -> workbench.pageProperty().get()) == Page.REUSE);
    }

    @Test
    void arraysOpenAsTheInputOrAsALayerOfTheirOwn() throws IOException {
        opened();
        Path input = folder.resolve("seven.npy");
        double[] values = new double[28 * 28];
        values[300] = 0.5;
        values[301] = 1;
        NpyFile.write(input, NpyArray.of(values, 28, 28));
        open(input);
        until(
                "the input",
                () -> session()
                        .input()
                        .filter(choice -> choice.label().equals("seven.npy"))
                        .isPresent());
        assertThat(session().tensors().layer(0).input().values()[300]).isEqualTo((short) 128);
        until(
                "the step is told",
                () -> onScreen(() -> workbench.noticeProperty().get().text())
                        .startsWith("Input: float64, quantized to 16 bits: 1 stands for 0.00392"));

        Path layer = folder.resolve("layer.npz");
        NpzFile.write(
                layer,
                Map.of(
                        "w", NpyArray.of(new float[] {0.5f, -1, 0.25f, 0}, 1, 1, 2, 2),
                        "x", NpyArray.of(new short[64], 1, 8, 8)));
        open(layer);
        until("the layer", () -> session().network().name().equals("layer"));
        assertThat(session().layer().shape().outputWidth()).isEqualTo(7);

        Path neither = folder.resolve("neither.npy");
        NpyFile.write(neither, NpyArray.of(new float[15], 3, 5));
        open(neither);
        until(
                "what was expected",
                () -> onScreen(() -> workbench.noticeProperty().get().problem()));
        assertThat(onScreen(() -> workbench.noticeProperty().get().text()))
                .contains("found float32 3×5, expected numbers 1×8×8 as input of layer");
    }

    private static Path layerFile(Path folder, float weight) throws IOException {
        Path layer = folder.resolve("layer.npz");
        NpzFile.write(
                layer,
                Map.of(
                        "w", NpyArray.of(new float[] {weight, -1, 0.25f, 0}, 1, 1, 2, 2),
                        "x", NpyArray.of(new short[] {1, 2, 0, 4, 5, 6, 7, 0, 9}, 1, 3, 3)));
        return layer;
    }

    @Test
    void aFileThatChangesIsReadAgainWhenAskedFor() throws IOException {
        opened();
        Path layer = layerFile(folder, 0.5f);
        open(layer);
        until("the layer", () -> session().network().name().equals("layer"));
        until("its frame", () -> frame().moment().run() == session().run());
        strike(KeyCode.DIGIT3);
        onScreen(() -> {
            workbench.travel().goTo(1);
            return null;
        });
        awaitCycle(1);
        assertThat(session().tensors().layer(0).weights().values()[0]).isEqualTo((short) 16384);

        layerFile(folder, 0);
        until("the offer", () -> lookup("Reload").tryQuery().isPresent());
        clickOn("Not now");
        until(
                "no offer",
                () -> onScreen(() -> workbench.changedFiles().changedProperty().get()) == null);
        assertThat(session().tensors().layer(0).weights().values()[0]).isEqualTo((short) 16384);

        layerFile(folder, 1.0f);
        until(
                "the offer again",
                () -> onScreen(() -> workbench.changedFiles().changedProperty().get()) != null);
        onScreen(() -> {
            workbench.changedFiles().reload();
            return null;
        });
        until("the new weight", () -> session().tensors().layer(0).weights().values()[0] == 32767);
        until("its frame", () -> frame().moment().run() == session().run());
        assertThat(cycle()).isEqualTo(1);
        assertThat(camera().landing()).isEqualTo(2);
    }

    @Test
    void theStageAndAChartAreCopiedAsPictureAndText() {
        opened();
        strike(KeyCode.CONTROL, KeyCode.C);
        until("the picture", () -> onScreen(() -> Clipboard.getSystemClipboard().hasImage()));
        assertThat(onScreen(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("conv1 › ")
                .contains(frame().caption());
        assertThat(onScreen(() -> Clipboard.getSystemClipboard().getImage().getWidth()))
                .isEqualTo(1920);

        onScreen(() -> {
            workbench.screen().chosenChartProperty().set(Chart.SLOTS);
            workbench.travel().goTo(30);
            return null;
        });
        awaitCycle(30);
        strike(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        until(
                "the chart",
                () -> onScreen(() -> Clipboard.getSystemClipboard().getImage().getWidth()) == 1280);
        assertThat(onScreen(() -> Clipboard.getSystemClipboard().getString()))
                .contains("Slots by cause, cycle 30", "cause\tslots so far\tshare\n");
    }
}
