package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;
import sparsescope.drawing.DrawingList;
import sparsescope.scene.view.StageView;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.model.Command;
import sparsescope.ui.model.picture.Inspection;

class StageTest extends WindowTestCase {
    private Set<Integer> coloursOnStage() {
        return onScreen(() -> {
            WritableImage image = find("stage", DrawingView.class).snapshot(null, null);
            Set<Integer> colours = new HashSet<>();
            for (int y = 0; y < image.getHeight(); y += 2) {
                for (int x = 0; x < image.getWidth(); x += 2) {
                    colours.add(image.getPixelReader().getArgb(x, y));
                }
            }
            return colours;
        });
    }

    private void awaitDepth(double depth) {
        until(
                "depth " + depth,
                () -> camera().depth() == depth && frame().look().camera().depth() == depth);
    }

    @Test
    void landsByKeysAndShowsAPictureInEach() {
        opened();

        for (KeyCode key : new KeyCode[] {KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT1}) {
            strike(key);
            awaitDepth(key.getChar().charAt(0) - '1');
            assertThat(coloursOnStage()).hasSizeGreaterThan(10);
            assertThat(find("headline", Label.class).getText()).isNotBlank();
        }
    }

    @Test
    void magnifyingIsAnsweredByThePictureThatIsThereUntilTheNextOneCame() {
        opened();
        Node canvas = onScreen(
                () -> find("stage", DrawingView.class).getChildrenUnmodifiable().get(0));

        double[] atOnce = onScreen(() -> {
            workbench.camera().magnify(2, 0.25, 0);
            return new double[] {canvas.getScaleX(), canvas.getTranslateX()};
        });
        assertThat(atOnce[0]).isEqualTo(2);
        assertThat(atOnce[1]).isEqualTo(-0.25 * canvas.getLayoutBounds().getWidth());

        until("the picture itself", () -> frame().look().camera().zoom() == 2 && canvas.getScaleX() == 1);
        assertThat(canvas.getTranslateX()).isZero();
    }

    @Test
    void theNextKeyFinishesAFlightAtOnce() {
        opened();

        onScreen(() -> {
            workbench.camera().land(StageView.PE);
            workbench.perform(Command.STEP);
            return null;
        });
        assertThat(camera().depth()).isEqualTo(StageView.PE);
        awaitCycle(1);
    }

    @Test
    void reducedMotionCuts() {
        opened();

        strike(KeyCode.SHIFT, KeyCode.M);
        double depth = onScreen(() -> {
            workbench.camera().land(StageView.PE);
            return workbench.camera().cameraProperty().get().depth();
        });
        assertThat(depth).isEqualTo(StageView.PE);
    }

    @Test
    void theWheelZoomsThroughDepth() {
        opened();

        wheel(3);
        until("a deeper picture", () -> frame().look().camera().depth() > 0.2);
        double deep = camera().depth();
        wheel(-1);
        until("a shallower picture", () -> frame().look().camera().depth() < deep);
    }

    @Test
    void zoomingInLandsInThePeUnderThePointer() {
        opened();
        strike(KeyCode.DIGIT2);
        until("the array", () -> frame().look().camera().depth() == 1);
        DrawingList array = frame().stage();
        strike(KeyCode.DIGIT1);
        until("the plane", () -> frame().look().camera().depth() == 0);
        DrawingList plane = frame().stage();
        // A tile over which the Array has another PE's card.
        int column = -1;
        int row = -1;
        double x = 0;
        double y = 0;
        for (int at = 0; at < 49 && column < 0; at++) {
            DrawingList.Part tile =
                    plane.find("plane/tile/" + at % 7 + "/" + at / 7).orElseThrow();
            for (double share = 0.1; share < 1 && column < 0; share += 0.1) {
                double px = tile.x() + tile.width() * share;
                double py = tile.y() + tile.height() * share;
                for (int pe = 0; pe < 64; pe++) {
                    DrawingList.Part card =
                            array.find("pe/" + pe % 8 + "/" + pe / 8).orElseThrow();
                    boolean under = px > card.x()
                            && px < card.x() + card.width()
                            && py > card.y()
                            && py < card.y() + card.height();
                    if (under && (pe % 8 != at % 7 || pe / 8 != at / 7)) {
                        column = at % 7;
                        row = at / 7;
                        x = px;
                        y = py;
                    }
                }
            }
        }
        assertThat(column).isNotNegative();
        for (int notch = 0; notch < 36 && camera().depth() < 2; notch++) {
            wheel(1, x, y);
            // Each notch is seen before the next: the picture has moved under the pointer.
            until("the next picture", () -> frame().look().camera().equals(camera()));
        }
        assertThat(camera().depth()).isEqualTo(2);
        assertThat(camera().column()).isEqualTo(column);
        assertThat(camera().row()).isEqualTo(row);
    }

    private void wheel(int notches) {
        DrawingView view = find("stage", DrawingView.class);
        wheel(notches, view.getWidth() / 2, view.getHeight() / 2);
    }

    /** As a desktop's mouse wheel says it; the headless robot counts the other way round. */
    private void wheel(int notches, double onViewX, double onViewY) {
        onScreen(() -> {
            DrawingView view = find("stage", DrawingView.class);
            // An event without a source counts in the scene.
            double x = view.localToScene(onViewX, onViewY).getX();
            double y = view.localToScene(onViewX, onViewY).getY();
            Event.fireEvent(
                    view,
                    new ScrollEvent(
                            ScrollEvent.SCROLL,
                            x,
                            y,
                            x,
                            y,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            0,
                            40.0 * notches,
                            0,
                            40.0 * notches,
                            40,
                            40,
                            ScrollEvent.HorizontalTextScrollUnits.NONE,
                            0,
                            ScrollEvent.VerticalTextScrollUnits.LINES,
                            notches,
                            0,
                            new PickResult(view, x, y)));
            return null;
        });
    }

    @Test
    void aDoubleClickOnAPeGoesIntoIt() {
        opened();
        strike(KeyCode.DIGIT2);
        awaitDepth(StageView.ARRAY);
        DrawingList.Part pe = await(() -> frame().stage().find("pe/1/2").orElse(null));

        robot.doubleClickOn(onScreen(() ->
                find("stage", DrawingView.class).localToScreen(pe.x() + pe.width() / 2, pe.y() + pe.height() / 2)));
        awaitDepth(StageView.PE);
        assertThat(camera().column()).isEqualTo(1);
        assertThat(camera().row()).isEqualTo(2);
        strike(KeyCode.ESCAPE);
        awaitDepth(StageView.ARRAY);
        strike(KeyCode.BACK_SPACE);
        awaitDepth(StageView.PLANE);
    }

    @Test
    void altAndArrowsMoveTheFocusInsideTheGrid() {
        opened();
        int column = camera().column();

        strike(KeyCode.ALT, KeyCode.LEFT);
        assertThat(camera().column()).isEqualTo(Math.max(0, column - 1));
        for (int i = 0; i < 9; i++) {
            strike(KeyCode.ALT, KeyCode.LEFT);
            strike(KeyCode.ALT, KeyCode.UP);
        }
        assertThat(camera().column()).isZero();
        assertThat(camera().row()).isZero();
    }

    @Test
    void otherChannelsCanBeShownOnThePlane() {
        opened();

        strike(KeyCode.K);
        strike(KeyCode.K);
        assertThat(camera().outputChannel()).isEqualTo(1);
        strike(KeyCode.SHIFT, KeyCode.C);
        assertThat(camera().inputChannel()).isZero();
        until("the picture", () -> frame().look().camera().outputChannel() == 1);
        strike(KeyCode.F);
        assertThat(camera().outputChannel()).isEqualTo(StageView.FOLLOW);
        assertThat(camera().inputChannel()).isEqualTo(StageView.FOLLOW);
    }

    @Test
    void inspectsWhatIsUnderThePointerAndByKey() {
        opened();
        strike(KeyCode.DIGIT2);
        awaitDepth(StageView.ARRAY);
        DrawingList.Part pe = await(() -> frame().stage().find("pe/1/2").orElse(null));

        robot.moveTo(onScreen(() ->
                find("stage", DrawingView.class).localToScreen(pe.x() + pe.width() / 2, pe.y() + pe.height() / 2)));
        Inspection pointed =
                await(() -> workbench.inspector().inspectionProperty().get() == Inspection.NONE
                        ? null
                        : workbench.inspector().inspectionProperty().get());
        assertThat(pointed.id()).startsWith("pe/1/2");
        assertThat(pointed.title()).isNotBlank();
        assertThat(pointed.lines()).isNotEmpty();

        strike(KeyCode.I);
        until(
                "another part",
                () -> !workbench.inspector().inspectionProperty().get().id().equals(pointed.id()));
    }

    @Test
    void theThemeChangesEverything() {
        opened();
        Set<Integer> light = coloursOnStage();

        strike(KeyCode.T);
        until("a dark picture", () -> frame().look().dark());
        assertThat(coloursOnStage()).isNotEqualTo(light);
    }

    @Test
    void closingTheWindowEndsItsThreads() {
        opened();
        Set<String> ours = Set.of("run worker", "indexing", "opening", "inspector", "densities", "pictures");

        onScreen(() -> {
            stage.close();
            return null;
        });
        until(
                "the end of every thread",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> ours.contains(thread.getName())));
    }
}
