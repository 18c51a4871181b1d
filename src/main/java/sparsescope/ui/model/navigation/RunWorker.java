package sparsescope.ui.model.navigation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.ui.model.picture.CycleMove;

/**
 * Moves through a run and makes its pictures, beside the window's thread. No move is lost, however fast keys repeat; pictures
 * are, when a later one is already wanted: the screen gets the latest.
 *
 * @param <V> what the picture depends on besides the moment
 * @param <F> the picture
 */
public final class RunWorker<V, F> implements AutoCloseable {
    private final BiFunction<MachineMoment, V, F> painter;
    private final Executor screen;
    private final Consumer<F> show;
    private final Consumer<Throwable> failed;
    private final Thread thread;

    private final Queue<CycleMove> moves = new ArrayDeque<>();
    private final AtomicReference<F> latest = new AtomicReference<>();
    /** Moves that are being made; until they are, no cycle tells of them. */
    private List<CycleMove> taken = List.of();

    private MachineRun run;
    private long cycle;
    private V view;
    private boolean stale;
    private boolean closed;

    /**
     * Starts the worker.
     *
     * @param painter makes a picture, on the worker's thread
     * @param screen runs what touches the screen
     * @param show takes a picture, on {@code screen}
     * @param failed takes what went wrong, on {@code screen}
     */
    public RunWorker(
            BiFunction<MachineMoment, V, F> painter, Executor screen, Consumer<F> show, Consumer<Throwable> failed) {
        this.painter = painter;
        this.screen = screen;
        this.show = show;
        this.failed = failed;
        thread = new Thread(this::work, "run worker");
        thread.setDaemon(true);
        thread.start();
    }

    /** Goes over to another run; moves that wait belong to the old one and are dropped. */
    public synchronized void open(MachineRun another, CycleMove first) {
        run = another;
        cycle = 0;
        taken = List.of();
        moves.clear();
        moves.add(first);
        wake();
    }

    /** Goes over to another run of the same layer, at the same cycle; moves that wait, or are being made, are made in it. */
    public synchronized void change(MachineRun another) {
        run = another;
        List<CycleMove> all = new ArrayList<>(taken);
        all.addAll(moves);
        taken = List.of();
        moves.clear();
        moves.addAll(all);
        wake();
    }

    /** Moves; every one is made, in order. */
    public synchronized void move(CycleMove move) {
        moves.add(move);
        wake();
    }

    /** Moves unless an earlier move still waits: for playing, which may skip what cannot be kept up with. */
    public synchronized void moveIfIdle(CycleMove move) {
        if (moves.isEmpty() && !stale) {
            move(move);
        }
    }

    /** Moves instead of all that waits: for scrubbing. */
    public synchronized void moveAtOnce(CycleMove move) {
        taken = List.of();
        moves.clear();
        move(move);
    }

    /** Shows the moment another way. */
    public synchronized void view(V another) {
        view = another;
        wake();
    }

    /** Makes the picture again: the run knows more of itself by now. */
    public synchronized void refresh() {
        wake();
    }

    private void wake() {
        stale = true;
        notifyAll();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        thread.interrupt();
    }

    private void work() {
        while (true) {
            Job<V> job = take();
            if (job == null) {
                return;
            }
            try {
                make(job);
            } catch (Throwable e) {
                if (e instanceof VirtualMachineError && !(e instanceof OutOfMemoryError)) {
                    throw e;
                }
                screen.execute(() -> failed.accept(e));
            }
        }
    }

    private void make(Job<V> job) {
        long at = job.cycle;
        for (CycleMove move : job.moves) {
            at = move.apply(job.run, at);
        }
        MachineMoment moment = job.run.at(at);
        synchronized (this) {
            if (run != job.run) {
                return;
            }
            cycle = moment.cycle();
            taken = List.of();
        }
        F picture = painter.apply(moment, job.view);
        if (latest.getAndSet(picture) == null) {
            screen.execute(() -> show.accept(latest.getAndSet(null)));
        }
    }

    private synchronized Job<V> take() {
        while (!closed && (!stale || run == null || view == null)) {
            try {
                wait();
            } catch (InterruptedException e) {
                // Only close() interrupts, and closed is looked at next.
            }
        }
        if (closed) {
            return null;
        }
        stale = false;
        List<CycleMove> now = new ArrayList<>(moves);
        moves.clear();
        taken = now;
        return new Job<>(run, cycle, now, view);
    }

    private record Job<V>(MachineRun run, long cycle, List<CycleMove> moves, V view) {}
}
