package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.EnergyEntry;
import sparsescope.accelerator.EnergyTable;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.sweep.SweepMetric;
import sparsescope.export.FigureExporter;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.scene.style.Theme;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.setup.NetworkSource;
import sparsescope.ui.model.study.Finding;
import sparsescope.ui.model.study.LayerChoice;
import sparsescope.ui.model.study.MachineChoice;
import sparsescope.ui.model.study.Study;
import sparsescope.ui.model.task.Notice;

/** Pictures of the pages Explore and Paper bring back what they show. */
class StudyFigureTest extends PageTestCase {
    private Path saved(String name) {
        files.save = folder.resolve(name);
        strike(KeyCode.CONTROL, KeyCode.S);
        until("the dialog", () -> lookup("#picture-size").tryQuery().isPresent());
        clickOn("#picture-choose");
        until("the file", () -> Files.exists(files.save) && Files.size(files.save) > 1000);
        return files.save;
    }

    private Finding opened(Path figure, Study study) {
        onScreen(() -> {
            workbench.pageProperty().set(Page.STAGE);
            workbench.openFigure(figure);
            return null;
        });
        until(
                "the page",
                () -> page() == Page.EXPLORE
                        && onScreen(() ->
                                        exploration().choices().studyProperty().get())
                                == study);
        until(
                "the end of counting",
                () -> onScreen(() -> !exploration().work().isRunning()
                        && exploration().findingProperty().get() != null));
        return onScreen(() -> exploration().findingProperty().get());
    }

    /** Everything chosen otherwise, and nothing found that could be taken for what is opened. */
    private void chooseOtherwise(Study study) {
        onScreen(() -> {
            exploration().choices().networkProperty().set(digits());
            exploration().choices().machineProperty().set(MachineChoice.STAGE);
            exploration().choices().axisProperty().set("seed");
            exploration().choices().metricProperty().set(SweepMetric.CYCLES);
            exploration().choices().studyProperty().set(study);
            workbench.appearance().themeProperty().set(Theme.CONTRAST);
            return null;
        });
        until(
                "other layers",
                () -> onScreen(() -> exploration().choices().layerProperty().get() != null
                        && !exploration().choices().layers().get(0).name().equals("one")));
    }

    @Test
    void layersComeBackOnTheirNetwork() {
        NetworkSource network = drawn();
        explore(network, Study.LAYERS);
        Finding before = count();
        Path file = saved("layers.svg");
        chooseOtherwise(Study.CURVE);

        Finding after = opened(file, Study.LAYERS);

        assertThat(after.table()).isEqualTo(before.table());
        assertThat(after.report().sentence()).isEqualTo(before.report().sentence());
        onScreen(() -> {
            assertThat(exploration().choices().networkProperty().get()).isEqualTo(network);
            assertThat(exploration().choices().machineProperty().get())
                    .isEqualTo(MachineChoice.of(new AcceleratorSource.Preset("scnn")));
            assertThat(workbench.appearance().themeProperty().get()).isEqualTo(Theme.LIGHT);
            return null;
        });
        assertThat(session().network().name()).isEqualTo("lenet-digits");
    }

    @Test
    void layersComeBackByTheEnergyTableTheyWereCountedBy() throws Exception {
        explore(drawn(), Study.LAYERS);
        Finding before = count();
        Map<EnergyEntry, EnergyTable.Cost> costs =
                new EnumMap<>(EnergyTable.standard().entries());
        costs.put(EnergyEntry.DRAM, new EnergyTable.Cost(1, 0, "a guess"));
        StudyScenario study = ((StudyScenario.OfNetwork) before.study())
                .asking(new StudyScenario.Layers(new EnergyTable("cheap DRAM", costs)));
        Path file = folder.resolve("cheap.svg");
        FigureExporter.write(before.report(), Theme.LIGHT, 1280, 720, study, file);
        chooseOtherwise(Study.CURVE);

        Finding after = opened(file, Study.LAYERS);

        assertThat(after.report().title()).isEqualTo(before.report().title() + ", energy: cheap DRAM");
        assertThat(after.table()).isNotEqualTo(before.table());
        assertThat(after.study()).isEqualTo(study);
    }

    @Test
    void aCurveComesBackWithItsValuesAndLayers() {
        explore(drawn(), Study.CURVE);
        onScreen(() -> {
            exploration().choices().axisProperty().set("banks");
            exploration().choices().valuesProperty().set("8, 16..32+8");
            exploration().choices().metricProperty().set(SweepMetric.STALL);
            exploration()
                    .choices()
                    .layerProperty()
                    .set(exploration().choices().layers().get(1));
            return null;
        });
        Finding before = count();
        Path file = saved("curve.png");
        chooseOtherwise(Study.LAYERS);

        Finding after = opened(file, Study.CURVE);

        assertThat(after.table()).isEqualTo(before.table());
        assertThat(after.report().title()).isEqualTo(before.report().title());
        until(
                "its layer",
                () -> Optional.ofNullable(onScreen(
                                () -> exploration().choices().layerProperty().get()))
                        .map(LayerChoice::name)
                        .equals(Optional.of("two")));
        onScreen(() -> {
            assertThat(exploration().choices().axisProperty().get()).isEqualTo("banks");
            assertThat(exploration().choices().valuesProperty().get()).isEqualTo("8,16,24,32");
            assertThat(exploration().choices().metricProperty().get()).isEqualTo(SweepMetric.STALL);
            return null;
        });
    }

    @Test
    void aComparisonComesBackWithTheSettingThatDiffers() {
        explore(drawn(), Study.COMPARISON);
        onScreen(() -> {
            exploration().choices().settingProperty().set(Setting.BANKS);
            exploration().choices().valueProperty().set("8");
            return null;
        });
        Finding before = count();
        Path file = saved("compared.pdf");
        onScreen(() -> {
            exploration().choices().settingProperty().set(Setting.OPERANDS);
            return null;
        });
        chooseOtherwise(Study.DENSITIES);

        Finding after = opened(file, Study.COMPARISON);

        assertThat(after.table()).isEqualTo(before.table());
        onScreen(() -> {
            assertThat(exploration().choices().otherProperty().get()).isEmpty();
            assertThat(exploration().choices().settingProperty().get()).isEqualTo(Setting.BANKS);
            assertThat(exploration().choices().valueProperty().get()).isEqualTo("8");
            return null;
        });
    }

    @Test
    void withoutItsNetworkNothingChanges() throws Exception {
        explore(drawn(), Study.LAYERS);
        count();
        Path file = saved("layers.svg");
        Files.delete(folder.resolve("drawn.json"));
        onScreen(() -> {
            workbench.pageProperty().set(Page.STAGE);
            workbench.tell(Notice.info("before"));
            workbench.openFigure(file);
            return null;
        });
        until("a word", () -> onScreen(() -> workbench.noticeProperty().get()).problem());
        assertThat(onScreen(() -> workbench.noticeProperty().get()).text())
                .contains("layers.svg: network.file: found \"drawn.json\", which is not there");
        assertThat(page()).isEqualTo(Page.STAGE);
        assertThat(onScreen(() -> workbench.openingProperty().get())).isEmpty();
    }
}
