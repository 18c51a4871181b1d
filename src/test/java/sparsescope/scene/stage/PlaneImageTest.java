package sparsescope.scene.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.accelerator.Presets;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.Part;
import sparsescope.drawing.Pixels;
import sparsescope.drawing.Surface;
import sparsescope.drawing.TypeScale;
import sparsescope.network.LayerOperands;
import sparsescope.network.Network;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.network.tensors.PaintedTensor;
import sparsescope.scene.DrawingChecks;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.inspect.Inspector;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.tensor.InputImage;

/** The photograph that a network is shown, on the Plane. */
class PlaneImageTest {
    private static final StageView VIEW = StageView.at(StageView.PLANE, 3, 3).channels(1, 0);

    /** The pictures of a drawing. */
    private static List<Pixels> pictures(DrawingList drawing) {
        List<Pixels> pictures = new ArrayList<>();
        Surface surface = (Surface) Proxy.newProxyInstance(
                Surface.class.getClassLoader(), new Class<?>[] {Surface.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("pixels")) {
                        pictures.add((Pixels) arguments[0]);
                    }
                    return null;
                });
        drawing.replay(surface);
        return pictures;
    }

    private static DrawingList paint(Moment moment, Theme theme) {
        return StagePainter.paint(moment, VIEW, theme, 1280, 720);
    }

    private static Part part(DrawingList drawing, String id) {
        return drawing.find(id).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theFirstLayerShowsThePhotographInItsColours(Theme theme) {
        LayerRun run = SceneRuns.photographs("conv1");
        int[] colours = new int[64 * 64];
        for (int at = 0; at < colours.length; at++) {
            for (int c = 0; c < 3; c++) {
                colours[at] = colours[at] << 8 | run.layer().input().at(c, at / 64, at % 64);
            }
            colours[at] |= 0xff000000;
        }

        assertThat(pictures(paint(run.at(100), theme))).hasSize(3).first().isEqualTo(new Pixels(64, 64, colours));
    }

    @Test
    void itIsAsLargeAsTheChannelBesideItAndCutByTheSameTiles() {
        DrawingList drawing = paint(SceneRuns.photographs("conv1").at(100), Theme.LIGHT);
        double across = part(drawing, "plane/tile/0/0").x()
                - part(drawing, "plane/image/0/0").x();

        assertThat(across).isPositive();
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 8; column++) {
                Part tile = part(drawing, "plane/tile/" + column + "/" + row);
                Part same = part(drawing, "plane/image/" + column + "/" + row);
                assertThat(List.of(same.x() + across, same.y(), same.width(), same.height()))
                        .usingComparatorForType((a, b) -> Math.abs(a - b) < 2 ? 0 : Double.compare(a, b), Double.class)
                        .isEqualTo(List.of(tile.x(), tile.y(), tile.width(), tile.height()));
            }
        }
        assertThat(DrawingChecks.words(drawing)).contains("What the network sees", "Input, channel 1: green");
    }

    @Test
    void laterLayersAndDigitsLookAsTheyDo() {
        for (LayerRun run : List.of(SceneRuns.photographs("conv2"), SceneRuns.digits("conv1"))) {
            DrawingList drawing = paint(run.at(100), Theme.LIGHT);

            assertThat(pictures(drawing)).hasSize(2);
            assertThat(drawing.find("plane/image/0/0")).isEmpty();
            assertThat(Inspector.describe("plane/image/0/0/1/1", run.at(100), VIEW)
                            .title())
                    .isEqualTo(
                            Inspector.describe("plane/none", run.at(100), VIEW).title());
            assertThat(DrawingChecks.words(drawing)).noneMatch(words -> words.contains("sees"));
        }
    }

    /** Three channels of numbers that nobody took with a camera are no photograph. */
    @Test
    void drawnTensorsAreNoPhotograph() {
        LayerOperands own = SceneRuns.photographs("conv1").layer();
        LayerOperands drawn = new LayerOperands(own.name(), own.shape(), own.input(), own.weights(), own.finish());

        assertThat(own.image()).isPresent();
        assertThat(drawn.image()).isEmpty();
        assertThat(NetworkTensors.of(SampleNetworks.open("alexnet")).layer(0).image())
                .isEmpty();
    }

    @Test
    void whatIsPaintedShowsInItsColours() {
        Network network = SampleNetworks.open("photographs");
        NetworkTensors tensors = NetworkTensors.of(network, network.input("raccoon"));
        int place = 20 * 64 + 30;
        int green = 64 * 64 + place;
        NetworkTensors painted = new PaintedTensor("conv1", false, new int[] {green}, new short[] {0}).on(tensors);
        Moment moment = LayerRun.of(painted.layer(0), Presets.get("scnn")).at(0);
        int before = InputImage.of(tensors.layer(0).input()).orElseThrow().argb()[place];

        assertThat(before & 0xff00).isNotZero();
        assertThat(pictures(paint(moment, Theme.LIGHT)).get(0).argb()[place]).isEqualTo(before & 0xffff00ff);
    }

    @Test
    void aPointSaysItsThreeValues() {
        LayerRun run = SceneRuns.photographs("conv1");
        Inspector.Description point = Inspector.describe("plane/image/3/3/29/25", run.at(100), VIEW);

        assertThat(point.title()).isEqualTo("Point (29,25) of the photograph");
        assertThat(String.join(" ", point.lines()))
                .contains("Its red is input (29,25) of channel 0: "
                        + run.layer().input().at(0, 25, 29) + ".")
                .contains("Its green is input (29,25) of channel 1: "
                        + run.layer().input().at(1, 25, 29) + ".")
                .contains("Its blue is input (29,25) of channel 2: "
                        + run.layer().input().at(2, 25, 29) + ".")
                .contains("PE (3,3) holds all three");
        assertThat(Inspector.describe("plane/image/3/3", run.at(100), VIEW).title())
                .isEqualTo("Tile of PE (3,3)");
    }

    @Test
    void theHallReadsIt() {
        Moment moment = SceneRuns.photographs("conv1").at(100);
        for (double height : new double[] {720, 1080}) {
            double width = height * 16 / 9;
            DrawingList drawing = StagePainter.paint(
                    moment, VIEW, Theme.LIGHT, width, height, PageFurniture.TITLED, TypeScale.lecture(height));

            DrawingChecks.assertReadable(drawing, width, height);
            assertThat(drawing.texts()).allMatch(text -> text.size() >= height * TypeScale.LECTURE_FLOOR - 1e-6);
            assertThat(drawing.find("plane/image/7/7")).isPresent();
        }
    }
}
