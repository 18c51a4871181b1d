package sparsescope.ui.model.navigation;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import sparsescope.accelerator.PePosition;
import sparsescope.machine.MachineRun;
import sparsescope.machine.Machines;
import sparsescope.scene.landing.Landing;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.machine.MachineStages;
import sparsescope.scene.style.Easing;
import sparsescope.scene.view.StageView;

/**
 * Moves the camera. Landings are flown to in 400 ms; whatever is asked for next finishes the flight at once, and with reduced motion
 * there is none.
 */
public final class CameraModel {
    private static final double FLIGHT_NANOS = 400e6;
    private static final double FARTHEST_PAN = 0.9;
    /** How much larger than fitting a picture may be. */
    public static final double LARGEST_ZOOM = 8;

    private final ReadOnlyObjectWrapper<StageView> camera = new ReadOnlyObjectWrapper<>(StageView.at(0, 0, 0));
    private final BooleanProperty reduceMotion = new SimpleBooleanProperty();
    private final ObservableList<Landing> landings = FXCollections.observableArrayList(
            MachineStages.of(Machines.standard().name()).landings());
    private final ObservableList<Landing> shownLandings = FXCollections.unmodifiableObservableList(landings);
    private int columns = 1;
    private int rows = 1;
    private int inputChannels = 1;
    private int outputChannels = 1;
    private StageView from;
    private StageView to;
    private long began = -1;

    /** Where it looks now. */
    public ReadOnlyObjectProperty<StageView> cameraProperty() {
        return camera.getReadOnlyProperty();
    }

    /** Whether to cut instead of flying. */
    public BooleanProperty reduceMotionProperty() {
        return reduceMotion;
    }

    /** The landings of the machine that runs, from the outermost to the innermost. */
    public ObservableList<Landing> landings() {
        return shownLandings;
    }

    /** Where it looks, or flies to. */
    public StageView aim() {
        return to == null ? camera.get() : to;
    }

    /** What landings, PEs and channels are chosen from; a focus outside the grid moves to its edge, channels outside follow the PE. */
    public void layer(MachineRun run) {
        MachineStage stage = MachineStages.of(run.settings().machine().name());
        landings.setAll(stage.landings());
        columns = stage.columns(run.settings());
        rows = stage.rows(run.settings());
        inputChannels = run.layer().shape().inputChannels();
        outputChannels = run.layer().shape().outputChannels();
        finish();
        StageView now = camera.get();
        if (now.inputChannel() >= inputChannels || now.outputChannel() >= outputChannels) {
            followChannels();
        }
        focus(camera.get().pe());
    }

    /** Looks as a figure does, at once. */
    public void look(StageView view) {
        finish();
        camera.set(view);
    }

    /** Goes to a landing; the picture is centred again. */
    public void land(double landing) {
        finish();
        fly(camera.get().atDepth(within(landing)).magnified(1, 0, 0));
    }

    /** Shows the nearest landing whole. */
    public void fit() {
        land(aim().landing());
    }

    /** Shows halo sums that travel alone from now on, or with all that happens beside them. */
    public void turnExchangeAlone() {
        finish();
        camera.set(camera.get().exchangeAlone(!camera.get().exchangeAlone()));
    }

    /** Goes to a PE's microscope. */
    public void land(double landing, PePosition pe) {
        finish();
        focus(pe);
        land(landing);
    }

    /** Goes to a view that was looked at before; what the layer does not have moves to the nearest it has. */
    public void revisit(StageView view) {
        finish();
        StageView there = view.focus(
                        Math.max(0, Math.min(columns - 1, view.column())), Math.max(0, Math.min(rows - 1, view.row())))
                .channels(
                        view.inputChannel() < inputChannels ? view.inputChannel() : StageView.FOLLOW,
                        view.outputChannel() < outputChannels ? view.outputChannel() : StageView.FOLLOW);
        fly(there.atDepth(within(there.depth())));
    }

    /** Whether the layer has what a view looks at. */
    public boolean has(StageView view) {
        return view.column() < columns
                && view.row() < rows
                && view.inputChannel() < inputChannels
                && view.outputChannel() < outputChannels;
    }

    /** One landing in (+1) or out (−1). */
    public void oneLanding(int direction) {
        finish();
        double depth = camera.get().depth();
        land(direction > 0 ? Math.floor(depth + 1e-6) + 1 : Math.ceil(depth - 1e-6) - 1);
    }

    /** Zooms by part of a landing, at once; a magnified plane is fitted again on its way to the Array. */
    public void zoom(double by) {
        finish();
        StageView now = camera.get();
        StageView next = now.atDepth(within(now.depth() + by));
        if (now.depth() < StageView.ARRAY && now.zoom() > 1) {
            double left = Math.max(0, StageView.ARRAY - next.depth()) / (StageView.ARRAY - now.depth());
            double zoom = Math.min(LARGEST_ZOOM, 1 + (now.zoom() - 1) * left);
            next = next.magnified(zoom, now.panX() * left, now.panY() * left);
        }
        camera.set(next);
    }

    /**
     * Magnifies the picture, at once.
     *
     * @param factor how much larger
     * @param x the point that stays where it is, in fractions of the picture's width from its middle
     * @param y the same in fractions of its height
     */
    public void magnify(double factor, double x, double y) {
        finish();
        StageView now = camera.get();
        double zoom = Math.max(1, Math.min(LARGEST_ZOOM, now.zoom() * factor));
        double grown = zoom / now.zoom();
        StageView larger = now.magnified(zoom, 0, 0);
        camera.set(larger.magnified(
                zoom, limit(x - (x - now.panX()) * grown, larger), limit(y - (y - now.panY()) * grown, larger)));
    }

    /** Moves the picture, in fractions of its size. */
    public void pan(double x, double y) {
        finish();
        StageView now = camera.get();
        camera.set(now.magnified(now.zoom(), limit(now.panX() + x, now), limit(now.panY() + y, now)));
    }

    /** Puts a PE in focus; outside the grid it is the nearest one inside. */
    public void focus(PePosition pe) {
        int inColumn = Math.max(0, Math.min(columns - 1, pe.column()));
        int inRow = Math.max(0, Math.min(rows - 1, pe.row()));
        finish();
        camera.set(camera.get().focus(inColumn, inRow));
    }

    /** The neighbour of the PE in focus. */
    public void moveFocus(int right, int down) {
        focus(camera.get().pe().moved(right, down));
    }

    /** Shows another input channel on the plane; past the last comes the one of the PE in focus. */
    public void changeInputChannel(int by) {
        finish();
        StageView now = camera.get();
        camera.set(now.channels(turn(now.inputChannel(), by, inputChannels), now.outputChannel()));
    }

    /** Shows another output channel on the plane; past the last comes the one of the PE in focus. */
    public void changeOutputChannel(int by) {
        finish();
        StageView now = camera.get();
        camera.set(now.channels(now.inputChannel(), turn(now.outputChannel(), by, outputChannels)));
    }

    /** Shows the channels that the PE in focus works on. */
    public void followChannels() {
        finish();
        camera.set(camera.get().channels(StageView.FOLLOW, StageView.FOLLOW));
    }

    /** {@link StageView#FOLLOW} is one before channel 0. */
    private static int turn(int channel, int by, int channels) {
        return Math.floorMod(channel + 1 + by, channels + 1) - 1;
    }

    /** Ends a flight where it was going. */
    public void finish() {
        if (to != null) {
            StageView end = to;
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
            camera.set(between(from, to, Easing.inOut(done)));
        }
    }

    private void fly(StageView end) {
        if (reduceMotion.get()) {
            camera.set(end);
            return;
        }
        from = camera.get();
        to = end;
        began = -1;
    }

    private static StageView between(StageView from, StageView to, double done) {
        return to.atDepth(from.depth() + (to.depth() - from.depth()) * done)
                .magnified(
                        from.zoom() + (to.zoom() - from.zoom()) * done,
                        from.panX() + (to.panX() - from.panX()) * done,
                        from.panY() + (to.panY() - from.panY()) * done);
    }

    private double within(double depth) {
        return Math.max(0, Math.min(landings.size() - 1, depth));
    }

    private static double limit(double pan, StageView view) {
        double farthest = FARTHEST_PAN * view.zoom();
        return Math.max(-farthest, Math.min(farthest, pan));
    }
}
