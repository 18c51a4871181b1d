package sparsescope.ui.model;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Moves the camera. Landings are flown to in 400 ms; whatever is asked for next finishes the flight at once, and with reduced motion
 * there is none.
 */
public final class CameraModel {
    private static final double FLIGHT_NANOS = 400e6;
    private static final double FARTHEST_PAN = 0.9;

    private final ReadOnlyObjectWrapper<Camera> camera = new ReadOnlyObjectWrapper<>(new Camera(0, 0, 0, 0, 0));
    private final BooleanProperty reduceMotion = new SimpleBooleanProperty();
    private int columns = 1;
    private int rows = 1;
    private Camera from;
    private Camera to;
    private long began = -1;

    /** Where it looks now. */
    public ReadOnlyObjectProperty<Camera> cameraProperty() {
        return camera.getReadOnlyProperty();
    }

    /** Whether to cut instead of flying. */
    public BooleanProperty reduceMotionProperty() {
        return reduceMotion;
    }

    /** Where it looks, or flies to. */
    public Camera aim() {
        return to == null ? camera.get() : to;
    }

    /** The grid that PEs are chosen from; a focus outside it moves to its edge. */
    void grid(int columnCount, int rowCount) {
        columns = columnCount;
        rows = rowCount;
        finish();
        focus(camera.get().column(), camera.get().row());
    }

    /** Goes to a landing; the picture is centred again. */
    public void land(int landing) {
        finish();
        int depth = Math.max(Camera.PLANE, Math.min(Camera.PE, landing));
        fly(camera.get().at(depth).moved(0, 0));
    }

    /** Goes to a PE's microscope. */
    public void land(int landing, int column, int row) {
        finish();
        focus(column, row);
        land(landing);
    }

    /** One landing in (+1) or out (−1). */
    public void oneLanding(int direction) {
        finish();
        double depth = camera.get().depth();
        land((int) (direction > 0 ? Math.floor(depth + 1e-6) + 1 : Math.ceil(depth - 1e-6) - 1));
    }

    /** Zooms by part of a landing, at once. */
    public void zoom(double by) {
        finish();
        double depth = Math.max(Camera.PLANE, Math.min(Camera.PE, camera.get().depth() + by));
        camera.set(camera.get().at(depth));
    }

    /** Moves the picture, in fractions of its size. */
    public void pan(double x, double y) {
        finish();
        Camera now = camera.get();
        camera.set(now.moved(limit(now.panX() + x), limit(now.panY() + y)));
    }

    /** Puts a PE in focus; outside the grid it is the nearest one inside. */
    public void focus(int column, int row) {
        int inColumn = Math.max(0, Math.min(columns - 1, column));
        int inRow = Math.max(0, Math.min(rows - 1, row));
        finish();
        camera.set(camera.get().on(inColumn, inRow));
    }

    /** The neighbour of the PE in focus. */
    public void moveFocus(int right, int down) {
        focus(camera.get().column() + right, camera.get().row() + down);
    }

    /** Ends a flight where it was going. */
    public void finish() {
        if (to != null) {
            Camera end = to;
            to = null;
            camera.set(end);
        }
    }

    /** Flies on; called with every frame of the screen. */
    public void tick(long nanos) {
        if (to == null) {
            return;
        }
        if (began < 0) {
            began = nanos;
        }
        double done = (nanos - began) / FLIGHT_NANOS;
        if (done >= 1) {
            finish();
        } else {
            camera.set(from.towards(to, ease(done)));
        }
    }

    private void fly(Camera end) {
        if (reduceMotion.get()) {
            camera.set(end);
            return;
        }
        from = camera.get();
        to = end;
        began = -1;
    }

    private static double limit(double pan) {
        return Math.max(-FARTHEST_PAN, Math.min(FARTHEST_PAN, pan));
    }

    private static double ease(double t) {
        return t < 0.5 ? 4 * t * t * t : 1 - Math.pow(2 - 2 * t, 3) / 2;
    }
}
