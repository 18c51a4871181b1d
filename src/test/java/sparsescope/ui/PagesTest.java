package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.Setting;
import sparsescope.drawing.DrawingList.Part;
import sparsescope.ui.kit.Commands;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.setup.NetworkSource;
import sparsescope.ui.model.study.Finding;
import sparsescope.ui.model.study.ResultTable;
import sparsescope.ui.model.study.Study;
import sparsescope.ui.model.task.LongWork;

class PagesTest extends PageTestCase {
    private static String cell(ResultTable table, int row, String column) {
        return table.rows().get(row).get(table.columns().indexOf(column));
    }

    @Test
    void pagesTurnByKeysAndByMouse() {
        opened();
        assertThat(page()).isEqualTo(Page.STAGE);
        strike(KeyCode.F3);
        assertThat(page()).isEqualTo(Page.EXPLORE);
        assertThat(lookup("#explore-network").tryQuery()).isPresent();
        assertThat(lookup("#stage").tryQuery()).isEmpty();
        strike(KeyCode.F4);
        assertThat(page()).isEqualTo(Page.PAPER);
        assertThat(lookup("#paper-start").tryQuery()).isPresent();
        clickOn("#" + Commands.id(Page.STAGE.command()));
        assertThat(page()).isEqualTo(Page.STAGE);
        assertThat(lookup("#stage").tryQuery()).isPresent();
        clickOn("#" + Commands.id(Page.EXPLORE.command()));
        assertThat(page()).isEqualTo(Page.EXPLORE);
        strike(KeyCode.F2);
        assertThat(page()).isEqualTo(Page.STAGE);
    }

    @Test
    void stageKeysDoNothingOnOtherPages() {
        opened();
        strike(KeyCode.F4);
        strike(KeyCode.RIGHT);
        strike(KeyCode.END);
        strike(KeyCode.F2);
        assertThat(cycle()).isZero();
        strike(KeyCode.RIGHT);
        awaitCycle(1);
    }

    @Test
    void theThemeChangesOnEveryPage() {
        opened();
        for (KeyCode key : new KeyCode[] {KeyCode.F3, KeyCode.F4}) {
            strike(key);
            Object before =
                    onScreen(() -> workbench.appearance().themeProperty().get());
            clickOn("#theme");
            assertThat(onScreen(() -> workbench.appearance().themeProperty().get()))
                    .isNotEqualTo(before);
        }
    }

    @Test
    void everyPageIsNamedAndReachedByTab() {
        opened();
        for (KeyCode key : new KeyCode[] {KeyCode.F3, KeyCode.F4}) {
            strike(key);
            Set<String> reached = new java.util.HashSet<>();
            for (int i = 0; i < 30; i++) {
                type(KeyCode.TAB);
                Node focus = onScreen(() -> stage.getScene().getFocusOwner());
                reached.add(focus.getId());
                assertThat(!(focus instanceof Control)
                                || "status".equals(focus.getId())
                                || focus.getAccessibleText() != null
                                || focus instanceof Labeled)
                        .as("name of %s", focus)
                        .isTrue();
            }
            assertThat(reached)
                    .contains(
                            key == KeyCode.F3
                                    ? new String[] {
                                        "explore-network", "explore-machine", "study-curve", "explore-start", "figure"
                                    }
                                    : new String[] {"paper-quick", "paper-start", "paper-figure"});
        }
    }

    @Test
    void countsANetworkAndStepsALayerThatIsClicked() {
        explore(digits(), Study.LAYERS);
        Finding found = count();
        assertThat(found.report().sentence()).contains("lenet-digits", "as fast as the dense DCNN");
        assertThat(find("sentence", Label.class).getText())
                .isEqualTo(found.report().sentence());
        Part bar = onScreen(() -> figure().drawing().find("layer/1/speed").orElseThrow());
        moveTo(figure().localToScreen(bar.x() + bar.width() / 2, bar.y() + bar.height() / 2));
        String exact = cell(found.table(), 1, "dcnnCycles");
        assertThat(find("about", Label.class).getText().replace("\u2009", "")).contains("conv2", exact);
        clickOn(figure().localToScreen(bar.x() + bar.width() / 2, bar.y() + bar.height() / 2));
        until("conv2 on the stage", () -> session().layer().name().equals("conv2"));
        assertThat(page()).isEqualTo(Page.STAGE);
        opened();
        assertThat(String.valueOf(frame().scnn().orElseThrow().run().cycles()))
                .isEqualTo(cell(found.table(), 1, "layerCycles"));
    }

    @Test
    void theKeyboardReachesBarsAndStepsALayer() {
        explore(drawn(), Study.LAYERS);
        count();
        onScreen(() -> {
            figure().requestFocus();
            return null;
        });
        strike(KeyCode.DOWN);
        String first = find("about", Label.class).getText();
        assertThat(first).isNotBlank();
        for (int i = 0; i < 4; i++) {
            strike(KeyCode.DOWN);
        }
        assertThat(find("about", Label.class).getText()).startsWith("two: ");
        strike(KeyCode.ENTER);
        until("two on the stage", () -> session().layer().name().equals("two"));
        assertThat(page()).isEqualTo(Page.STAGE);
    }

    @Test
    void copiesAndSavesTheNumbers() throws IOException {
        explore(drawn(), Study.LAYERS);
        Finding found = count();
        clickOn("#explore-copy");
        String copied = onScreen(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).isEqualTo(found.table().tsv()).startsWith("network\taccelerator\tlayer\t");
        assertThat(copied.lines()).hasSize(1 + 3);

        files.save = folder.resolve("layers.csv");
        clickOn("#explore-table");
        until("the file", () -> Files.exists(files.save));
        assertThat(files.save).content().isEqualTo(found.table().csv());
        assertThat(files.suggestion).isEqualTo("drawn-on-scnn.csv");

        files.save = Files.writeString(folder.resolve("precious.csv"), "precious");
        clickOn("#explore-table");
        until("the question", () -> lookup("#replace-dialog").tryQuery().isPresent());
        strike(KeyCode.ESCAPE);
        until("no question", () -> lookup("#replace-dialog").tryQuery().isEmpty());
        assertThat(files.save).content().isEqualTo("precious");
    }

    @Test
    void savesTheFigureAsAPicture() {
        explore(drawn(), Study.LAYERS);
        count();
        files.save = folder.resolve("figure.png");
        strike(KeyCode.CONTROL, KeyCode.S);
        until("the dialog", () -> lookup("#picture-size").tryQuery().isPresent());
        clickOn("#picture-choose");
        until("the file", () -> Files.exists(files.save) && Files.size(files.save) > 1000);
        assertThat(files.suggestion).isEqualTo("drawn-on-scnn.png");
    }

    @Test
    void theFilesEndingChoosesTheKindOfPicture() throws Exception {
        explore(drawn(), Study.LAYERS);
        count();
        files.save = folder.resolve("figure.svg");
        strike(KeyCode.CONTROL, KeyCode.S);
        until("the dialog", () -> lookup("#picture-size").tryQuery().isPresent());
        clickOn("#picture-choose");
        until("the file", () -> Files.exists(files.save) && Files.size(files.save) > 1000);
        assertThat(Files.readString(files.save)).contains("<svg", "</text>");
    }

    @Test
    void whatIsCountedStaysWhenCancelled() {
        explore(new NetworkSource.Sample("vgg-16"), Study.LAYERS);
        start();
        until(
                "a counted layer",
                () -> onScreen(() -> exploration().findingProperty().get() != null
                        && exploration().findingProperty().get().fileName().startsWith("vgg-16")
                        && exploration().findingProperty().get().table().rows().size() > 1));
        assertThat(onScreen(() -> exploration().work().isRunning())).isTrue();
        clickOn("#explore-cancel");
        assertThat(onScreen(() -> exploration().work().isRunning())).isFalse();
        assertThat(onScreen(() -> exploration().work().progressProperty().get()))
                .isEqualTo(LongWork.RESTING);
        assertThat(find("sentence", Label.class).getText()).contains("of 16 layers so far");
        assertThat(find("explore-start", Node.class).isVisible()).isTrue();
    }

    @Test
    void aCurveIsLookedAtForAnotherMetricWithoutCountingAnew() {
        explore(drawn(), Study.CURVE);
        onScreen(() -> {
            exploration().choices().axisProperty().set("banks");
            exploration().choices().valuesProperty().set("4,16..32*2");
            return null;
        });
        Finding found = count();
        assertThat(found.table().rows()).extracting(row -> row.get(0)).containsExactly("4", "16", "32");
        assertThat(found.report().about("point/2")).startsWith("banks 32: speed-up over DCNN");
        onScreen(() -> {
            exploration().choices().metricProperty().set(sparsescope.analysis.sweep.SweepMetric.CYCLES);
            return null;
        });
        Finding cycles = onScreen(() -> exploration().findingProperty().get());
        assertThat(cycles.report().about("point/2")).startsWith("banks 32: layer cycles");
        assertThat(cycles.table()).isEqualTo(found.table());
    }

    @Test
    void valuesThatCannotBeAreOneLine() {
        explore(drawn(), Study.CURVE);
        onScreen(() -> {
            exploration().choices().axisProperty().set("weightDensity");
            exploration().choices().valuesProperty().set("0.5,1.5");
            return null;
        });
        start();
        until("a notice", () -> workbench.noticeProperty().get() != null);
        assertThat(workbench.noticeProperty().get().text())
                .contains("weightDensity", "1.5")
                .doesNotContain("\n");
        assertThat(onScreen(() -> exploration().work().isRunning())).isFalse();
    }

    @Test
    void theHeatMapOfASmallLayer() {
        explore(drawn(), Study.DENSITIES);
        Finding found = count();
        assertThat(found.table().rows()).hasSize(100);
        assertThat(found.report().about("cell/0/9")).startsWith("weights 0.1, activations 1: ");
        double sparse = Double.parseDouble(cell(found.table(), 0, "speedUp"));
        double dense = Double.parseDouble(cell(found.table(), 99, "speedUp"));
        assertThat(sparse).isGreaterThan(dense);
    }

    @Test
    void densitiesOfTensorsFromFilesAreOneLine() {
        explore(digits(), Study.DENSITIES);
        start();
        until("a notice", () -> workbench.noticeProperty().get() != null);
        assertThat(workbench.noticeProperty().get().text()).contains("a drawn tensor, since weightDensity varies");
    }

    @Test
    void theTermsOfAComparisonAddUp() {
        explore(digits(), Study.COMPARISON);
        onScreen(() -> {
            exploration().choices().settingProperty().set(Setting.OPERANDS);
            exploration().choices().valueProperty().set("dense");
            return null;
        });
        ResultTable table = count().table();
        int first = table.columns().indexOf("differenceProduct");
        assertThat(table.rows()).hasSizeGreaterThan(2).allSatisfy(row -> {
            long sum = row.subList(first, table.columns().size()).stream()
                    .mapToLong(Long::parseLong)
                    .sum();
            long difference = Long.parseLong(row.get(table.columns().indexOf("difference")));
            assertThat(sum).isEqualTo(difference);
            assertThat(Long.parseLong(row.get(table.columns().indexOf("cyclesB")))
                            - Long.parseLong(row.get(table.columns().indexOf("cyclesA"))))
                    .isEqualTo(difference);
        });
        assertThat(find("sentence", Label.class).getText()).contains("scnn with operands=dense", "by cause");
    }

    @Test
    void theStageIsExploredWithItsSettings() {
        opened();
        onScreen(() -> {
            workbench.setup().settings().fields().stream()
                    .filter(field -> field.setting().name().equals(Setting.BANKS.word()))
                    .forEach(field -> field.textProperty().set("8"));
            return null;
        });
        until("8 banks", () -> session().scenario().scnn().banks() == 8);
        explore(digits(), Study.LAYERS);
        onScreen(() -> {
            exploration().choices().machineProperty().set(sparsescope.ui.model.study.MachineChoice.STAGE);
            return null;
        });
        Finding found = count();
        opened();
        assertThat(cell(found.table(), 0, "layerCycles"))
                .isEqualTo(String.valueOf(frame().scnn().orElseThrow().run().cycles()));
        assertThat(cell(found.table(), 0, "accelerator")).contains("changed");
    }

    @Test
    void thePaperCanBeCancelled() {
        opened();
        strike(KeyCode.F4);
        clickOn("#paper-start");
        until("work", () -> onScreen(() -> workbench.pages().paper().work().isRunning()));
        clickOn("#paper-cancel");
        assertThat(onScreen(() -> workbench.pages().paper().work().isRunning())).isFalse();
        assertThat(find("paper-sentence", Label.class).getText()).isNotBlank();
    }
}
