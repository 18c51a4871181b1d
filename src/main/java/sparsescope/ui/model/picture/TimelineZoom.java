package sparsescope.ui.model.picture;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * The cycles that the timeline shows: all of them, or a window that can be made smaller, moved, and follows the playhead. Asked by the
 * painter's thread, told by the window's.
 */
public final class TimelineZoom {
    /** Fewest cycles in a window: each is then some dozens of pixels wide. */
    private static final long FEWEST = 16;
    /** How much smaller or larger one step makes the window. */
    private static final double STEP = 1.5;
    /** Where in the window a playhead that left it appears again. */
    private static final double AHEAD = 0.1;

    /**
     * Describes a window.
     *
     * @param from its first cycle
     * @param to the cycle after its last
     */
    public record Window(long from, long to) {
        /** How many cycles it shows. */
        public long cycles() {
            return to - from;
        }
    }

    private final Runnable changed;
    private final ReadOnlyBooleanWrapper zoomed = new ReadOnlyBooleanWrapper();
    /** Null while all is shown. */
    private Window window;

    private long playhead;

    /**
     * All is shown.
     *
     * @param changed is told when another window is to be painted
     */
    public TimelineZoom(Runnable changed) {
        this.changed = changed;
    }

    /** Whether less than the whole layer is shown. */
    public ReadOnlyBooleanProperty zoomedProperty() {
        return zoomed.getReadOnlyProperty();
    }

    /**
     * What to show of a layer of {@code end} cycles with the playhead on {@code cycle}. When the playhead has moved out of the window, the
     * window goes after it.
     */
    synchronized Window of(long end, long cycle) {
        boolean moved = cycle != playhead;
        playhead = cycle;
        if (window == null) {
            return new Window(0, end);
        }
        if (moved && (cycle < window.from || cycle >= window.to)) {
            double place = cycle < window.from ? 1 - AHEAD : AHEAD;
            long from = cycle - (long) (place * window.cycles());
            window = new Window(from, from + window.cycles());
        }
        window = within(window, end);
        return window;
    }

    /**
     * Shows fewer cycles (steps above 0) or more; {@code cycle} stays where it is. All are shown once there is room for them.
     *
     * @param shown what is shown now
     * @param end how many cycles the layer has
     */
    public void zoom(double steps, long cycle, Window shown, long end) {
        double cycles = Math.max(Math.min(FEWEST, end), shown.cycles() * Math.pow(STEP, -steps));
        double place = (double) (cycle - shown.from) / Math.max(1, shown.cycles());
        long from = Math.round(cycle - place * cycles);
        set(cycles >= end ? null : within(new Window(from, from + Math.round(cycles)), end));
    }

    /** Moves the window by so many cycles. */
    public void pan(long by, Window shown, long end) {
        if (zoomed.get() && by != 0) {
            set(within(new Window(shown.from + by, shown.to + by), end));
        }
    }

    /** Shows the whole layer. */
    public void showAll() {
        set(null);
    }

    /** The window; empty while all is shown. */
    public synchronized Optional<Window> window() {
        return Optional.ofNullable(window);
    }

    /** Shows a window again, as much of it as the layer has. */
    public void show(Window wanted) {
        set(wanted.cycles() < FEWEST ? new Window(wanted.from, wanted.from + FEWEST) : wanted);
    }

    private void set(Window another) {
        synchronized (this) {
            window = another;
        }
        zoomed.set(another != null);
        changed.run();
    }

    private static Window within(Window window, long end) {
        long cycles = Math.min(window.cycles(), end);
        long from = Math.max(0, Math.min(end - cycles, window.from));
        return new Window(from, from + cycles);
    }
}
