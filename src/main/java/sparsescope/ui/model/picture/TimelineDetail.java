package sparsescope.ui.model.picture;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import sparsescope.machine.MachineRun;
import sparsescope.scene.timeline.TimelinePainter;
import sparsescope.simulation.run.LayerRun;
import sparsescope.ui.model.task.Background;

/** Works out what the timeline shows exactly, beside the window's thread: the window it shows now, the latest one only. */
public final class TimelineDetail implements AutoCloseable {
    private final MachinePictures machines;
    private final Background<Boolean> background;
    private final Runnable refined;
    private final Consumer<Throwable> failed;
    private volatile Wanted wanted;

    private record Wanted(MachineRun run, TimelineZoom.Window window, double width) {}

    /**
     * Nothing is shown yet.
     *
     * @param machines pictures that need counts of their slots
     * @param refined is told, on {@code screen}, that what is shown can be painted exactly now
     */
    public TimelineDetail(MachinePictures machines, Executor screen, Runnable refined, Consumer<Throwable> failed) {
        this.machines = machines;
        this.background = new Background<>("timeline detail", screen);
        this.refined = refined;
        this.failed = failed;
    }

    /** Another frame is on screen. */
    public void show(Frame frame) {
        MachineRun run = frame.moment().run();
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
        if (!(now.run instanceof LayerRun run)) {
            if (!machines.knows(now.run, now.window)) {
                machines.count(now.run, now.window, () -> now != wanted);
            }
        } else if (!TimelinePainter.isExact(run, now.window.from(), now.window.to(), now.width)) {
            TimelinePainter.refine(run, now.window.from(), now.window.to(), now.width, () -> now != wanted);
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
