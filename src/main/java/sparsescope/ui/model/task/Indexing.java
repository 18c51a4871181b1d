package sparsescope.ui.model.task;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import sparsescope.machine.MachineRun;

/** Times all groups of a run in the background, so that its timeline and its end are known. One at a time: the latest run's. */
public final class Indexing implements AutoCloseable {
    private static final long REPORT_NANOS = 100_000_000L;

    private final Executor screen;
    private final DoubleConsumer progress;
    private final Runnable finished;
    private final Consumer<Throwable> failed;
    private Job job;
    private boolean closed;

    /**
     * Nothing is timed yet.
     *
     * @param screen runs what touches the screen
     * @param progress takes the fraction done, on {@code screen}
     * @param finished is told when a run is timed, or its timing was cancelled; on {@code screen}
     * @param failed takes what went wrong, on {@code screen}
     */
    public Indexing(Executor screen, DoubleConsumer progress, Runnable finished, Consumer<Throwable> failed) {
        this.screen = screen;
        this.progress = progress;
        this.finished = finished;
        this.failed = failed;
    }

    /** Times {@code run}; what was being timed is given up. */
    public synchronized void start(MachineRun run) {
        cancel();
        if (closed) {
            return;
        }
        job = new Job(run);
        Thread thread = new Thread(job, "indexing");
        thread.setDaemon(true);
        // The picture of a step comes first.
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /** Gives up; what has been timed so far stays known. */
    public synchronized void cancel() {
        if (job != null) {
            job.cancelled = true;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        cancel();
    }

    private synchronized boolean isCurrent(Job asking) {
        return job == asking;
    }

    private final class Job implements Runnable {
        private final MachineRun run;
        private volatile boolean cancelled;
        private long reported = System.nanoTime();

        Job(MachineRun run) {
            this.run = run;
        }

        @Override
        public void run() {
            try {
                run.index(this::report);
            } catch (RuntimeException | Error e) {
                screen.execute(() -> failed.accept(e));
            }
            screen.execute(() -> {
                if (isCurrent(this)) {
                    finished.run();
                }
            });
        }

        private synchronized boolean report(double done) {
            long now = System.nanoTime();
            if (now - reported > REPORT_NANOS) {
                reported = now;
                screen.execute(() -> {
                    if (isCurrent(this) && !cancelled) {
                        progress.accept(done);
                    }
                });
            }
            return !cancelled;
        }
    }
}
