package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import sparsescope.accelerator.Presets;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Stroke;
import sparsescope.file.Progress;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.canvas.Fonts;
import sparsescope.ui.model.picture.PixelSize;

/** A picture that was drawn where it changed looks as one that was drawn anew. */
class RedrawTest extends ApplicationTest {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 560;
    /** Curves that are cut off at the edge of what changed may be rounded otherwise. */
    private static final int MOST_DIFFERENCE = 3;

    private final PixelSize extent = new PixelSize(WIDTH, HEIGHT);
    private DrawingView changed;

    @Override
    public void start(Stage primary) {
        Fonts.load();
        changed = new DrawingView();
        Stage stage = new Stage();
        stage.setScene(new Scene(changed, WIDTH, HEIGHT));
        stage.show();
    }

    private static LayerRun run() {
        LayerRun run = LayerRun.of(
                NetworkTensors.of(SampleNetworks.open("lenet-digits")).layer(1), Presets.get("scnn"));
        run.index(Progress.NONE);
        return run;
    }

    @ParameterizedTest
    @ValueSource(doubles = {StageView.PLANE, StageView.ARRAY, StageView.PE})
    void everyPictureOfAStretchOfPlaying(double landing) {
        LayerRun run = run();
        for (long cycle : new long[] {60, 61, 62, 90, 61, 200, run.cycles()}) {
            DrawingList drawing =
                    StagePainter.paint(run.at(cycle), StageView.at(landing, 3, 3), Theme.LIGHT, WIDTH, HEIGHT);
            assertLooksAsNew(drawing);
        }
    }

    @Test
    void whatLiesOverAnotherInAnotherOrder() {
        DrawingList one = new DrawingList();
        one.rect(100, 100, 200, 80, 8, Colour.of(0xff0000), null);
        one.rect(150, 120, 200, 80, 8, Colour.of(0x00ff00), Stroke.solid(Colour.of(0), 3));
        DrawingList other = new DrawingList();
        other.rect(150, 120, 200, 80, 8, Colour.of(0x00ff00), Stroke.solid(Colour.of(0), 3));
        other.rect(100, 100, 200, 80, 8, Colour.of(0xff0000), null);

        assertLooksAsNew(one);
        assertLooksAsNew(other);
        assertLooksAsNew(new DrawingList());
    }

    private void assertLooksAsNew(DrawingList drawing) {
        WritableImage[] images = new WritableImage[2];
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            changed.show(drawing, extent);
            images[0] = changed.snapshot(null, null);
            DrawingView anew = new DrawingView();
            Scene scene = new Scene(anew, WIDTH, HEIGHT);
            anew.show(drawing, extent);
            scene.getRoot().layout();
            images[1] = scene.snapshot(null);
            return null;
        });
        PixelReader one = images[0].getPixelReader();
        PixelReader other = images[1].getPixelReader();
        int worst = 0;
        String where = "";
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int difference = difference(one.getArgb(x, y), other.getArgb(x, y));
                if (difference > worst) {
                    worst = difference;
                    where = x + ", " + y;
                }
            }
        }
        assertThat(worst).as("difference at " + where).isLessThanOrEqualTo(MOST_DIFFERENCE);
    }

    private static int difference(int one, int other) {
        int most = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            most = Math.max(most, Math.abs((one >>> shift & 255) - (other >>> shift & 255)));
        }
        return most;
    }
}
