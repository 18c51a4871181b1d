package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sparsescope.export.ExportFormat;
import sparsescope.machine.Machine;
import sparsescope.machine.Machines;
import sparsescope.machine.StepKind;
import sparsescope.scene.life.LifeLine;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.scene.style.Theme;
import sparsescope.ui.model.export.ExportModel;
import sparsescope.ui.model.export.ExportRequest;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.LifeStory;
import sparsescope.ui.model.setup.NetworkSource;

/** What a person does with the window's other machines: choose one, look, step, play, save and come back. */
class MachineChoiceTest extends WindowTestCase {
    @BeforeEach
    void open() {
        opened();
    }

    @SuppressWarnings("unchecked")
    private Frame choose(String machine) {
        onScreen(() -> {
            ((ComboBox<Machine>) find("machine", ComboBox.class)).setValue(Machines.named(machine));
            return null;
        });
        return shown(machine);
    }

    private Frame shown(String machine) {
        return await(() -> {
            Frame now = workbench.frameProperty().get();
            return now.moment().run().settings().machine().name().equals(machine)
                            && now.moment().run().indexed()
                    ? now
                    : null;
        });
    }

    private void chooseNetwork(String sample) {
        onScreen(() -> {
            workbench.setup().chooseNetwork(new NetworkSource.Sample(sample));
            return null;
        });
        until(sample, () -> session().network().name().equals(sample));
    }

    private List<String> landings() {
        return List.of("plane", "array", "pe").stream()
                .map(command -> find(command, ToggleButton.class))
                .map(ToggleButton::getText)
                .toList();
    }

    @Test
    void dcnnStandsOnTheStageWithItsOwnLoopsStepsAndSettings() {
        Frame dense = choose("dcnn");

        assertThat(dense.words().headline()).contains("every pair");
        assertThat(dense.loops()).extracting(line -> line.unit().word()).contains("output", "output row");
        assertThat(find("setting-columns", javafx.scene.control.Spinner.class).getValue())
                .isEqualTo("8");
        assertThat(lookup("#setting-contention").tryQuery()).isEmpty();
        assertThat(find("machine-size", Label.class).getText()).isEqualTo("8×8 PEs of 16 multipliers");
        assertThat(onScreen(() -> List.copyOf(workbench.playback().steps())))
                .extracting(StepKind::word)
                .contains("output position");

        strike(KeyCode.HOME);
        awaitCycle(0);
        strike(KeyCode.RIGHT);
        awaitCycle(1);
        strike(KeyCode.PAGE_DOWN);
        until("the end of its only group", () -> frame().moment().finished());
        strike(KeyCode.LEFT);
        until("the last cycle", () -> !frame().moment().finished());
        strike(KeyCode.CONTROL, KeyCode.RIGHT);
        assertThat(onScreen(() -> workbench.noticeProperty().get().text()))
                .contains("no step by channel")
                .contains("output row");
    }

    @Test
    void dcnnsCycleIsSteppedBeatByBeatAndItsValuesHaveLives() {
        choose("dcnn");
        strike(KeyCode.SHIFT, KeyCode.M);
        strike(KeyCode.DIGIT3);
        until("the microscope", () -> frame().look().camera().depth() == 2);
        long cycle = frame().moment().cycle();

        strike(KeyCode.N);
        until("the first beat", () -> frame().words().headline().startsWith("Fetch:"));
        assertThat(frame().moment().cycle()).isEqualTo(cycle + 1);
        strike(KeyCode.N);
        until("the second beat", () -> frame().words().headline().startsWith("Multiply:"));
        strike(KeyCode.SHIFT, KeyCode.N);
        until("the first beat again", () -> frame().words().headline().startsWith("Fetch:"));
        assertThat(frame().moment().cycle()).isEqualTo(cycle + 1);

        onScreen(() -> {
            workbench.values().trace("accumulator");
            return null;
        });
        LifeStory life = await(() -> {
            LifeStory now = workbench.life().storyProperty().get();
            return now.isEmpty() ? null : now;
        });
        assertThat(life.title()).startsWith("Output (");
        assertThat(find("life-title", Label.class).getText()).isEqualTo(life.title());
        LifeLine last = life.lines().stream()
                .filter(line -> line.place().isPresent())
                .reduce((before, after) -> after)
                .orElseThrow();
        onScreen(() -> {
            workbench.values().goTo(last.place().orElseThrow());
            return null;
        });
        awaitCycle(last.place().orElseThrow().cycle());
        assertThat(onScreen(() -> workbench.life().storyProperty().get())).isSameAs(life);
    }

    @Test
    void eieBeginsWithALayerThatItRunsAndSaysSo() {
        Frame sparse = choose("eie");

        assertThat(session().layer().name()).isEqualTo("fc1");
        assertThat(onScreen(() -> workbench.noticeProperty().get().text()))
                .isEqualTo("EIE runs fully connected layers only: layer fc1 is shown instead of conv1.");
        assertThat(landings()).containsExactly("Vector", "Array", "PE");
        assertThat(sparse.loops()).extracting(line -> line.unit().word()).contains("activation", "pass");

        onScreen(() -> {
            workbench.setup().chooseLayer(0);
            return null;
        });
        until(
                "a refusal",
                () -> onScreen(() -> workbench.noticeProperty().get().text())
                        .equals(
                                "EIE runs fully connected layers only; layer conv1 is a convolution, which SCNN and DCNN can run."));
        assertThat(session().layer().name()).isEqualTo("fc1");
        choose("scnn");
        assertThat(session().layer().name()).isEqualTo("fc1");
        assertThat(landings()).containsExactly("Plane", "Array", "PE");
    }

    @Test
    void aSampleMadeForAMachineBringsItAndTakesItAlong() {
        chooseNetwork("eie-teaching");
        Frame sparse = shown("eie");
        assertThat(sparse.moment().run().settings().number("pes"))
                .isEqualTo(session().scenario().accelerator().number("pes"));

        strike(KeyCode.SPACE);
        until("it has played to its end", () -> frame().moment().finished());
        chooseNetwork("lenet-digits");
        shown("scnn");
    }

    @Test
    void whatOnlyScnnHasIsSaidOnOthers() {
        choose("dcnn");
        strike(KeyCode.D);
        until(
                "a word on the brush",
                () -> onScreen(() -> workbench.noticeProperty().get().text()).startsWith("On DCNN the sliders change"));
        strike(KeyCode.D);
        strike(KeyCode.S);
        until(
                "a word on conditions",
                () -> onScreen(() -> workbench.noticeProperty().get().text()).startsWith("Conditions are about SCNN"));
    }

    @Test
    void partsOfOtherMachinesAreInspected() {
        choose("dcnn");
        strike(KeyCode.DIGIT2);
        until(
                "the array",
                () -> frame().look().camera().landed()
                        && frame().look().camera().landing() == 1);
        onScreen(() -> {
            workbench.inspector().inspect("pe/3/1");
            return null;
        });
        until(
                "what it is",
                () -> onScreen(() ->
                                workbench.inspector().inspectionProperty().get().title())
                        .equals("PE (3,1): computing"));
    }

    @Test
    void aSessionComesBackWithItsMachine(@TempDir Path folder) throws IOException {
        chooseNetwork("eie-teaching");
        shown("eie");
        strike(KeyCode.HOME);
        strike(KeyCode.RIGHT);
        strike(KeyCode.RIGHT);
        awaitCycle(2);
        files.save = folder.resolve("eie.json");
        strike(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        until("the file", () -> Files.exists(files.save));
        assertThat(Files.readString(files.save)).contains("\"machine\" : \"eie\"");

        chooseNetwork("lenet-digits");
        shown("scnn");
        files.open = files.save;
        strike(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        Frame back = shown("eie");
        assertThat(back.moment().run().layer().name())
                .isEqualTo(session().layer().name());
        awaitCycle(2);
    }

    @Test
    void aTalkShowsAnyMachine() {
        choose("dcnn");
        strike(KeyCode.F5);
        until("the talk", () -> frame().look().lettering().lecture());
        strike(KeyCode.PAGE_DOWN);
        until("a picture in the hall's type", () -> frame().words().text().length() > 10);
        strike(KeyCode.ESCAPE);
        until("the desk", () -> !frame().look().lettering().lecture());
        assertThat(frame().moment().run().settings().machine().name()).isEqualTo("dcnn");
    }

    @Test
    void aSavedPictureOfAnotherMachineBringsItBack(@TempDir Path folder) {
        chooseNetwork("eie-teaching");
        shown("eie");
        strike(KeyCode.HOME);
        strike(KeyCode.RIGHT);
        awaitCycle(1);
        files.save = folder.resolve("eie.png");
        strike(KeyCode.CONTROL, KeyCode.S);
        until("the dialog", () -> lookup("#picture-choose").tryQuery().isPresent());
        clickOn("#picture-choose");
        until(
                "the notice",
                () -> workbench.noticeProperty().get() != null
                        && workbench.noticeProperty().get().text().contains("eie.png"));

        chooseNetwork("lenet-digits");
        shown("scnn");
        onScreen(() -> {
            workbench.openFigure(files.save);
            return null;
        });
        shown("eie");
        awaitCycle(1);
    }

    @Test
    void picturesOfAnotherMachineAreExported(@TempDir Path folder) throws IOException {
        choose("dcnn");
        ExportModel export = onScreen(
                () -> workbench.export(workbench.setup().sessionProperty().get()));
        StepKind output = onScreen(() -> workbench.playback().step("output").orElseThrow());
        ExportRequest request = new ExportRequest(
                FigureSubject.STAGE_TIMELINE,
                ExportFormat.FRAMES,
                List.of(),
                0,
                6,
                output,
                480,
                300,
                1,
                1,
                false,
                Theme.LIGHT,
                true,
                true,
                true,
                false,
                1,
                false,
                25);
        Path target = folder.resolve("pictures");
        onScreen(() -> {
            export.start(request, target);
            return null;
        });
        until("the pictures", () -> onScreen(() -> export.writtenProperty().get()) != null);
        // Every output of conv1 takes two cycles.
        try (java.util.stream.Stream<Path> written = Files.list(target)) {
            assertThat(written.filter(file -> file.toString().endsWith(".png"))).hasSize(4);
        }
        onScreen(() -> {
            export.close();
            return null;
        });
    }
}
