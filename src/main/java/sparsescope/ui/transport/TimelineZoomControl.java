package sparsescope.ui.transport;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.kordamp.ikonli.javafx.FontIcon;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Command;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.TimelineZoom;

/**
 * Zooms and moves the timeline: the wheel with Ctrl around the pointer, + and − around the playhead, the wheel alone and dragging with
 * Shift or the middle button to and fro, and a button that shows the whole layer again.
 */
final class TimelineZoomControl {
    /** Part of the window that one notch of the wheel moves it. */
    private static final double WINDOW_A_NOTCH = 0.1;

    private final DrawingView timeline;
    private final Workbench workbench;
    private final TimelineZoom zoom;
    private double grabbedAt;
    private TimelineZoom.Window grabbed;

    TimelineZoomControl(DrawingView timeline, Workbench workbench) {
        this.timeline = timeline;
        this.workbench = workbench;
        this.zoom = workbench.timeline();
        timeline.setOnScroll(this::scrolled);
    }

    /** The button that shows the whole layer; it is there while less is shown. */
    Button showAllButton() {
        Button button = new Button("", new FontIcon("mdi2a-arrow-expand-horizontal"));
        button.getStyleClass().add("command-button");
        button.setId("timeline-all");
        button.setTooltip(new Tooltip(Messages.text("timeline.all")));
        button.setAccessibleText(Messages.text("timeline.all"));
        button.setOnAction(e -> zoom.showAll());
        button.visibleProperty().bind(zoom.zoomedProperty());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    /** Carries out a command that means the timeline while that has the focus. */
    boolean perform(Command command) {
        Frame frame = workbench.frameProperty().get();
        if (frame == null || !timeline.isFocused()) {
            return false;
        }
        switch (command) {
            case ZOOM_IN -> zoom(1, frame.moment().cycle(), frame);
            case ZOOM_OUT -> zoom(-1, frame.moment().cycle(), frame);
            case OUT -> {
                boolean zoomed = zoom.zoomedProperty().get();
                zoom.showAll();
                return zoomed;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A drag begins; whether it moves the window. */
    boolean grabs(MouseEvent event) {
        Frame frame = workbench.frameProperty().get();
        boolean moves = event.getButton() == MouseButton.MIDDLE
                || event.getButton() == MouseButton.PRIMARY && event.isShiftDown();
        grabbed = moves && frame != null ? frame.timelineWindow() : null;
        grabbedAt = event.getX();
        return moves;
    }

    /** A drag goes on; whether it moves the window. */
    boolean drags(MouseEvent event) {
        if (grabbed == null) {
            return false;
        }
        double moved = (grabbedAt - event.getX()) / timeline.getWidth();
        zoom.pan(
                Math.round(moved * grabbed.cycles()),
                grabbed,
                workbench.frameProperty().get().layerEnd());
        return true;
    }

    private void scrolled(ScrollEvent event) {
        Frame frame = workbench.frameProperty().get();
        double notches = notches(event.getDeltaY(), event.getMultiplierY());
        double aside = notches(event.getDeltaX(), event.getMultiplierX());
        if (frame == null) {
            return;
        }
        if (event.isShortcutDown()) {
            zoom(notches, frame.cycleAt(event.getX()), frame);
        } else {
            double by =
                    -(notches + aside) * WINDOW_A_NOTCH * frame.timelineWindow().cycles();
            zoom.pan((long) (Math.signum(by) * Math.ceil(Math.abs(by))), frame.timelineWindow(), frame.layerEnd());
        }
        event.consume();
    }

    private static double notches(double delta, double multiplier) {
        return delta / Math.max(1, multiplier);
    }

    private void zoom(double steps, long cycle, Frame frame) {
        if (steps != 0) {
            zoom.zoom(steps, cycle, frame.timelineWindow(), frame.layerEnd());
        }
    }
}
