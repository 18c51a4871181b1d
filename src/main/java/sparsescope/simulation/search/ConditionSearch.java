package sparsescope.simulation.search;

import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import sparsescope.accelerator.BarrierPolicy;
import sparsescope.file.Progress;
import sparsescope.simulation.condition.Condition;
import sparsescope.simulation.run.LayerRun;

/**
 * Looks for the cycles of a run that meet a condition, without a horizon. Goes through the run in stretches that grow, so that what is near
 * is found at once; throws {@link CancellationException} when its progress cancels it.
 */
public final class ConditionSearch {
    private static final int FIRST_STRETCH = 256;
    private static final int LONGEST_STRETCH = 8192;

    private final LayerRun run;
    private final Condition condition;
    private final Progress progress;

    /** A search through a run. */
    public ConditionSearch(LayerRun run, Condition condition, Progress progress) {
        this.run = run;
        this.condition = condition;
        this.progress = progress;
    }

    /** The first cycle after {@code cycle} that meets the condition. */
    public OptionalLong next(long cycle) {
        return next(cycle, Long.MAX_VALUE);
    }

    /** The first cycle after {@code cycle}, and not after {@code last}, that meets the condition. */
    public OptionalLong next(long cycle, long last) {
        prepare();
        long from = Math.max(0, cycle);
        int firstGroup = run.clock().spanAt(from);
        // Whether it already holds in the cycle before a stretch must be known, or each stretch would seem to begin it.
        for (long stretch = FIRST_STRETCH; from < last; stretch = longer(stretch)) {
            long wanted = last - from > stretch ? from + stretch : last;
            long to = known(wanted);
            if (to <= from) {
                return OptionalLong.empty();
            }
            int found = new ConditionScan(run, from, to + 1).met(condition).nextSetBit(1);
            if (found > 0) {
                return OptionalLong.of(from + found);
            }
            if (to < wanted) {
                return OptionalLong.empty();
            }
            from = to;
            report(cycle, from, firstGroup);
        }
        return OptionalLong.empty();
    }

    /** The last cycle before {@code cycle} that meets the condition. */
    public OptionalLong previous(long cycle) {
        prepare();
        long before = cycle;
        for (long stretch = FIRST_STRETCH; before > 0; stretch = longer(stretch)) {
            long from = Math.max(0, before - stretch);
            // One cycle more at the front, to see whether the first one begins it.
            long first = Math.max(0, from - 1);
            int found = new ConditionScan(run, first, before).met(condition).length() - 1;
            if (found >= from - first) {
                return OptionalLong.of(first + found);
            }
            before = from;
            goOn(cycle == 0 ? 1 : (double) (cycle - before) / cycle);
        }
        return OptionalLong.empty();
    }

    /** Where PEs do not meet after groups, no cycle is known before all groups are timed. */
    private void prepare() {
        if (run.plan().accelerator().barrier() == BarrierPolicy.LAYER && !run.indexed() && !run.index(progress)) {
            throw new CancellationException();
        }
    }

    /** The last cycle of the run up to {@code wanted}. */
    private long known(long wanted) {
        int group = run.clock().spanAt(wanted);
        return group == run.plan().runs().size() - 1 ? Math.min(wanted, run.cycles()) : wanted;
    }

    private void report(long start, long now, int firstGroup) {
        if (run.indexed()) {
            goOn((double) (now - start) / Math.max(1, run.cycles() - start));
        } else {
            int groups = run.plan().runs().size() - firstGroup;
            goOn((double) (run.clock().spanAt(now) - firstGroup) / Math.max(1, groups));
        }
    }

    private void goOn(double done) {
        if (!progress.report(Math.max(0, Math.min(1, done)))) {
            throw new CancellationException();
        }
    }

    private static long longer(long stretch) {
        return Math.min(LONGEST_STRETCH, 2 * stretch);
    }
}
