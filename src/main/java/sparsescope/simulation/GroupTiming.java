package sparsescope.simulation;

import sparsescope.dataflow.GroupRun;

/** How long one group takes on every PE, and what its slots were. */
final class GroupTiming {
    final GroupRun run;
    final long[] issue;
    final long[] stall;
    final long[] drain;
    /** Slots by PE and cause, of issues, stalls and drains. */
    final long[][] slots;

    final Checkpoints checkpoints;
    /** Null when only totals are wanted. */
    final CauseHistory history;

    GroupTiming(GroupRun run, Checkpoints checkpoints, CauseHistory history) {
        int pes = run.pass().pes().size();
        this.run = run;
        this.issue = new long[pes];
        this.stall = new long[pes];
        this.drain = new long[pes];
        this.slots = new long[pes][SlotCause.values().length];
        this.checkpoints = checkpoints;
        this.history = history;
    }

    /** Slots of one cause, over cycles {@code from}…{@code to}−1. */
    void record(SlotCause cause, long from, long to, long count) {
        if (history != null) {
            history.add(cause, from, to, count);
        }
    }

    /** A PE's own cycles: issue + stall + drain. */
    long own(int pe) {
        return issue[pe] + stall[pe] + drain[pe];
    }

    /** T, the largest own of all PEs. */
    long computeCycles() {
        long most = 0;
        for (int pe = 0; pe < issue.length; pe++) {
            most = Math.max(most, own(pe));
        }
        return most;
    }
}
