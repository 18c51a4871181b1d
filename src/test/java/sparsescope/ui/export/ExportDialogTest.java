package sparsescope.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sparsescope.export.ExportFormat;
import sparsescope.export.reopen.ScenarioFile;
import sparsescope.export.scenario.FigureScenario;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.simulation.run.StepUnit;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.ui.WindowTestCase;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.kit.FolderWindow;
import sparsescope.ui.model.export.ExportSpan;

/** The dialog that exports pictures and films. */
class ExportDialogTest extends WindowTestCase {
    @TempDir
    Path folder;

    private void ask() {
        opened();
        strike(KeyCode.CONTROL, KeyCode.E);
        until("the dialog", () -> lookup("#export-dialog").tryQuery().isPresent());
    }

    private void type(String field, String text) {
        onScreen(() -> {
            find(field, TextField.class).setText(text);
            return null;
        });
    }

    private <T> void choose(String list, T value) {
        onScreen(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<T> box = find(list, ComboBox.class);
            box.setValue(value);
            return null;
        });
    }

    private void awaitReady() {
        until("a preview", () -> !find("export-start", Node.class).isDisabled());
    }

    private DrawingView preview() {
        return find("export-preview", DrawingView.class);
    }

    private void smallRange() {
        type("export-from", "10");
        type("export-to", "14");
        type("export-width", "320");
        type("export-height", "180");
    }

    @Test
    void aFilmOfARangeIsPreviewedAndWritten() {
        ask();
        files.save = folder.resolve("film.gif");
        choose("export-preset", ExportPreset.WEB);
        smallRange();
        until(
                "the right preview",
                () -> preview().drawing().texts().stream()
                        .anyMatch(text -> text.text().startsWith("cycle 10 ")));
        awaitReady();

        clickOn("#export-start");

        until("the film", () -> Files.exists(files.save));
        until("the way to it", () -> find("export-show", Node.class).isVisible());
        FigureScenario scenario = ScenarioFile.read(files.save);
        assertThat(scenario.cycle()).isEqualTo(10);
        assertThat(scenario.view()).isEqualTo(camera());
        assertThat(files.suggestion).isEqualTo("conv1-cycles-10-14.gif");
    }

    @Test
    void picturesGoIntoAFolder() throws IOException {
        ask();
        files.save = folder.resolve("frames");
        smallRange();
        choose("export-format", ExportFormat.FRAMES);
        choose("export-unit", StepUnit.CYCLE);
        awaitReady();

        clickOn("#export-start");

        until("the pictures", () -> Files.exists(files.save.resolve("manifest.json")));
        try (Stream<Path> left = Files.list(files.save)) {
            assertThat(left).hasSize(6);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(files.save);
        }
    }

    @Test
    void whatCannotBeIsSaidAndNotStarted() {
        ask();
        awaitReady();

        type("export-to", "999999");
        until(
                "the problem",
                () -> find("export-problem", Label.class).getText().startsWith("to: found 999999, expected 0…"));
        assertThat(find("export-start", Node.class).isDisabled()).isTrue();
        type("export-to", "many");
        until("the problem", () -> find("export-problem", Label.class).getText().contains("expected numbers"));
        type("export-to", "20");
        awaitReady();
        assertThat(find("export-problem", Label.class).getText()).isEmpty();
    }

    @Test
    void itIsToldHowLargeAllWillBe() {
        ask();
        smallRange();
        until(
                "an estimate",
                () -> find("export-estimate", Label.class).getText().matches("\\d.* [kM]B, about .*"));
    }

    @Test
    void aFilmInMotionIsGivenTimeAndItsLengthIsTold() {
        ask();
        choose("export-what", FigureSubject.STAGE);
        choose("export-format", ExportFormat.GIF);
        smallRange();
        assertThat(find("export-rate", Node.class).isDisabled()).isTrue();
        assertThat(find("export-seconds", TextField.class).getText()).isEqualTo("0.5");
        until(
                "the length",
                () -> find("export-estimate", Label.class)
                        .getText()
                        .matches("plays for 2\\.5 s; \\d.* [kM]B, about .*"));

        onScreen(() -> {
            find("export-motion", CheckBox.class).setSelected(true);
            return null;
        });
        choose("export-rate", 10);

        assertThat(find("export-seconds", TextField.class).getText()).isEqualTo("3");
        until("the length", () -> find("export-estimate", Label.class).getText().startsWith("plays for 15.0 s; "));
        type("export-seconds", "2");
        choose("export-format", ExportFormat.FRAMES);
        choose("export-format", ExportFormat.HTML);
        assertThat(find("export-seconds", TextField.class).getText())
                .as("what was typed stays")
                .isEqualTo("2");
        until("the length", () -> find("export-estimate", Label.class).getText().startsWith("plays for 10.0 s; "));
        type("export-seconds", "0.001");
        until(
                "the problem",
                () -> find("export-problem", Label.class).getText().startsWith("seconds per step: found 0.001"));
    }

    @Test
    void sizesAndTimesAreToldInAFewWords() {
        assertThat(ExportDialog.size(820_400)).isEqualTo("820 kB");
        assertThat(ExportDialog.size(4_123_000)).isEqualTo("4.1 MB");
        assertThat(ExportDialog.length(12.46)).isEqualTo("12.5 s");
        assertThat(ExportDialog.length(59.7)).isEqualTo("1 min 0 s");
        assertThat(ExportDialog.length(200)).isEqualTo("3 min 20 s");
        assertThat(ExportDialog.time(0.2)).isEqualTo("1 s");
        assertThat(ExportDialog.time(250)).isEqualTo("4 min");
    }

    @Test
    void everySystemsFoldersAreShownItsOwnWay() {
        Path file = folder.resolve("film.gif");
        assertThat(FolderWindow.command("Linux", file)).containsExactly("xdg-open", folder.toString());
        assertThat(FolderWindow.command("Mac OS X", file)).containsExactly("open", "-R", file.toString());
        assertThat(FolderWindow.command("Windows 11", file)).containsExactly("explorer.exe", "/select," + file);
    }

    @Test
    void aChartIsPreviewedAndWritten() {
        ask();
        files.save = folder.resolve("chart.svg");
        choose("export-format", ExportFormat.SVG);
        choose("export-what", FigureSubject.UTILIZATION);
        type("export-from", "10");
        type("export-to", "10");
        until("the chart", () -> preview().drawing().find("chart/utilization").isPresent());
        assertThat(find("export-motion", Node.class).isDisabled()).isTrue();
        awaitReady();

        clickOn("#export-start");

        until("the file", () -> Files.exists(files.save));
        assertThat(ScenarioFile.read(files.save).subject()).isEqualTo(FigureSubject.UTILIZATION);
    }

    @Test
    void theHaloExchangeIsAChoiceOfMoments() {
        ask();
        GroupSpan group = session().scnn().orElseThrow().spans().get(0);

        choose("export-span", ExportSpan.EXCHANGE);

        assertThat(find("export-from", TextField.class).getText()).isEqualTo("" + (group.postStart() - 1));
        assertThat(find("export-to", TextField.class).getText())
                .isEqualTo("" + (group.postStart() + group.exchangeCycles()));
        type("export-to", "" + (group.postStart() + 1));
        assertThat(find("export-span", ComboBox.class).getValue()).isEqualTo(ExportSpan.TYPED);
    }

    @Test
    void marksAreExportedAndNothingBetween() {
        opened();
        onScreen(() -> {
            workbench.marks().toggle(40);
            workbench.marks().toggle(7);
            return null;
        });
        ask();
        files.save = folder.resolve("marks.svg");
        choose("export-format", ExportFormat.SVG);
        choose("export-span", ExportSpan.MARKS);
        until(
                "two steps",
                () -> find("export-scan", javafx.scene.control.Slider.class).getMax() == 1);
        assertThat(find("export-unit", Node.class).isDisabled()).isTrue();
        awaitReady();

        clickOn("#export-start");

        Path second = folder.resolve("marks-0002.svg");
        until("the files", () -> Files.exists(second));
        assertThat(ScenarioFile.read(folder.resolve("marks-0001.svg")).cycle()).isEqualTo(7);
        assertThat(ScenarioFile.read(second).cycle()).isEqualTo(40);
    }

    @Test
    void theButtonsAreOnASmallScreen() {
        ask();
        assertThat(onScreen(() ->
                        find("export-dialog", Node.class).getLayoutBounds().getHeight()))
                .isLessThanOrEqualTo(690);
        assertThat(onScreen(() -> {
                    Node start = find("export-start", Node.class);
                    return start.localToScene(start.getBoundsInLocal()).getMaxY();
                }))
                .isLessThanOrEqualTo(690);
    }
}
