package sparsescope.export.frame;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import sparsescope.file.Progress;

/** Works on frames on all cores, a few at a time, and takes the results in order. */
public final class OrderedParallel {
    /** Stands for work on one frame, on any thread. */
    @FunctionalInterface
    public interface Work<T> {
        T of(int index, ExportFrame frame) throws IOException;
    }

    /** Takes a result, in order, on the caller's thread. */
    @FunctionalInterface
    public interface Taker<T> {
        void take(int index, T result) throws IOException;
    }

    private OrderedParallel() {}

    /**
     * Works on every frame. When it returns or throws, no thread is at work any more.
     *
     * @throws CancellationException when {@code progress} says so
     */
    public static <T> void run(FrameSequence frames, Work<T> work, Taker<T> taker, Progress progress)
            throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(cores, OrderedParallel::thread);
        Deque<Future<T>> ahead = new ArrayDeque<>();
        try {
            int next = 0;
            report(progress, 0);
            for (int done = 0; done < frames.size(); done++) {
                // One more than cores, so that no core waits while a result is taken.
                for (; next < frames.size() && ahead.size() <= cores; next++) {
                    int index = next;
                    ahead.add(pool.submit(() -> work.of(index, frames.frame(index))));
                }
                taker.take(done, result(ahead.poll()));
                report(progress, (done + 1.0) / frames.size());
            }
        } finally {
            ahead.forEach(waiting -> waiting.cancel(false));
            end(pool);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "frames");
        thread.setDaemon(true);
        return thread;
    }

    private static void report(Progress progress, double done) {
        if (!progress.report(done)) {
            throw new CancellationException("cancelled");
        }
    }

    private static <T> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("interrupted");
            cancelled.initCause(e);
            throw cancelled;
        }
    }

    /** Waits without interrupting: an interrupted write would close its file under another thread's hands. */
    private static void end(ExecutorService pool) {
        pool.shutdown();
        boolean interrupted = false;
        while (true) {
            try {
                if (pool.awaitTermination(1, TimeUnit.HOURS)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
