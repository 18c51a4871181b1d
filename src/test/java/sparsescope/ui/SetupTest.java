package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sparsescope.accelerator.Contention;
import sparsescope.ui.model.Session;

class SetupTest extends WindowTestCase {
    @TempDir
    Path folder;

    private Session first;

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

    private void typeSetting(String setting, String value) {
        clickOn("#setting-" + setting);
        onScreen(() -> {
            Spinner<?> spinner = find("setting-" + setting, Spinner.class);
            spinner.getEditor().requestFocus();
            spinner.getEditor().selectAll();
            return null;
        });
        write(value);
        strike(KeyCode.ENTER);
    }

    private Session another() {
        until(
                "another run on screen",
                () -> session() != first && frame().moment().run() == session().run());
        return session();
    }

    @Test
    void anotherLayerBeginsAtItsBeginning() {
        strike(KeyCode.RIGHT);
        choose("layer", 2);

        assertThat(another().scenario().layer()).isEqualTo(2);
        assertThat(frame().moment().run().layer().name())
                .isEqualTo(first.network().layers().get(2).name());
        assertThat(cycle()).isZero();
    }

    @Test
    void anotherDigitIsAnotherInput() {
        choose("input", 7);

        Session now = another();
        assertThat(now.input()).contains(first.network().inputs().get(7));
        assertThat(now.run().layer().input().values())
                .isNotEqualTo(first.run().layer().input().values());
    }

    @Test
    void anotherNetworkRunsOnTheSameAccelerator() {
        int teaching = onScreen(() -> workbench.setup().networks().stream()
                .map(source -> source.name())
                .toList()
                .indexOf("teaching"));
        choose("network", teaching);

        assertThat(another().network().name()).isEqualTo("teaching");
        assertThat(session().scenario().accelerator())
                .isEqualTo(first.scenario().accelerator());
    }

    @Test
    void aPresetSetsEverySetting() {
        int teaching = onScreen(() -> workbench.setup().accelerators().stream()
                .map(source -> source.name())
                .toList()
                .indexOf("teaching"));
        choose("preset", teaching);

        assertThat(another().run().plan().accelerator().columns()).isEqualTo(2);
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
        assertThat(another().run().plan().accelerator().contention()).isEqualTo(Contention.LOCKSTEP);
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
        assertThat(another().run().plan().accelerator().f()).isEqualTo(2);
        assertThat(find("problem-F", Label.class).isVisible()).isFalse();
    }

    @Test
    void anAcceleratorTooSmallForTheLayerSaysSoAtTheSetting() {
        typeSetting("bankEntries", "1");
        until("the change", () -> session() != first);
        Session small = session();
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
                () -> session().scenario().accelerator().equals(first.scenario().accelerator()));
        assertThat(onScreen(() -> find("setting-rows", Spinner.class).getValue()))
                .isEqualTo("8");
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
