package sparsescope.ui.stage;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import sparsescope.analysis.life.LayerValue;
import sparsescope.drawing.DrawingList;
import sparsescope.scene.life.LifeSubject;
import sparsescope.scene.part.StagePart;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.setup.BrushModel;

/** Paints on the stage: with the mouse, or with the arrow keys and Space on the part that is inspected. */
final class StageBrush {
    /** Pixels between two places on the way of a stroke. */
    private static final double FINEST = 3;

    private final DrawingView stage;
    private final Workbench workbench;
    private final BrushModel brush;
    private LayerValue last;
    private double lastX;
    private double lastY;

    StageBrush(DrawingView stage, Workbench workbench) {
        this.stage = stage;
        this.workbench = workbench;
        this.brush = workbench.brush();
        brush.activeProperty().addListener((o, before, now) -> stage.takesArrows(now));
        stage.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        stage.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> end());
    }

    /** Whether a stroke begins here. */
    boolean begins(MouseEvent event) {
        if (!brush.activeProperty().get() || event.getButton() != MouseButton.PRIMARY) {
            return false;
        }
        Optional<LayerValue> value = at(event.getX(), event.getY());
        value.ifPresent(on -> {
            last = on;
            lastX = event.getX();
            lastY = event.getY();
            brush.begin(on);
        });
        return value.isPresent();
    }

    /** Whether a stroke goes on, here or elsewhere. */
    boolean goesOn(MouseEvent event) {
        if (last == null) {
            return false;
        }
        // A fast mouse is seen only now and then: everything on its way is painted.
        double dx = event.getX() - lastX;
        double dy = event.getY() - lastY;
        int steps = (int) Math.max(1, Math.ceil(Math.hypot(dx, dy) / FINEST));
        for (int step = 1; step <= steps; step++) {
            goOn(lastX + dx * step / steps, lastY + dy * step / steps);
        }
        lastX = event.getX();
        lastY = event.getY();
        return true;
    }

    private void goOn(double x, double y) {
        at(x, y).filter(value -> !value.equals(last) && value.getClass() == last.getClass())
                .ifPresent(value -> {
                    last = value;
                    brush.on(value);
                });
    }

    private void end() {
        if (last != null) {
            last = null;
            brush.end();
        }
    }

    private Optional<LayerValue> at(double x, double y) {
        return stage.at(x, y).map(DrawingList.Part::id).flatMap(this::value);
    }

    /** Inputs and weights of the plane can be painted. */
    private Optional<LayerValue> value(String id) {
        Frame frame = workbench.frameProperty().get();
        return frame == null || frame.scnn().isEmpty() || !(StagePart.TILE.is(id) || StagePart.FILTER_WEIGHT.is(id))
                ? Optional.empty()
                : LifeSubject.of(id, frame.scnn().get(), frame.look().camera())
                        .filter(value -> value instanceof LayerValue.Activation || value instanceof LayerValue.Weight);
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (!brush.activeProperty().get() || !plain) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE) {
            value(inspected()).ifPresent(brush::turn);
            event.consume();
        } else if (event.getCode().isArrowKey()) {
            int dx = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
            int dy = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
            move(dx, dy);
            event.consume();
        }
    }

    private String inspected() {
        return workbench.inspector().inspectionProperty().get().id();
    }

    /** To the neighbour of the value that is inspected; the first time, to the middle of the input of the PE in focus. */
    private void move(int dx, int dy) {
        String part = inspected();
        List<String> tile = StagePart.TILE.is(part) ? StagePart.TILE.fields(part) : List.of();
        if (StagePart.FILTER_WEIGHT.is(part)) {
            List<String> at = StagePart.FILTER_WEIGHT.fields(part);
            inspect(StagePart.FILTER_WEIGHT.id(at.get(0), at.get(1), number(at.get(2)) + dy, number(at.get(3)) + dx));
        } else if (tile.size() == 4) {
            inspectInput(number(tile.get(2)) + dx, number(tile.get(3)) + dy);
        } else {
            Frame frame = workbench.frameProperty().get();
            var view = frame.look().camera();
            if (frame.scnn().isEmpty()) {
                return;
            }
            var plan = frame.scnn().get().run().plan();
            var middle = frame.scnn()
                    .get()
                    .group(view.pe())
                    .pass()
                    .pes()
                    .get(view.pe().index(plan.accelerator().columns()))
                    .input();
            inspectInput(middle.x() + middle.width() / 2, middle.y() + middle.height() / 2);
        }
    }

    private static int number(String field) {
        return field.matches("\\d{1,9}") ? Integer.parseInt(field) : 0;
    }

    private void inspectInput(int x, int y) {
        var grid = workbench
                .frameProperty()
                .get()
                .scnn()
                .orElseThrow()
                .run()
                .plan()
                .accelerator();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                if (inspect(StagePart.TILE.id(column, row, x, y))) {
                    return;
                }
            }
        }
    }

    private boolean inspect(String id) {
        boolean there = stage.drawing().find(id).isPresent();
        if (there) {
            workbench.inspector().inspect(id);
        }
        return there;
    }
}
