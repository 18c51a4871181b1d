package sparsescope.simulation.timing;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import sparsescope.accelerator.BarrierPolicy;
import sparsescope.dataflow.LayerPlan;
import sparsescope.simulation.state.CauseHistory;
import sparsescope.simulation.state.GroupSpan;

/**
 * Places the groups that are timed so far on the layer's clock. Where PEs do not meet after each group, a group's span ends when the last
 * PE is done with it, and {@link #start(int, int)} says when a PE begins it; then all groups are timed before any span is known.
 */
public final class LayerClock {
    private final LayerPlan plan;
    private final RunCache data;
    private final GroupSpan[] spans;
    /** First cycle of the group after each; for the last group, of its post-processing or the end. */
    private final long[] nextStart;
    /** Where PEs do not meet: when each PE begins each group, and when it has finished the last. */
    private final long[][] starts;

    private volatile int known;

    public LayerClock(LayerPlan plan, RunCache data) {
        this.plan = plan;
        this.data = data;
        this.spans = new GroupSpan[plan.runs().size()];
        this.nextStart = new long[spans.length];
        boolean independent = plan.accelerator().barrier() == BarrierPolicy.LAYER;
        this.starts =
                independent ? new long[spans.length + 1][plan.accelerator().pes()] : null;
    }

    /** The spans of the groups timed so far. */
    public List<GroupSpan> spans() {
        return Collections.unmodifiableList(Arrays.asList(spans).subList(0, known));
    }

    /** Whether all groups are timed. */
    public boolean isComplete() {
        return known == spans.length;
    }

    /** Times all groups; gives back the cycles of the layer. */
    public long complete() {
        extendTo(spans.length - 1);
        GroupSpan last = spans[spans.length - 1];
        return Math.max(last.computeEnd(), last.postEnd());
    }

    /** Compute cycles of the layer: all PEs are done by then. */
    public long computeCycles() {
        extendTo(spans.length - 1);
        long sum = 0;
        for (GroupSpan span : spans) {
            sum += span.computeCycles();
        }
        return sum;
    }

    /** The last group that has begun at {@code cycle}. */
    public int spanAt(long cycle) {
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

    /** The last group that a PE has begun at {@code cycle}. */
    public int spanAt(long cycle, int pe) {
        int index = spanAt(cycle);
        while (starts != null && index + 1 < spans.length && starts[index + 1][pe] <= cycle) {
            index++;
        }
        return index;
    }

    /** The span of a group, which is timed if need be. */
    public GroupSpan span(int index) {
        extendTo(index);
        return spans[index];
    }

    /** When a PE begins a group. */
    public long start(int index, int pe) {
        extendTo(index);
        return starts == null ? spans[index].start() : starts[index][pe];
    }

    /** The post-processing that runs in a cycle: an index, or −1. */
    public int postAt(long cycle) {
        for (int index = spanAt(cycle); index >= 0; index--) {
            if (cycle >= spans[index].postEnd() && spans[index].postCycles() > 0) {
                return -1;
            }
            if (cycle >= spans[index].postStart() && cycle < spans[index].postEnd()) {
                return index;
            }
        }
        return -1;
    }

    private long nextStart(int index) {
        return index == 0 ? 0 : nextStart[index - 1];
    }

    private void extendTo(int index) {
        if (starts != null && known <= index) {
            extendTogether();
            return;
        }
        for (int next = known; next <= index; next = known) {
            GroupTiming timing = data.timing(next);
            synchronized (this) {
                if (known == next) {
                    append(timing, timing.computeCycles(), timing.history);
                }
            }
        }
    }

    /** Every PE goes from group to group on its own. */
    private void extendTogether() {
        for (int index = 0; index < spans.length; index++) {
            data.timing(index);
        }
        synchronized (this) {
            if (known > 0) {
                return;
            }
            long[] ends = new long[spans.length];
            for (int index = 0; index < spans.length; index++) {
                for (int pe = 0; pe < starts[index].length; pe++) {
                    starts[index + 1][pe] =
                            starts[index][pe] + data.timing(index).own(pe);
                }
                ends[index] = Arrays.stream(starts[index + 1]).max().orElse(0);
            }
            CauseHistory[] histories = new SharedHistory(data, starts, ends).histories();
            for (int index = 0; index < spans.length; index++) {
                long before = index == 0 ? 0 : ends[index - 1];
                append(data.timing(index), ends[index] - before, histories[index]);
            }
        }
    }

    private void append(GroupTiming timing, long compute, CauseHistory history) {
        int index = timing.run.index();
        long start = nextStart(index);
        long exchange = data.exchange(timing.run).cycles();
        long output = data.outputCycles(timing.run);
        long postStart;
        switch (plan.accelerator().postProcessing()) {
            case OVERLAPPED -> {
                postStart = overlappedPostStart(index, start + compute);
                nextStart[index] = starts == null ? postStart : start + compute;
            }
            case SERIAL -> {
                postStart = starts == null ? start + compute : serialPostStart(index);
                nextStart[index] = starts == null ? postStart + exchange + output : start + compute;
            }
            default -> {
                exchange = 0;
                output = 0;
                postStart = start + compute;
                nextStart[index] = postStart;
            }
        }
        spans[index] = new GroupSpan(timing.run, start, compute, postStart, exchange, output, history);
        // Where PEs do not meet, no span is known before all are.
        if (starts == null || index == spans.length - 1) {
            known = index + 1;
        }
    }

    /** Beside the next group, once the group before is through. */
    private long overlappedPostStart(int index, long computeEnd) {
        return index == 0 ? computeEnd : Math.max(computeEnd, spans[index - 1].postEnd());
    }

    /** After all computation, one group's after the other. */
    private long serialPostStart(int index) {
        return index == 0 ? Arrays.stream(starts[spans.length]).max().orElse(0) : spans[index - 1].postEnd();
    }
}
