package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import sparsescope.drawing.TypeScale;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.StepUnit;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.Preview;
import sparsescope.ui.model.present.Presentation.Cover;
import sparsescope.ui.present.ScreenPlan.Area;
import sparsescope.ui.present.Spotlight;
import sparsescope.ui.window.MainWindow;
import sparsescope.ui.window.RememberedState;

class PresenterTest extends WindowTestCase {
    /** The screens the window believes in; the first is where it is. */
    private List<Area> screens = List.of(new Area(0, 0, 1280, 720));

    @Override
    public MainWindow make(Stage primary) {
        return new MainWindow(primary, files, () -> screens, RememberedState.none());
    }

    private boolean presenting() {
        return onScreen(() -> workbench.presentation().presentingProperty().get());
    }

    private Cover cover() {
        return onScreen(() -> workbench.presentation().coverProperty().get());
    }

    private boolean shown(String selector) {
        return onScreen(() -> stage.getScene().getRoot().lookup(selector)).isVisible();
    }

    private Frame present() {
        strike(KeyCode.F5);
        return await(() -> {
            Frame frame = workbench.frameProperty().get();
            return frame.look().lettering().lecture()
                            && frame.look().stage().width() >= stage.getScene().getWidth() - 10
                    ? frame
                    : null;
        });
    }

    private SpeakerView speaker() {
        until("the speaker's view", () -> onScreen(SpeakerView::find) != null);
        return onScreen(SpeakerView::find);
    }

    /** The speaker's window, when it is open. */
    private record SpeakerView(Window window, Node root) {
        static SpeakerView find() {
            for (Window window : Window.getWindows()) {
                if (window.isShowing()
                        && window.getScene().getRoot().getStyleClass().contains("speaker")) {
                    return new SpeakerView(window, window.getScene().getRoot());
                }
            }
            return null;
        }

        String text(String id) {
            return onScreen(() -> ((Labeled) root.lookup("#" + id)).getText());
        }
    }

    @Test
    void onlyTheStageIsLeftAndComesBackAsItWas() {
        opened();
        strike(KeyCode.B);
        assertThat(shown(".setup")).isTrue();

        present();
        assertThat(presenting()).isTrue();
        for (String chrome : List.of(".header", ".setup", ".side", ".transport")) {
            assertThat(onScreen(() -> isReallyVisible(stage.getScene().getRoot().lookup(chrome))))
                    .as(chrome)
                    .isFalse();
        }
        assertThat(onScreen(() -> stage.isFullScreen())).isTrue();

        strike(KeyCode.ESCAPE);
        assertThat(presenting()).isFalse();
        assertThat(onScreen(() -> stage.isFullScreen())).isFalse();
        for (String chrome : List.of(".header", ".setup", ".side", ".transport")) {
            assertThat(shown(chrome)).as(chrome).isTrue();
        }
        until("type as on a desk", () -> !frame().look().lettering().lecture());
    }

    private static boolean isReallyVisible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void nothingOnTheScreenIsSmallerThanTheHallCanRead() {
        opened();
        present();
        for (KeyCode landing : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3)) {
            strike(landing);
            double depth = landing.ordinal() - KeyCode.DIGIT1.ordinal();
            until("landing", () -> frame().look().camera().depth() == depth);
            double height = onScreen(() -> stage.getScene().getHeight());
            assertThat(frame().stage().texts())
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(text.size())
                            .as(text.text())
                            .isGreaterThanOrEqualTo(height * TypeScale.LECTURE_FLOOR - 1e-6));
        }
        Label caption = find("headline", Label.class);
        assertThat(caption.getFont().getSize())
                .isGreaterThanOrEqualTo(stage.getScene().getHeight() * 32 / 1080);
        onScreen(() -> {
            assertThat(caption.getText())
                    .isEqualTo(workbench.frameProperty().get().words().headline());
            return null;
        });
    }

    @Test
    void aClickerStepsByTheUnitChosenBefore() {
        opened();
        present();
        strike(KeyCode.PAGE_DOWN);
        awaitCycle(1);
        strike(KeyCode.RIGHT);
        awaitCycle(2);
        strike(KeyCode.SPACE);
        awaitCycle(3);
        assertThat(onScreen(() -> workbench.playback().playingProperty().get())).isFalse();
        strike(KeyCode.PAGE_UP);
        awaitCycle(2);
        strike(KeyCode.LEFT);
        awaitCycle(1);

        onScreen(() -> {
            workbench.playback().unitProperty().set(StepUnit.GROUP);
            return null;
        });
        strike(KeyCode.PAGE_DOWN);
        until("the group's end", () -> cycle() > 100);
    }

    @Test
    void theHallSeesWhereInTheLayerOneIs() {
        opened();
        assertThat(shown("#talk-line")).isFalse();
        present();
        assertThat(shown("#talk-line")).isTrue();
        strike(KeyCode.PAGE_DOWN);
        awaitCycle(1);
        String of = " of " + PaintContext.number(frame().moment().run().cycles());
        until(
                "the cycle below the stage",
                () -> onScreen(() -> lookup("#talk-cycle")
                        .queryAs(javafx.scene.control.Label.class)
                        .getText()
                        .equals("cycle 1" + of)));
        String where = onScreen(() ->
                lookup("#talk-where").queryAs(javafx.scene.control.Label.class).getText());
        assertThat(where).contains("group 0").contains("PE (");
        strike(KeyCode.ESCAPE);
        assertThat(shown("#talk-line")).isFalse();
    }

    @Test
    void coversHideThePictureAndTheFirstKeyUncoversIt() {
        opened();
        present();
        strike(KeyCode.B);
        assertThat(cover()).isEqualTo(Cover.BLACK);
        assertThat(shown("#cover")).isTrue();
        strike(KeyCode.B);
        assertThat(cover()).isEqualTo(Cover.NONE);
        strike(KeyCode.W);
        assertThat(cover()).isEqualTo(Cover.WHITE);
        strike(KeyCode.PERIOD);
        assertThat(cover()).isEqualTo(Cover.BLACK);

        strike(KeyCode.PAGE_DOWN);
        assertThat(cover()).isEqualTo(Cover.NONE);
        assertThat(shown("#cover")).isFalse();
        assertThat(cycle()).isZero();
        strike(KeyCode.PAGE_DOWN);
        awaitCycle(1);

        strike(KeyCode.PERIOD);
        robot.clickOn(stage);
        assertThat(cover()).isEqualTo(Cover.NONE);
        assertThat(cycle()).isEqualTo(1);
        strike(KeyCode.W);
        strike(KeyCode.ESCAPE);
        assertThat(cover()).isEqualTo(Cover.NONE);
    }

    @Test
    void theSpotFollowsTheMouseAndWhatTheKeyboardChooses() {
        opened();
        present();
        strike(KeyCode.S);
        Spotlight spot = (Spotlight) onScreen(() -> stage.getScene().getRoot().lookup("#spotlight"));
        assertThat(spot.isVisible()).isTrue();

        robot.moveTo(stage.getX() + 300, stage.getY() + 200);
        robot.moveTo(stage.getX() + 310, stage.getY() + 210);
        until(
                "the spot under the mouse",
                () -> onScreen(() -> Math.abs(spot.centreX() - 310) < 2 && Math.abs(spot.centreY() - 210) < 2));

        assertThat(spot.dimmedFrom()).as("the sentence stays bright").isGreaterThan(40);
        double reach = spot.reach();
        onScreen(() -> {
            javafx.event.Event.fireEvent(
                    find("stage", DrawingView.class),
                    new javafx.scene.input.ScrollEvent(
                            javafx.scene.input.ScrollEvent.SCROLL,
                            310,
                            210,
                            310,
                            210,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            0,
                            40,
                            0,
                            40,
                            javafx.scene.input.ScrollEvent.HorizontalTextScrollUnits.NONE,
                            0,
                            javafx.scene.input.ScrollEvent.VerticalTextScrollUnits.LINES,
                            1,
                            0,
                            null));
            return null;
        });
        assertThat(spot.reach()).isGreaterThan(reach);
        assertThat(camera().depth()).as("the wheel is the spot's").isZero();

        strike(KeyCode.I);
        DrawingView view = find("stage", DrawingView.class);
        until(
                "the spot on what is inspected",
                () -> onScreen(() -> {
                    String id = workbench.inspector().inspectionProperty().get().id();
                    Bounds part = view.boundsOf(id).map(view::localToScene).orElse(null);
                    return part != null
                            && Math.abs(spot.centreX() - part.getCenterX()) < 1
                            && Math.abs(spot.centreY() - part.getCenterY()) < 1;
                }));
        strike(KeyCode.S);
        assertThat(spot.isVisible()).isFalse();
    }

    @Test
    void whileTheWindowIsHiddenItsPanelsStayOutOfReach() {
        opened();
        present();
        strike(KeyCode.G);
        strike(KeyCode.F1);
        strike(KeyCode.F10);
        assertThat(lookup("#keys-window").tryQuery()).isEmpty();
        assertThat(onScreen(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("stage");
        strike(KeyCode.DIGIT2);
        until("the array", () -> camera().depth() == StageView.ARRAY);
    }

    @Test
    void theSpeakerSeesThisStepAndTheNext() {
        opened();
        strike(KeyCode.SHIFT, KeyCode.F5);
        SpeakerView speaker = speaker();
        Preview next = await(() -> {
            Preview ahead = workbench.nextStep().previewProperty().get();
            return ahead.caption().isEmpty() ? null : ahead;
        });
        until("this step's sentence", () -> speaker.text("speaker-now-caption").equals(frame().caption()));
        until(
                "the next step's sentence",
                () -> speaker.text("speaker-next-caption").equals(next.caption()));
        assertThat(next.drawing().size()).isGreaterThan(10);
        assertThat(speaker.text("speaker-elapsed")).matches("\\d+:\\d\\d");
        assertThat(speaker.text("speaker-time")).matches("\\d\\d:\\d\\d");

        robot.clickOn(speaker.root().lookup("#speaker-step"));
        awaitCycle(1);
        // While the step is in motion each of its beats has a sentence of its own.
        until("the step's sentence", () -> frame().caption().equals(next.caption()));
        robot.clickOn(speaker.root().lookup("#speaker-back"));
        awaitCycle(0);
        robot.clickOn(speaker.root().lookup("#speaker-reset"));
        assertThat(speaker.text("speaker-elapsed")).startsWith("0:0");

        onScreen(() -> {
            workbench.presentation().speakerProperty().set(false);
            return null;
        });
        assertThat(onScreen(() -> SpeakerView.find() == null)).isTrue();
    }

    @Test
    void withASecondScreenTheSpeakerKeepsTheFirst() {
        opened();
        screens = List.of(new Area(0, 0, 640, 480), new Area(640, 0, 640, 480));
        double x = onScreen(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(500);
            return stage.getX();
        });
        present();
        SpeakerView speaker = speaker();
        assertThat(onScreen(() -> speaker.window().getX())).isZero();
        assertThat(onScreen(() -> speaker.window().getWidth())).isEqualTo(640);

        strike(KeyCode.ESCAPE);
        until("the end", () -> !presenting());
        assertThat(onScreen(() -> SpeakerView.find() == null)).isTrue();
        assertThat(onScreen(() -> stage.getX())).isEqualTo(x);
    }
}
