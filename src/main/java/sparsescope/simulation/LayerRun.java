package sparsescope.simulation;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.dataflow.GroupRun;
import sparsescope.dataflow.HaloRoutes;
import sparsescope.dataflow.LayerPlan;
import sparsescope.network.LayerOperands;

/**
 * A layer's run on an accelerator as a function of time: {@link #at} gives the moment at any cycle, in any order. There is no trace and no
 * horizon; an index of when groups and blocks start fills on demand or in the background ({@link #index}), and everything else is derived
 * from the tensors. Safe for any number of threads.
 */
public final class LayerRun {
    private final LayerOperands layer;
    private final LayerPlan plan;
    private final RunData data;
    private final LayerClock clock;
    private final Stepping stepping;

    private LayerRun(LayerOperands layer, AcceleratorConfig accelerator) {
        this.layer = layer;
        this.plan = new LayerPlan(layer.shape(), accelerator);
        this.data = new RunData(layer, plan, true);
        this.clock = new LayerClock(plan, data);
        this.stepping = new Stepping(this, data);
    }

    /**
     * Prepares a run; nothing is simulated yet.
     *
     * @throws sparsescope.dataflow.PlanException when the accumulators cannot hold even one output window
     */
    public static LayerRun of(LayerOperands layer, AcceleratorConfig accelerator) {
        return new LayerRun(layer, accelerator);
    }

    /** The layer and its tensors. */
    public LayerOperands layer() {
        return layer;
    }

    /** Where its data live. */
    public LayerPlan plan() {
        return plan;
    }

    /**
     * Fills the index to the end, on all cores. Stepping works meanwhile.
     *
     * @return whether it was filled; false when {@code progress} cancelled it
     */
    public boolean index(Progress progress) {
        List<GroupRun> runs = plan.runs();
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        boolean[] cancelled = new boolean[1];
        int workers = Math.min(runs.size(), Runtime.getRuntime().availableProcessors());
        IntStream.range(0, workers).parallel().forEach(worker -> {
            for (int run = next.getAndIncrement(); run < runs.size() && !cancelled[0]; run = next.getAndIncrement()) {
                data.timing(run);
                if (!progress.report((double) done.incrementAndGet() / runs.size())) {
                    cancelled[0] = true;
                }
            }
        });
        if (cancelled[0] && done.get() < runs.size()) {
            return false;
        }
        clock.complete();
        return true;
    }

    /** Whether the index is complete, so that {@link #cycles()} answers at once. */
    public boolean indexed() {
        return clock.isComplete();
    }

    /** Layer cycles with post-processing; fills the index first when need be. */
    public long cycles() {
        return clock.complete();
    }

    /** The groups timed so far, in order; all of them once {@link #indexed()}. */
    public List<GroupSpan> spans() {
        return clock.spans();
    }

    /**
     * The moment at a cycle, 0…cycles (later ones are the end). Groups before it that are not yet indexed are timed first.
     */
    public Moment at(long cycle) {
        long wanted = Math.max(0, cycle);
        int span = clock.spanAt(wanted);
        if (span == plan.runs().size() - 1) {
            wanted = Math.min(wanted, clock.complete());
        }
        return new RunMoment(this, data, clock, span, wanted);
    }

    /**
     * The first later cycle at which a unit begins, or the layer's end. Vectors and channels are those that PE (column, row) issues; the
     * start of a group begins every unit.
     */
    public long next(long cycle, StepUnit unit, int column, int row) {
        return stepping.next(cycle, unit, pe(column, row));
    }

    /** The last earlier cycle at which a unit begins, or 0. */
    public long previous(long cycle, StepUnit unit, int column, int row) {
        return stepping.previous(cycle, unit, pe(column, row));
    }

    private int pe(int column, int row) {
        return row * plan.accelerator().columns() + column;
    }

    LayerClock clock() {
        return clock;
    }

    /** When groups run, on the layer's clock, as far as they are timed. */
    static final class LayerClock {
        private final LayerPlan plan;
        private final RunData data;
        private final GroupSpan[] spans;
        /** First cycle of the group after each; for the last group, of its post-processing or the end. */
        private final long[] nextStart;

        private volatile int known;

        LayerClock(LayerPlan plan, RunData data) {
            this.plan = plan;
            this.data = data;
            this.spans = new GroupSpan[plan.runs().size()];
            this.nextStart = new long[spans.length];
        }

        List<GroupSpan> spans() {
            return Collections.unmodifiableList(Arrays.asList(spans).subList(0, known));
        }

        boolean isComplete() {
            return known == spans.length;
        }

        long complete() {
            extendTo(spans.length - 1);
            GroupSpan last = spans[spans.length - 1];
            return Math.max(last.computeEnd(), last.postEnd());
        }

        /** The last group that has begun at {@code cycle}. */
        int spanAt(long cycle) {
            // Other threads move known on: it is read once a turn, or the turn could run past the last group.
            for (int next = known; next < spans.length && nextStart(next) <= cycle; next = known) {
                extendTo(next);
            }
            int low = 0;
            int high = known - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (spans[middle].start() <= cycle) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low;
        }

        GroupSpan span(int index) {
            extendTo(index);
            return spans[index];
        }

        private long nextStart(int index) {
            return index == 0 ? 0 : nextStart[index - 1];
        }

        private void extendTo(int index) {
            for (int next = known; next <= index; next = known) {
                GroupTiming timing = data.timing(next);
                synchronized (this) {
                    if (known == next) {
                        append(next, timing);
                    }
                }
            }
        }

        private void append(int index, GroupTiming timing) {
            long start = nextStart(index);
            long compute = timing.computeCycles();
            int filters = timing.run.group().filters();
            HaloRoutes routes = data.routes(timing.run.pass());
            long exchange = 0;
            for (int round = 0; round < routes.rounds(); round++) {
                exchange +=
                        routes.roundCycles(round, filters, plan.accelerator().linkWidth());
            }
            long output = data.outputCycles(timing.run);
            long postStart;
            switch (plan.accelerator().postProcessing()) {
                case OVERLAPPED -> {
                    long before = index == 0 ? 0 : spans[index - 1].postCycles();
                    postStart = start + Math.max(compute, before);
                    nextStart[index] = postStart;
                }
                case SERIAL -> {
                    postStart = start + compute;
                    nextStart[index] = postStart + exchange + output;
                }
                default -> {
                    exchange = 0;
                    output = 0;
                    postStart = start + compute;
                    nextStart[index] = postStart;
                }
            }
            spans[index] = new GroupSpan(timing.run, start, compute, postStart, exchange, output, timing.history);
            known = index + 1;
        }
    }
}
