package sparsescope.analysis.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicReference;
import sparsescope.file.Progress;
import sparsescope.machine.MachineReport;
import sparsescope.machine.MachineSettings;
import sparsescope.network.LayerOperands;
import sparsescope.network.tensors.Redrawing;

/** Counts what a sweep has not counted yet, on several threads. */
final class Sweep {
    private final SweepPlan plan;
    private final SweepKeeper journal;
    private final SweepTensors tensors;
    private final Progress progress;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private double workDone;
    private double allWork;

    Sweep(SweepPlan plan, SweepSource source, SweepKeeper journal, Progress progress) {
        this.plan = plan;
        this.journal = journal;
        this.tensors = new SweepTensors(plan.network(), source);
        this.progress = progress;
    }

    /** One layer at one point. */
    private record Count(Operands operands, int point, int layer) {}

    /** A layer's tensors, kept until every point that needs them has been counted. */
    private final class Operands {
        private final int layer;
        private final Redrawing redrawing;
        private int waiting;
        private LayerOperands made;

        Operands(int layer, Redrawing redrawing) {
            this.layer = layer;
            this.redrawing = redrawing;
        }

        synchronized LayerOperands get() {
            if (made == null) {
                made = tensors.layer(layer, redrawing);
            }
            return made;
        }

        synchronized void counted() {
            if (--waiting == 0) {
                made = null;
            }
        }
    }

    /**
     * Counts.
     *
     * @throws CancellationException when progress cancels
     */
    void run(SweepShard shard, int threads) throws IOException {
        Queue<Count> open = new ConcurrentLinkedQueue<>(open(shard));
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            // As many loops as threads: what a layer splits into finds free threads only when no layer waits any more.
            List<ForkJoinTask<?>> loops = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                loops.add(pool.submit(() -> countAll(open)));
            }
            loops.forEach(ForkJoinTask::join);
        } finally {
            pool.shutdown();
        }
        rethrow();
    }

    /** What is left to count, by how it is drawn, then by layer, so that tensors are made once. */
    private List<Count> open(SweepShard shard) {
        Map<Redrawing, List<SweepPoint>> points = new LinkedHashMap<>();
        plan.points(shard)
                .mapToObj(plan::point)
                .forEach(point -> points.computeIfAbsent(point.redrawing(), redrawing -> new ArrayList<>())
                        .add(point));
        List<Count> open = new ArrayList<>();
        points.forEach((redrawing, same) -> {
            for (int layer = 0; layer < plan.layers(); layer++) {
                Operands operands = new Operands(plan.layer(layer), redrawing);
                for (SweepPoint point : same) {
                    allWork += work(layer);
                    if (journal.has(place(plan, point.index(), layer))) {
                        workDone += work(layer);
                    } else {
                        operands.waiting++;
                        open.add(new Count(operands, point.index(), layer));
                    }
                }
            }
        });
        return open;
    }

    /** The place of a count in the journal. */
    static int place(SweepPlan plan, int point, int layer) {
        return point * plan.layers() + layer;
    }

    /** How much of the time a layer takes, more or less. */
    private double work(int layer) {
        return 1 + plan.network().layers().get(plan.layer(layer)).shape().denseMacs();
    }

    private void countAll(Queue<Count> open) {
        try {
            for (Count next = open.poll(); next != null && failure.get() == null; next = open.poll()) {
                count(next);
            }
        } catch (IOException | RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private void count(Count count) throws IOException {
        LayerOperands operands = count.operands().get();
        MachineSettings settings = plan.point(count.point()).settings();
        MachineReport report = settings.machine().count(operands, settings, new Share(work(count.layer())));
        journal.append(place(plan, count.point(), count.layer()), SweepRow.numbers(report, settings.machine()));
        count.operands().counted();
        if (!advance(0)) {
            throw new CancellationException("cancelled");
        }
    }

    /** The share of the whole that one count is. */
    private final class Share implements Progress {
        private final double work;
        private double done;

        Share(double work) {
            this.work = work;
        }

        @Override
        public synchronized boolean report(double now) {
            double more = Math.max(0, now - done);
            done += more;
            return advance(more * work) && failure.get() == null;
        }
    }

    private synchronized boolean advance(double work) {
        workDone += work;
        return progress.report(Math.min(1, workDone / allWork));
    }

    private void rethrow() throws IOException {
        Throwable thrown = failure.get();
        if (thrown instanceof IOException io) {
            throw io;
        }
        if (thrown instanceof UncheckedIOException io) {
            throw io.getCause();
        }
        if (thrown instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
    }
}
