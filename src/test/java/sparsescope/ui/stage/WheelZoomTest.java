package sparsescope.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.PePosition;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.TypeScale;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.ui.model.navigation.CameraModel;

/** Whatever the layer, the window's size, its scale and what was looked at before: the wheel ends in the PE it began over. */
class WheelZoomTest {
    private record Size(double width, double height, double scale) {}

    private static final List<Size> SIZES =
            List.of(new Size(820, 390, 1), new Size(1010, 400, 0.75), new Size(1280, 640, 1), new Size(1900, 760, 1.5));

    private static LayerRun run(int which) {
        return switch (which) {
            case 0 -> SceneRuns.digits("conv1");
            case 1 -> SceneRuns.digits("conv2");
            case 2 -> SceneRuns.photographs("conv1");
            case 3 -> SceneRuns.strided();
            default -> SceneRuns.teaching();
        };
    }

    private static DrawingList paint(Moment moment, CameraModel camera, Size size) {
        return StagePainter.paint(
                moment,
                camera.aim(),
                Theme.LIGHT,
                size.width(),
                size.height(),
                PageFurniture.BARE,
                TypeScale.desk(size.scale()));
    }

    private static WheelZoom.Pointer pointer(double x, double y, Size size) {
        return new WheelZoom.Pointer(x, y, x / size.width() - 0.5, y / size.height() - 0.5);
    }

    private static CameraModel camera(Moment moment) {
        CameraModel camera = new CameraModel();
        camera.reduceMotionProperty().set(true);
        camera.layer(moment.run());
        return camera;
    }

    @Property(tries = 80)
    void thePeUnderThePointerStays(
            @ForAll @IntRange(max = 4) int layer, @ForAll @IntRange(max = 3) int window, @ForAll Random random) {
        LayerRun run = run(layer);
        Size size = SIZES.get(window);
        Moment moment = run.at(random.nextInt((int) run.cycles()));
        CameraModel camera = camera(moment);
        camera.focus(new PePosition(random.nextInt(8), random.nextInt(8)));
        camera.zoom(List.of(0.0, 0.0, 0.125, 1.0).get(random.nextInt(4)));
        if (random.nextBoolean()) {
            camera.magnify(1 + 2 * random.nextDouble(), random.nextDouble() - 0.5, random.nextDouble() - 0.5);
        }
        double x = size.width() * random.nextDouble();
        double y = size.height() * random.nextDouble();
        Optional<PePosition> under = WheelZoom.peAt(paint(moment, camera, size), x, y);
        Assume.that(under.isPresent());
        WheelZoom wheel = new WheelZoom(camera);
        int notches = 0;
        while (camera.aim().depth() < StageView.PE) {
            // A hand on a wheel is never quite still.
            x += 3 * (random.nextDouble() - 0.5);
            y += 3 * (random.nextDouble() - 0.5);
            if (notches == 0
                    && !WheelZoom.peAt(paint(moment, camera, size), x, y).equals(under)) {
                return;
            }
            wheel.turn(paint(moment, camera, size), 1, pointer(x, y, size));
            assertThat(++notches).isLessThan(60);
        }
        assertThat(camera.aim().pe()).isEqualTo(under.get());
        assertThat(camera.aim().zoom()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void aPlaneGrowsUntilItsValuesCanBeRead() {
        Size size = SIZES.get(2);
        Moment moment = SceneRuns.digits("conv1").at(100);
        CameraModel camera = camera(moment);
        DrawingList.Part tile =
                paint(moment, camera, size).find("plane/tile/3/2").orElseThrow();
        double x = tile.x() + tile.width() / 3;
        double y = tile.y() + tile.height() / 3;
        WheelZoom wheel = new WheelZoom(camera);
        long before = numbers(paint(moment, camera, size));
        while (camera.aim().depth() == StageView.PLANE) {
            assertThat(WheelZoom.peAt(paint(moment, camera, size), x, y)).contains(new PePosition(3, 2));
            wheel.turn(paint(moment, camera, size), 1, pointer(x, y, size));
        }
        assertThat(camera.aim().zoom()).isGreaterThan(1);
        CameraModel grown = camera(moment);
        grown.look(camera.aim().atDepth(StageView.PLANE));
        assertThat(numbers(paint(moment, grown, size))).isGreaterThan(before + 400);
        while (camera.aim().depth() < StageView.ARRAY) {
            wheel.turn(paint(moment, camera, size), 1, pointer(x, y, size));
        }
        assertThat(camera.aim().zoom()).as("the Array fits").isEqualTo(1);
        assertThat(camera.aim().panX()).isZero();
    }

    @Test
    void theWheelGoesOutTheWayItCame() {
        Size size = SIZES.get(2);
        Moment moment = SceneRuns.digits("conv1").at(100);
        CameraModel camera = camera(moment);
        camera.magnify(3, 0.1, 0.1);
        WheelZoom wheel = new WheelZoom(camera);
        for (int notch = 0; notch < 12 && !camera.aim().equals(camera.aim().magnified(1, 0, 0)); notch++) {
            wheel.turn(paint(moment, camera, size), -1, pointer(600, 300, size));
            assertThat(camera.aim().depth()).isZero();
        }
        assertThat(camera.aim().zoom()).isEqualTo(1);
    }

    private static long numbers(DrawingList drawing) {
        return drawing.texts().stream()
                .filter(text -> text.text().matches("−?[\\d\\u2009]+"))
                .count();
    }
}
