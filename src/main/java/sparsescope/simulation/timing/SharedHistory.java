package sparsescope.simulation.timing;

import sparsescope.simulation.state.CauseHistory;
import sparsescope.simulation.state.SlotCause;

/**
 * The causes of a layer's slots over time where PEs do not meet after groups: what each PE does in a group is shared out evenly over its
 * cycles there, and falls into the spans in which these cycles lie. The sums are exact.
 */
final class SharedHistory {
    private final RunCache data;
    private final long[][] starts;
    private final long[] ends;
    private final CauseHistory[] histories;

    /**
     * @param starts when each PE begins each group, and when it has finished the last
     * @param ends when each span ends
     */
    SharedHistory(RunCache data, long[][] starts, long[] ends) {
        this.data = data;
        this.starts = starts;
        this.ends = ends;
        this.histories = new CauseHistory[ends.length];
    }

    /** A history for each span; null ones where only totals are wanted. */
    CauseHistory[] histories() {
        if (data.timing(0).history == null) {
            return histories;
        }
        for (int span = 0; span < histories.length; span++) {
            histories[span] = new CauseHistory();
        }
        long end = ends[ends.length - 1];
        int slotsPerCycle = data.plan().accelerator().multipliers();
        for (int pe = 0; pe < starts[0].length; pe++) {
            for (int group = 0; group < ends.length; group++) {
                long[] slots = data.timing(group).slots[pe];
                for (SlotCause cause : SlotCause.values()) {
                    add(cause, starts[group][pe], starts[group + 1][pe], slots[cause.ordinal()]);
                }
            }
            long done = starts[ends.length][pe];
            add(SlotCause.IDLE, done, end, (end - done) * slotsPerCycle);
        }
        for (CauseHistory history : histories) {
            history.trim();
        }
        return histories;
    }

    private void add(SlotCause cause, long from, long to, long count) {
        if (count == 0) {
            return;
        }
        long given = 0;
        for (int span = 0; span < ends.length && given < count; span++) {
            long start = span == 0 ? 0 : ends[span - 1];
            long first = Math.max(from, start);
            long last = Math.min(to, ends[span]);
            if (first < last) {
                long share = last == to ? count : (long) ((double) count * (last - from) / (to - from));
                histories[span].add(cause, first - start, last - start, share - given);
                given = share;
            }
        }
    }
}
