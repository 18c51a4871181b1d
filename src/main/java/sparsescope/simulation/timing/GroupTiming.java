package sparsescope.simulation.timing;

import sparsescope.dataflow.GroupPass;
import sparsescope.simulation.pe.Checkpoints;
import sparsescope.simulation.state.CauseHistory;
import sparsescope.simulation.state.SlotCause;

/** The cycles that one group takes on every PE, and its slots by cause. */
public final class GroupTiming {
    public final GroupPass run;
    public final long[] issue;
    public final long[] stall;
    public final long[] drain;
    /** Slots by PE and cause, of issues, stalls and drains. */
    public final long[][] slots;

    public final Checkpoints checkpoints;
    /** Null when only totals are wanted. */
    public final CauseHistory history;
    /** Null unless PEs meet after every channel. */
    public final ChannelClock channels;

    private final int slotsPerCycle;

    GroupTiming(
            GroupPass run, int slotsPerCycle, Checkpoints checkpoints, CauseHistory history, ChannelClock channels) {
        int pes = run.pass().pes().size();
        this.slotsPerCycle = slotsPerCycle;
        this.channels = channels;
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

    /** A PE waits from cycle {@code from} to {@code to}−1. */
    void recordIdle(long from, long to) {
        record(SlotCause.IDLE, from, to, (to - from) * slotsPerCycle);
    }

    /** The cycle of the group that follows what a PE has been through so far. */
    long now(int pe) {
        return channels == null ? own(pe) : channels.now() + own(pe) - channels.before(pe);
    }

    /** Whether a PE does nothing of its own in a cycle of the group: it waits for others. */
    public boolean rests(int pe, long cycle) {
        return channels == null ? cycle >= own(pe) : channels.rests(pe, cycle);
    }

    /** The own cycle that a PE spends in a cycle of the group, from 0; its last one before when it rests, −1 when there is none. */
    public long ownCycle(int pe, long cycle) {
        return channels == null ? Math.min(cycle, own(pe) - 1) : channels.ownCycle(pe, cycle);
    }

    /** The cycle of the group in which a PE spends one of its own cycles. */
    public long groupCycle(int pe, long ownCycle) {
        return channels == null ? ownCycle : channels.groupCycle(pe, ownCycle);
    }

    /** The cycle of the group after a PE's last own one. */
    public long groupCycles(int pe) {
        return own(pe) == 0 ? 0 : groupCycle(pe, own(pe) - 1) + 1;
    }

    /** A PE's own cycles: issue + stall + drain. */
    public long own(int pe) {
        return issue[pe] + stall[pe] + drain[pe];
    }

    /** T: the largest own of all PEs; with a barrier after every channel, the sum of the channels' largest. */
    public long computeCycles() {
        if (channels != null) {
            return channels.now();
        }
        long most = 0;
        for (int pe = 0; pe < issue.length; pe++) {
            most = Math.max(most, own(pe));
        }
        return most;
    }
}
