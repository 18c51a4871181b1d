package sparsescope.ui.model.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.accelerator.PePosition;
import sparsescope.accelerator.Presets;
import sparsescope.drawing.TypeScale;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.LoopNest;
import sparsescope.simulation.run.LayerRun;

class FramePainterTest {
    /** A look taken while a larger grid was open is painted after a smaller one has come. */
    @ParameterizedTest
    @ValueSource(doubles = {StageView.PLANE, StageView.ARRAY, StageView.PE})
    void aCameraOnAPeThatIsNotThereAnyMoreIsTakenToOneThatIs(double depth) {
        LayerRun run =
                LayerRun.of(NetworkTensors.of(SampleNetworks.open("teaching")).layer(0), Presets.get("teaching"));
        RenderOptions look = new RenderOptions(
                StageView.at(depth, 7, 6),
                Theme.LIGHT,
                TypeScale.DESK,
                1,
                new PixelSize(800, 500),
                new PixelSize(800, 80),
                Map.of());

        Frame frame =
                new FramePainter(new ProductCursor(), new Motion(), new TimelineZoom(() -> {})).paint(run.at(20), look);

        assertThat(frame.stage().size()).isPositive();
        assertThat(frame.loops()).isEqualTo(LoopNest.of(run.at(20), new PePosition(1, 1)));
    }
}
