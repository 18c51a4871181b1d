package sparsescope.ui;

import com.sun.javafx.perf.PerformanceTracker;
import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Notes when pictures are on the display: not when they are painted, but when the renderer has drawn the pulse that holds them and the
 * toolkit has handed its pixels to the display.
 */
final class ShownPictures {
    /**
     * A picture that is on the display.
     *
     * @param nanos since when
     * @param what was looked at on it
     */
    record Shown(long nanos, Object what) {}

    private final TKPulseListener begun = this::begun;
    private final TKPulseListener pulses = this::synced;
    private final PerformanceTracker tracker;
    private final List<Shown> shown = new ArrayList<>();
    private Supplier<Object> looking = () -> "";
    private volatile Object handedOver = "";
    /** The renderer was done before this object was told that it had the scene. */
    private volatile boolean early;
    private volatile boolean handing;

    /** Watches a scene; on the screen's thread. */
    ShownPictures(Scene scene) {
        // The list of listeners holds them weakly; this object holds it.
        Toolkit.getToolkit().addSceneTkPulseListener(begun);
        Toolkit.getToolkit().addPostSceneTkPulseListener(pulses);
        tracker = PerformanceTracker.getSceneTracker(scene);
        tracker.setOnRenderedFrameTask(this::rendered);
    }

    /** Looks at something else from now on; on the screen's thread. */
    void look(Supplier<Object> what) {
        looking = what;
        synchronized (this) {
            shown.clear();
        }
    }

    private void begun() {
        early = false;
        handing = true;
    }

    /** After the scene has been handed to the renderer, which has by then drawn the one before. */
    private void synced() {
        handedOver = looking.get();
        handing = false;
        if (early) {
            Object what = handedOver;
            Platform.runLater(() -> add(new Shown(System.nanoTime(), what)));
        }
    }

    /** On the renderer's thread; the pixels are handed to the display by a task that waits on the screen's thread already. */
    private void rendered() {
        early = handing;
        Object what = handedOver;
        Platform.runLater(() -> add(new Shown(System.nanoTime(), what)));
    }

    private synchronized void add(Shown picture) {
        shown.add(picture);
        notifyAll();
    }

    /** All since {@link #look}. */
    synchronized List<Shown> all() {
        return List.copyOf(shown);
    }

    /** Waits for a picture like that since {@link #look}, at most so many milliseconds; null when none came. */
    synchronized Shown await(Predicate<Object> like, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        int looked = 0;
        while (true) {
            for (; looked < shown.size(); looked++) {
                if (like.test(shown.get(looked).what)) {
                    return shown.get(looked);
                }
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return null;
            }
            wait(left);
        }
    }
}
