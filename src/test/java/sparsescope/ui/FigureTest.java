package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Presets;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.life.LayerValue;
import sparsescope.export.FrameLook;
import sparsescope.export.FrameSteps;
import sparsescope.export.StageFrames;
import sparsescope.export.raster.PixelOptions;
import sparsescope.export.raster.PngExporter;
import sparsescope.export.reopen.ScenarioFile;
import sparsescope.export.scenario.FigureNetwork;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.export.scenario.FigureScenario;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.model.picture.Chart;

/** Exported files bring their moment back. */
class FigureTest extends WindowTestCase {
    @TempDir
    Path folder;

    private Path figure(AcceleratorConfig accelerator, StageView view) throws IOException {
        return figure(accelerator, view, FigureSubject.STAGE);
    }

    private Path figure(AcceleratorConfig accelerator, StageView view, FigureSubject subject) throws IOException {
        LayerRun run =
                LayerRun.of(NetworkTensors.of(SampleNetworks.open("teaching")).layer(0), accelerator);
        StageFrames frames = new StageFrames(
                run,
                FrameSteps.of(run, List.of(20L)),
                FrameLook.of(view).of(subject).sized(320, 200).in(Theme.DARK),
                new FigureOrigin(new FigureNetwork.Sample("teaching"), Optional.empty()));
        Path file = folder.resolve("figure.png");
        PngExporter.write(frames.frame(0), PixelOptions.PLAIN, file);
        return file;
    }

    private void open(Path figure) {
        onScreen(() -> {
            workbench.openFigure(figure);
            return null;
        });
    }

    @Test
    void aFigureOpensAtItsMomentAsItWasSeen() throws IOException {
        opened();
        AcceleratorConfig other = Presets.get("teaching").with(Setting.QUEUE_DEPTH, "5");
        StageView view = StageView.at(1.5, 1, 0).magnified(1.25, 0.1, 0.05).channels(1, 2);

        open(figure(other, view));

        until("the layer", () -> session().scnn().orElseThrow().layer().name().equals("edges"));
        awaitCycle(20);
        assertThat(camera()).isEqualTo(view);
        assertThat(workbench.appearance().themeProperty().get() == sparsescope.scene.style.Theme.DARK)
                .isTrue();
        assertThat(session().scnn().orElseThrow().plan().accelerator()).isEqualTo(other);
        assertThat(workbench.setup().acceleratorProperty().get().name()).isEqualTo("figure.png");
    }

    @Test
    void theChartOfAFigureIsChosenAgain() throws IOException {
        opened();
        StageView view = StageView.at(1, 1, 0);

        open(figure(Presets.get("teaching"), view, FigureSubject.LAYER_STRAGGLERS));

        until("the layer", () -> session().scnn().orElseThrow().layer().name().equals("edges"));
        awaitCycle(20);
        assertThat(workbench.screen().chosenChartProperty().get()).isEqualTo(Chart.STRAGGLERS);
        assertThat(workbench.wholeLayerProperty().get()).isTrue();
        assertThat(find("chart-stragglers", DrawingView.class).isVisible()).isTrue();
    }

    @Test
    void aSavedPictureCarriesItsScenario() throws IOException {
        opened();
        strike(KeyCode.PERIOD);
        awaitCycle(1);
        files.save = folder.resolve("stage.png");
        strike(KeyCode.CONTROL, KeyCode.S);
        until("the dialog", () -> lookup("#picture-choose").tryQuery().isPresent());
        clickOn("#picture-choose");
        until(
                "the notice",
                () -> workbench.noticeProperty().get() != null
                        && workbench.noticeProperty().get().text().contains("stage.png"));

        FigureScenario scenario = ScenarioFile.read(files.save);
        assertThat(scenario.cycle()).isEqualTo(1);
        assertThat(scenario.layer()).isEqualTo("conv1");
        assertThat(scenario.origin().input()).contains("digit 3");
        assertThat(scenario.view()).isEqualTo(camera());
    }

    @Test
    void aPictureOfPaintedTensorsComesBackPainted() {
        opened();
        onScreen(() -> {
            workbench.brush().turn(new LayerValue.Weight(0, 0, 1, 1));
            return null;
        });
        until("the brush", () -> workbench.brush().undoableProperty().get());
        short[] painted = session().scnn().orElseThrow().layer().weights().values();
        files.save = folder.resolve("painted.png");
        strike(KeyCode.CONTROL, KeyCode.S);
        until("the dialog", () -> lookup("#picture-choose").tryQuery().isPresent());
        clickOn("#picture-choose");
        until(
                "the notice",
                () -> workbench.noticeProperty().get() != null
                        && workbench.noticeProperty().get().text().contains("painted.png"));
        onScreen(() -> {
            workbench.brush().undo();
            return null;
        });
        until("nothing painted", () -> !workbench.brush().undoableProperty().get());
        assertThat(session().scnn().orElseThrow().layer().weights().values()).isNotEqualTo(painted);

        open(files.save);

        until("the brush again", () -> workbench.brush().undoableProperty().get());
        assertThat(session().scnn().orElseThrow().layer().weights().values()).isEqualTo(painted);
        assertThat(workbench.noticeProperty().get().problem()).isFalse();
    }

    @Test
    void aFileThatIsNoFigureIsOneLineAndChangesNothing() throws IOException {
        opened();
        Path text = Files.writeString(folder.resolve("notes.txt"), "nothing of ours");
        var before = session();

        open(text);

        until("the notice", () -> workbench.noticeProperty().get() != null);
        assertThat(workbench.noticeProperty().get().problem()).isTrue();
        assertThat(workbench.noticeProperty().get().text()).contains("notes.txt", "no scenario");
        assertThat(session()).isSameAs(before);
    }
}
