package sparsescope.ui.model.task;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs one task after another beside the window's thread, and hands results back to it. */
public final class Background<T> implements AutoCloseable {
    private final ExecutorService worker;
    private final Executor screen;
    private long asked;

    /** Work that may be dropped when the program ends. */
    public Background(String name, Executor screen) {
        this(name, screen, true);
    }

    /**
     * One worker.
     *
     * @param droppable whether the program may end before the work does
     */
    public Background(String name, Executor screen, boolean droppable) {
        this.screen = screen;
        // What the screen still asks for while the window closes is dropped.
        worker = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(droppable);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Runs {@code task} when its turn comes; its end is told on the screen's executor. */
    public void submit(Callable<T> task, Consumer<T> done, Consumer<Throwable> failed) {
        worker.execute(() -> {
            try {
                T result = task.call();
                screen.execute(() -> done.accept(result));
            } catch (Exception | Error e) {
                screen.execute(() -> failed.accept(e));
            }
        });
    }

    /** Runs {@code task} unless another is asked for before its turn; only the latest one's end is told, on the screen's executor. */
    public synchronized void ask(Callable<T> task, Consumer<T> done, Consumer<Throwable> failed) {
        long mine = ++asked;
        worker.execute(() -> {
            if (!isLatest(mine)) {
                return;
            }
            try {
                T result = task.call();
                screen.execute(() -> ifLatest(mine, () -> done.accept(result)));
            } catch (Exception | Error e) {
                screen.execute(() -> ifLatest(mine, () -> failed.accept(e)));
            }
        });
    }

    private void ifLatest(long mine, Runnable action) {
        if (isLatest(mine)) {
            action.run();
        }
    }

    private synchronized boolean isLatest(long mine) {
        return mine == asked;
    }

    /** Lets what was asked for end, and takes no more. */
    public void finish() {
        worker.shutdown();
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
