package sparsescope.ui.present;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.kit.WindowStyle;
import sparsescope.ui.lesson.HallPane;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.present.Presentation;
import sparsescope.ui.model.present.Presentation.Cover;
import sparsescope.ui.model.present.PresenterKey;
import sparsescope.ui.model.session.WindowBounds;
import sparsescope.ui.stage.StageController;

/** Presenter mode: the page on show alone on the screen of the hall, with what can be laid over it. */
public final class PresenterView {
    private static final Duration POINTER_RESTS = Duration.seconds(3);
    /** How much larger one notch of the wheel makes the spot. */
    private static final double SPOT_A_NOTCH = 1.15;

    private final Stage window;
    private final Workbench workbench;
    private final Presentation presentation;
    private final StageController stage;
    private final List<Node> chrome;
    private final Screens screens;
    private final StackPane root;
    private final Spotlight spotlight;
    private final Region cover = new Region();
    private final PauseTransition pointer = new PauseTransition(POINTER_RESTS);
    private final SpeakerWindow speaker;
    private List<Node> hidden = List.of();
    private ScreenPlan.Area before;
    private boolean broughtSpeaker;
    private Point2D pointerAt;

    /**
     * Joins the window.
     *
     * @param chrome what is hidden while presenting
     */
    public PresenterView(
            Stage window,
            Parent content,
            List<Node> chrome,
            StageController stage,
            Workbench workbench,
            Screens screens,
            WindowStyle style) {
        this.window = window;
        this.workbench = workbench;
        this.presentation = workbench.presentation();
        this.stage = stage;
        this.chrome = chrome;
        this.screens = screens;
        spotlight = new Spotlight(() -> onStage() ? stage.captionInScene().getMaxY() : 0);
        cover.setId("cover");
        cover.setVisible(false);
        BorderPane hall = new BorderPane(content);
        hall.setBottom(new HallPane(workbench));
        root = new StackPane(hall, spotlight, cover);
        StackPane.setAlignment(hall, Pos.TOP_LEFT);
        PresenterKeys keys = new PresenterKeys(presentation, presentation::perform);
        root.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        root.addEventFilter(KeyEvent.KEY_TYPED, keys);
        root.addEventFilter(MouseEvent.MOUSE_MOVED, this::pointed);
        root.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::pointed);
        root.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        cover.setOnMouseClicked(e -> presentation.perform(PresenterKey.NEXT));
        pointer.setOnFinished(e -> root.setCursor(Cursor.NONE));
        window.setFullScreenExitHint("");
        window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        window.fullScreenProperty().addListener((o, was, now) -> {
            // The desktop has its own ways out of full screen.
            if (!now && presentation.presentingProperty().get()) {
                presentation.end();
            }
        });
        presentation.presentingProperty().addListener((o, was, now) -> {
            if (now) {
                begin();
            } else {
                end();
            }
        });
        presentation.coverProperty().addListener((o, was, now) -> cover(now));
        presentation.spotlightProperty().addListener((o, was, now) -> showSpotlight(now));
        speaker = new SpeakerWindow(workbench, style);
        presentation.speakerProperty().addListener((o, was, now) -> showSpeaker(now));
    }

    /** The window's content with what lies over it. */
    public StackPane root() {
        return root;
    }

    /** The keyboard chose what to look at: the spot goes there. */
    public void spotChosen() {
        if (presentation.spotlightProperty().get() && onStage()) {
            stage.chosenInScene().map(spotlight::sceneToLocal).ifPresent(spotlight::on);
        }
    }

    /** Where the window stood before the talk, if there is one. */
    public Optional<WindowBounds> placeBefore() {
        return Optional.ofNullable(before)
                .map(area -> new WindowBounds(area.x(), area.y(), area.width(), area.height()));
    }

    /** Ends the talk, and closes the speaker's window. */
    public void close() {
        speaker.hide();
    }

    private void begin() {
        if (!workbench.pageProperty().get().isPresented()) {
            workbench.pageProperty().set(Page.STAGE);
        }
        before = area();
        ScreenPlan plan = ScreenPlan.of(screens.all(), before);
        hidden = chrome.stream().filter(Node::isVisible).toList();
        chrome.forEach(node -> show(node, false));
        Scene scene = window.getScene();
        presentation.heightProperty().bind(scene.heightProperty());
        stage.present(true);
        // A desktop without a window manager knows no full screen: the size is set in any case.
        put(plan.hall());
        window.setFullScreen(true);
        broughtSpeaker =
                plan.speaker().isPresent() && !presentation.speakerProperty().get();
        if (broughtSpeaker) {
            presentation.speakerProperty().set(true);
        }
        focus();
        pointer.playFromStart();
    }

    private void end() {
        pointer.stop();
        root.setCursor(null);
        presentation.heightProperty().unbind();
        stage.present(false);
        chrome.forEach(node -> show(node, hidden.contains(node)));
        window.setFullScreen(false);
        put(before);
        if (broughtSpeaker) {
            presentation.speakerProperty().set(false);
        }
        focus();
    }

    private boolean onStage() {
        return workbench.pageProperty().get() == Page.STAGE;
    }

    /** Other pages take the keyboard by themselves. */
    private void focus() {
        if (onStage()) {
            stage.focus();
        }
    }

    private void put(ScreenPlan.Area area) {
        window.setX(area.x());
        window.setY(area.y());
        window.setWidth(area.width());
        window.setHeight(area.height());
    }

    private ScreenPlan.Area area() {
        return new ScreenPlan.Area(window.getX(), window.getY(), window.getWidth(), window.getHeight());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        if (!node.managedProperty().isBound()) {
            node.setManaged(shown);
        }
    }

    private void cover(Cover now) {
        cover.setVisible(now != Cover.NONE);
        cover.setStyle("-fx-background-color: " + (now == Cover.WHITE ? "white" : "black") + ";");
        cover.setAccessibleText(now == Cover.NONE ? "" : Messages.text("cover." + now.name()));
    }

    private void showSpotlight(boolean lit) {
        spotlight.setVisible(lit);
        if (lit) {
            (onStage() ? stage.pointerInScene() : Optional.ofNullable(pointerAt))
                    .ifPresentOrElse(
                            at -> {
                                var here = spotlight.sceneToLocal(at);
                                spotlight.at(here.getX(), here.getY());
                            },
                            this::spotChosen);
        }
    }

    private void showSpeaker(boolean shown) {
        if (!shown) {
            speaker.hide();
            return;
        }
        speaker.show(
                ScreenPlan.of(screens.all(), area()).speaker(),
                () -> presentation.speakerProperty().set(false));
    }

    /** While the spot is lit the wheel is its own. */
    private void scrolled(ScrollEvent event) {
        if (presentation.presentingProperty().get()
                && presentation.spotlightProperty().get()) {
            spotlight.resize(event.getDeltaY() > 0 ? SPOT_A_NOTCH : 1 / SPOT_A_NOTCH);
            event.consume();
        }
    }

    private void pointed(MouseEvent event) {
        pointerAt = new Point2D(event.getSceneX(), event.getSceneY());
        if (!presentation.presentingProperty().get()) {
            return;
        }
        root.setCursor(null);
        pointer.playFromStart();
        if (presentation.spotlightProperty().get()) {
            var here = spotlight.sceneToLocal(event.getSceneX(), event.getSceneY());
            spotlight.at(here.getX(), here.getY());
        }
    }
}
