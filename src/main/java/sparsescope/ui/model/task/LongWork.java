package sparsescope.ui.model.task;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import sparsescope.file.Progress;
import sparsescope.file.TimeLeft;

/** Long work beside the window's thread, one at a time: how far it is, how long it will take, and an end to it when asked. */
public final class LongWork implements AutoCloseable {
    /** No progress to show. */
    public static final double NOT_BUSY = -1;

    /** Nothing is being done. */
    public static final double RESTING = -1;

    private static final long REPORT_NANOS = 100_000_000L;

    private final String name;
    private final Executor screen;
    private final Consumer<Throwable> failed;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(RESTING);
    private final ReadOnlyStringWrapper what = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
    private volatile Watch current;

    /** What is to be done. */
    @FunctionalInterface
    public interface Job {
        /** Does it, beside the window's thread. */
        void run(Watch watch) throws Exception;
    }

    public LongWork(String name, Executor screen, Consumer<Throwable> failed) {
        this.name = name;
        this.screen = screen;
        this.failed = failed;
    }

    /** The fraction done; {@link #RESTING} when nothing is being done. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What is being done, in words; empty when nothing is. */
    public ReadOnlyStringProperty whatProperty() {
        return what.getReadOnlyProperty();
    }

    /** How long it will still take, in words; empty as long as that is not known. */
    public ReadOnlyStringProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** Whether something is being done. */
    public boolean isRunning() {
        return current != null;
    }

    /**
     * Begins; what was being done is given up.
     *
     * @param words what it is
     */
    public void start(String words, Job job) {
        cancel();
        what.set(words);
        Watch watch = new Watch();
        current = watch;
        progress.set(0);
        Thread thread = new Thread(() -> watch.run(job), name);
        thread.setDaemon(true);
        // The picture of a step comes first.
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /** Gives up; what has been shown stays. */
    public void cancel() {
        current = null;
        progress.set(RESTING);
        what.set("");
        left.set("");
    }

    @Override
    public void close() {
        current = null;
    }

    /** Tells how far a job is. */
    public final class Watch implements Progress {
        private final TimeLeft timeLeft = new TimeLeft(System::nanoTime);
        private long reported;

        private void run(Job job) {
            try {
                job.run(this);
                show(LongWork.this::cancel);
            } catch (CancellationException e) {
                show(LongWork.this::cancel);
            } catch (Exception | Error e) {
                show(() -> {
                    cancel();
                    failed.accept(e);
                });
            }
        }

        /** Does something on the window's thread, unless the work was given up. */
        public void show(Runnable action) {
            screen.execute(() -> {
                if (current == this) {
                    action.run();
                }
            });
        }

        /** Throws when the work was given up. */
        public void check() {
            if (current != this) {
                throw new CancellationException("cancelled");
            }
        }

        @Override
        public synchronized boolean report(double done) {
            long now = System.nanoTime();
            if (now - reported > REPORT_NANOS) {
                reported = now;
                String words = timeLeft.at(done).replaceFirst("^, ", "");
                show(() -> {
                    progress.set(Math.max(progress.get(), done));
                    left.set(words);
                });
            }
            return current == this;
        }
    }
}
