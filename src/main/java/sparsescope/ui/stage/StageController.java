package sparsescope.ui.stage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import sparsescope.accelerator.PePosition;
import sparsescope.drawing.DrawingList;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.twin.TwinPainter;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.state.SlotCause;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.kit.CauseAtPoint;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Command;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.navigation.CameraModel;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.Inspection;
import sparsescope.ui.model.picture.PixelSize;

/** The stage: shows its picture, and turns the mouse into looking around. */
public final class StageController {
    /** How much one notch magnifies, with Ctrl held. */
    private static final double MAGNIFICATION_A_NOTCH = 1.15;
    /** Type of the sentence while presenting, of the screen's height. */
    private static final double CAPTION_IN_HALL = 0.0315;

    private static final PseudoClass HALL = PseudoClass.getPseudoClass("hall");

    private final Workbench workbench;
    private final CameraModel camera;
    private final WheelZoom wheel;
    private final TalkLine talk = new TalkLine();

    @FXML
    private DrawingView stage;

    @FXML
    private ExplanationPane caption;

    @FXML
    private VBox pane;

    private StageBrush brush;
    private boolean painting;

    private double pointerX;
    private double pointerY;
    private double lastX;
    private double lastY;

    public StageController(Workbench workbench) {
        this.workbench = workbench;
        this.camera = workbench.camera();
        this.wheel = new WheelZoom(camera);
    }

    @FXML
    private void initialize() {
        brush = new StageBrush(stage, workbench);
        pane.getChildren().addAll(new BrushBar(workbench), new TwinBar(workbench), talk);
        caption.listen(part -> workbench.inspector().inspect(part), workbench.values()::trace);
        stage.sizes((width, height) -> workbench.screen().stage(new PixelSize(width, height)));
        stage.setOnScroll(this::zoom);
        stage.setOnMousePressed(this::pressed);
        stage.setOnMouseDragged(this::dragged);
        stage.setOnMouseClicked(this::clicked);
        stage.setOnMouseMoved(e -> {
            pointerX = e.getX();
            pointerY = e.getY();
            stage.at(e.getX(), e.getY())
                    .filter(part -> !TwinPainter.isRace(part.id()))
                    .ifPresent(part -> workbench.inspector().inspect(part.id()));
        });
        workbench.frameProperty().addListener((o, before, now) -> show(now));
        camera.cameraProperty().addListener((o, before, now) -> bridge());
        workbench.lessons().stopProperty().addListener((o, before, now) -> captionAgain());
        workbench.lessons().question().stateProperty().addListener((o, before, now) -> captionAgain());
        workbench.presentation().presentingProperty().addListener((o, before, now) -> captionAgain());
        workbench.inspector().inspectionProperty().addListener((o, before, now) -> mark(now));
    }

    /** While presenting, the sentence is read from the last row. */
    public void present(boolean hall) {
        caption.styleProperty().unbind();
        caption.setStyle("");
        caption.pseudoClassStateChanged(HALL, hall);
        if (hall) {
            caption.styleProperty()
                    .bind(workbench.presentation().heightProperty().map(StageController::hallCaption));
        }
        talk.present(hall, workbench.presentation().heightProperty().get());
    }

    /** Where the sentence stands on the scene: what is laid over the stage leaves it bright. */
    public Bounds captionInScene() {
        return caption.localToScene(caption.getLayoutBounds());
    }

    /** Two lines, of which the second is there even when it is empty: the stage keeps its size from step to step. */
    private static String hallCaption(Number height) {
        double size = CAPTION_IN_HALL * height.doubleValue();
        return String.format(
                Locale.ROOT,
                "-fx-font-size: %.1fpx; -fx-min-height: %.1fpx; -fx-padding: %.1f %.1f;",
                size,
                size * 3.6,
                size * 0.2,
                size * 0.6);
    }

    /** Where on the scene the part is that the keyboard chose, else the PE in focus; empty when it is not on the picture. */
    public Optional<Bounds> chosenInScene() {
        StageView at = camera.cameraProperty().get();
        return Stream.of(
                        workbench.inspector().inspectionProperty().get().id(),
                        StagePart.PE.id(at.pe()),
                        StagePart.TILE.id(at.pe()))
                .flatMap(id -> stage.boundsOf(id).stream())
                .findFirst()
                .map(stage::localToScene);
    }

    /** Where the pointer is, if it is over the stage. */
    public Optional<Point2D> pointerInScene() {
        return stage.isHover() ? Optional.of(stage.localToScene(pointerX, pointerY)) : Optional.empty();
    }

    /** Gives the stage the keyboard focus. */
    public void focus() {
        stage.requestFocus();
    }

    /** Inspects the next part of the stage (+1), or the one before (−1). */
    public void inspect(int direction) {
        List<String> ids = stage.drawing().parts().stream()
                .map(DrawingList.Part::id)
                .distinct()
                .toList();
        if (!ids.isEmpty()) {
            int now =
                    ids.indexOf(workbench.inspector().inspectionProperty().get().id());
            int next = now < 0 && direction < 0 ? ids.size() - 1 : now + direction;
            workbench.inspector().inspect(ids.get(Math.floorMod(next, ids.size())));
        }
    }

    private void show(Frame frame) {
        stage.show(frame.stage(), frame.look().stage());
        bridge();
        caption(frame);
        talk.show(frame);
        describe();
        mark(workbench.inspector().inspectionProperty().get());
    }

    /** Where the camera has only come nearer or moved aside since the picture was painted, the picture goes along until the next one. */
    private void bridge() {
        Frame frame = workbench.frameProperty().get();
        if (frame == null) {
            return;
        }
        StageView painted = frame.look().camera();
        StageView now = camera.cameraProperty().get();
        if (now.magnified(painted.zoom(), painted.panX(), painted.panY()).equals(painted)) {
            double scale = now.zoom() / painted.zoom();
            stage.bridge(scale, now.panX() - scale * painted.panX(), now.panY() - scale * painted.panY());
        } else {
            stage.bridge(1, 0, 0);
        }
    }

    /** In a hall a lesson says what it has to say below the stage. */
    private void caption(Frame frame) {
        boolean hall = workbench.presentation().presentingProperty().get();
        caption.show(workbench.lessons().caption().filter(words -> hall).orElse(frame.words()));
    }

    private void captionAgain() {
        if (workbench.frameProperty().get() != null) {
            caption(workbench.frameProperty().get());
        }
    }

    private void mark(Inspection inspection) {
        stage.mark(shown(inspection.id()));
        describe();
    }

    /** What is inside a PE is on other landings where that PE is. */
    private String shown(String id) {
        DrawingList drawing = stage.drawing();
        if (!id.startsWith("detail/") || drawing.find(id).isPresent()) {
            return id;
        }
        StageView at = camera.cameraProperty().get();
        return Stream.of(StagePart.PE.id(at.pe()), StagePart.TILE.id(at.pe()))
                .filter(pe -> drawing.find(pe).isPresent())
                .findFirst()
                .orElse(id);
    }

    /** The step, and what the keyboard or the pointer has chosen, in words. */
    private void describe() {
        Frame frame = workbench.frameProperty().get();
        Inspection chosen = workbench.inspector().inspectionProperty().get();
        StringBuilder words = new StringBuilder(Messages.text("stage.name")).append(". ");
        words.append(frame == null ? "" : frame.caption());
        if (!chosen.id().isEmpty()) {
            words.append(' ').append(Messages.text("stage.chosen", chosen.title()));
            chosen.lines().forEach(line -> words.append(' ').append(line));
        }
        stage.setAccessibleText(words.toString());
    }

    private void zoom(ScrollEvent event) {
        double notches = event.getDeltaY() / Math.max(1, event.getMultiplierY());
        if (notches == 0) {
            return;
        }
        if (event.isShortcutDown()) {
            camera.magnify(
                    Math.pow(MAGNIFICATION_A_NOTCH, notches),
                    event.getX() / stage.getWidth() - 0.5,
                    event.getY() / stage.getHeight() - 0.5);
            return;
        }
        turn(notches, event.getX(), event.getY());
        event.consume();
    }

    /** Zooms by a notch as the wheel does: where the pointer is, or else at what is in focus. */
    public boolean perform(Command command) {
        if (command != Command.ZOOM_IN && command != Command.ZOOM_OUT
                || workbench.pageProperty().get() != Page.STAGE) {
            return false;
        }
        Point2D at = stage.isHover()
                ? new Point2D(pointerX, pointerY)
                : chosenInScene()
                        .filter(box -> camera.aim().depth() < camera.landings().size() - 1)
                        .map(box -> stage.sceneToLocal(box.getCenterX(), box.getCenterY()))
                        .orElse(new Point2D(stage.getWidth() / 2, stage.getHeight() / 2));
        turn(command == Command.ZOOM_IN ? 1 : -1, at.getX(), at.getY());
        return true;
    }

    private void turn(double notches, double x, double y) {
        wheel.turn(
                stage.drawing(),
                notches,
                new WheelZoom.Pointer(
                        stage.xOnDrawing(x),
                        stage.yOnDrawing(y),
                        x / stage.getWidth() - 0.5,
                        y / stage.getHeight() - 0.5));
    }

    private void pressed(MouseEvent event) {
        stage.requestFocus();
        painting = brush.begins(event);
        lastX = event.getX();
        lastY = event.getY();
    }

    private void dragged(MouseEvent event) {
        if (brush.goesOn(event)) {
            return;
        }
        camera.pan((event.getX() - lastX) / stage.getWidth(), (event.getY() - lastY) / stage.getHeight());
        lastX = event.getX();
        lastY = event.getY();
    }

    private void clicked(MouseEvent event) {
        if (painting || event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        if (workbench.lessons().question().click(partsAt(event.getX(), event.getY()))) {
            return;
        }
        if (race(event.getX(), event.getY())) {
            return;
        }
        Optional<SlotCause> cause = stage.at(event.getX(), event.getY()).flatMap(part -> CauseAtPoint.of(part.id()));
        if (cause.isPresent()) {
            // The microscope counts one PE's slots, the other landings all PEs'.
            boolean anywhere = camera.aim().landing() < camera.landings().size() - 1;
            workbench.finder().find(cause.get(), anywhere, !event.isShiftDown());
            return;
        }
        Optional<PePosition> pe = peAt(event.getX(), event.getY());
        StageView aim = camera.aim();
        if (event.getClickCount() == 1) {
            stage.at(event.getX(), event.getY())
                    .filter(part -> !part.id().startsWith(TwinPainter.PREFIX))
                    .ifPresent(part -> workbench.values().trace(part.id()));
        }
        if (event.getClickCount() == 2) {
            double next = Math.min(camera.landings().size() - 1, Math.floor(aim.depth() + 1e-6) + 1);
            pe.ifPresentOrElse(at -> camera.land(next, at), () -> camera.land(next));
        } else if (event.getClickCount() == 1 && aim.depth() <= WheelZoom.AIM_UNTIL) {
            pe.ifPresent(at -> camera.focus(at));
        }
    }

    /** Every part at a point, the smallest first; cells of planes too. */
    private List<String> partsAt(double x, double y) {
        return Stream.concat(stage.at(x, y).stream(), stage.allAt(x, y).stream())
                .map(DrawingList.Part::id)
                .toList();
    }

    /** Whether there is a lane of twins that race; it then goes to the cycle there. */
    private boolean race(double x, double y) {
        Optional<DrawingList.Part> lane = stage.allAt(x, y).stream()
                .filter(part -> TwinPainter.isLane(part.id()))
                .findFirst();
        OptionalLong cycle =
                lane.isEmpty() ? OptionalLong.empty() : workbench.twin().cycleAt(lane.get(), stage.xOnDrawing(x));
        cycle.ifPresent(workbench.values()::goToTwin);
        return cycle.isPresent();
    }

    private Optional<PePosition> peAt(double x, double y) {
        return WheelZoom.peAt(stage.drawing(), stage.xOnDrawing(x), stage.yOnDrawing(y));
    }
}
