package sparsescope.ui.model.picture;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import sparsescope.scene.timeline.TimelinePainter;
import sparsescope.simulation.run.LayerRun;
import sparsescope.ui.model.task.Background;

/** Works out what the timeline shows exactly, beside the window's thread: the window it shows now, the latest one only. */
public final class TimelineDetail implements AutoCloseable {
    private final Background<Boolean> background;
    private final Runnable refined;
    private final Consumer<Throwable> failed;
    private volatile Wanted wanted;

    private record Wanted(LayerRun run, TimelineZoom.Window window, double width) {}

    /**
     * Nothing is shown yet.
     *
     * @param refined is told, on {@code screen}, that what is shown can be painted exactly now
     */
    public TimelineDetail(Executor screen, Runnable refined, Consumer<Throwable> failed) {
        this.background = new Background<>("timeline detail", screen);
        this.refined = refined;
        this.failed = failed;
    }

    /** Another frame is on screen. */
    public void show(Frame frame) {
        LayerRun run = frame.moment().run();
        Wanted now = new Wanted(run, frame.timelineWindow(), frame.timelineColumns());
        if (!run.indexed() || frame.look().timeline().isEmpty() || now.equals(wanted)) {
            return;
        }
        wanted = now;
        if (now.window.cycles() > 0) {
            background.ask(() -> refine(now), done -> refined.run(), this::failed);
        }
    }

    private boolean refine(Wanted now) {
        if (!TimelinePainter.isExact(now.run, now.window.from(), now.window.to(), now.width)) {
            TimelinePainter.refine(now.run, now.window.from(), now.window.to(), now.width, () -> now != wanted);
        }
        return true;
    }

    private void failed(Throwable e) {
        if (!(e instanceof CancellationException)) {
            failed.accept(e);
        }
    }

    @Override
    public void close() {
        wanted = null;
        background.close();
    }
}
