package sparsescope.ui;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import sparsescope.scene.DrawingList;
import sparsescope.scene.StageView;
import sparsescope.ui.model.CameraModel;
import sparsescope.ui.model.Extent;
import sparsescope.ui.model.Frame;
import sparsescope.ui.model.Inspection;
import sparsescope.ui.model.PePart;
import sparsescope.ui.model.Workbench;

/** The stage: shows its picture, and turns the mouse into looking around. */
public final class StageController {
    /** Part of a landing that one notch of the wheel goes. */
    private static final double DEPTH_A_NOTCH = 0.125;
    /** How much one notch magnifies, with Ctrl held. */
    private static final double MAGNIFICATION_A_NOTCH = 1.15;
    /** Beyond this depth the PE that grows is the one in focus, wherever the pointer is. */
    private static final double AIM_UNTIL = 1.05;

    private final Workbench workbench;
    private final CameraModel camera;

    @FXML
    private DrawingView stage;

    @FXML
    private Label caption;

    @FXML
    private VBox pane;

    private StageBrush brush;
    private boolean painting;

    private double lastX;
    private double lastY;

    StageController(Workbench workbench) {
        this.workbench = workbench;
        this.camera = workbench.camera();
    }

    @FXML
    private void initialize() {
        brush = new StageBrush(stage, workbench);
        pane.getChildren().add(pane.getChildren().indexOf(caption), new BrushBar(workbench));
        stage.sizes((width, height) -> workbench.screen().stage(new Extent(width, height)));
        stage.setOnScroll(this::zoom);
        stage.setOnMousePressed(this::pressed);
        stage.setOnMouseDragged(this::dragged);
        stage.setOnMouseClicked(this::clicked);
        stage.setOnMouseMoved(e -> stage.at(e.getX(), e.getY())
                .ifPresent(part -> workbench.inspector().inspect(part.id())));
        workbench.frameProperty().addListener((o, before, now) -> show(now));
        workbench.inspector().inspectionProperty().addListener((o, before, now) -> mark(now));
    }

    void focus() {
        stage.requestFocus();
    }

    /** Inspects the next part of the stage (+1), or the one before (−1). */
    void inspect(int direction) {
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
        caption.setText(frame.caption());
        stage.setAccessibleText(Messages.text("stage.name") + ". " + frame.caption());
        mark(workbench.inspector().inspectionProperty().get());
    }

    private void mark(Inspection inspection) {
        stage.mark(inspection.id());
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
        if (notches > 0 && camera.aim().depth() <= AIM_UNTIL) {
            peAt(event.getX(), event.getY()).ifPresent(pe -> camera.focus(pe.column(), pe.row()));
        }
        camera.zoom(notches * DEPTH_A_NOTCH);
        event.consume();
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
        Optional<PePart> pe = peAt(event.getX(), event.getY());
        StageView aim = camera.aim();
        if (event.getClickCount() == 1) {
            stage.at(event.getX(), event.getY()).ifPresent(part -> workbench.trace(part.id()));
        }
        if (event.getClickCount() == 2) {
            double next = Math.min(StageView.PE, Math.floor(aim.depth() + 1e-6) + 1);
            pe.ifPresentOrElse(at -> camera.land(next, at.column(), at.row()), () -> camera.land(next));
        } else if (event.getClickCount() == 1 && aim.depth() <= AIM_UNTIL) {
            pe.ifPresent(at -> camera.focus(at.column(), at.row()));
        }
    }

    private Optional<PePart> peAt(double x, double y) {
        return stage.allAt(x, y).stream()
                .flatMap(part -> PePart.of(part.id()).stream())
                .findFirst();
    }
}
