package sparsescope.simulation.timing;

import java.util.ArrayList;
import java.util.List;
import sparsescope.accelerator.BarrierPolicy;
import sparsescope.dataflow.GroupPass;
import sparsescope.dataflow.LayerPlan;
import sparsescope.simulation.pe.Checkpoints;
import sparsescope.simulation.pe.PeStepper;
import sparsescope.simulation.pe.PeTask;
import sparsescope.simulation.state.CauseHistory;
import sparsescope.simulation.state.SlotCause;

/** Times one group on every PE: packed where that applies, else by stepping each PE through it. */
public final class GroupTimer {
    private final LayerPlan plan;
    private final GroupPass run;
    private final Operands operands;
    private final GroupTiming timing;
    private final int blocks;
    private final boolean packed;

    /** Says where the compressed operands of PEs come from. */
    interface Operands {
        /** What one PE works on. */
        PeTask work(GroupPass run, int pe);

        /** What the packed timing needs of every PE. */
        PackedTile[] packed(GroupPass run);
    }

    /**
     * @param checkpointBudget ints that the group's checkpoints may take; 0 when only totals are wanted
     * @param packed whether to time packed, which must apply
     */
    public GroupTimer(
            LayerPlan plan, GroupPass run, int blocks, Operands operands, long checkpointBudget, boolean packed) {
        this.packed = packed;
        this.plan = plan;
        this.run = run;
        this.operands = operands;
        this.blocks = blocks;
        int pes = plan.accelerator().pes();
        boolean seekable = checkpointBudget > 0;
        this.timing = new GroupTiming(
                run,
                plan.accelerator().multipliers(),
                new Checkpoints(pes, blocks, plan.accelerator().banks(), checkpointBudget),
                seekable ? new CauseHistory() : null,
                plan.accelerator().barrier() == BarrierPolicy.CHANNEL
                        ? new ChannelClock(pes, run.group().channels(), seekable)
                        : null);
    }

    /** Times the group. */
    public GroupTiming time() {
        if (packed) {
            PeTask first = operands.work(run, 0);
            new PackedGroupTimer(
                            plan,
                            run,
                            first.weights,
                            operands.packed(run),
                            plan.phases().count(),
                            timing)
                    .time();
        } else {
            step();
        }
        if (plan.accelerator().barrier() == BarrierPolicy.GROUP) {
            long end = timing.computeCycles();
            for (int pe = 0; pe < plan.accelerator().pes(); pe++) {
                timing.recordIdle(timing.own(pe), end);
            }
        }
        if (timing.history != null) {
            timing.history.trim();
        }
        return timing;
    }

    /** Steps every PE from barrier to barrier. */
    private void step() {
        List<Walk> walks = new ArrayList<>();
        for (int pe = 0; pe < plan.accelerator().pes(); pe++) {
            walks.add(new Walk(pe));
        }
        if (timing.channels == null) {
            walks.forEach(walk -> walk.to(blocks));
            return;
        }
        int phases = blocks / run.group().channels();
        for (int channel = 1; channel <= run.group().channels(); channel++) {
            int end = channel * phases;
            walks.forEach(walk -> walk.to(end));
            timing.channels.endChannel(timing);
        }
    }

    /** One PE on its way through the group. */
    private final class Walk {
        private final int pe;
        private final PeStepper stepper;
        private final long[] before = new long[SlotCause.values().length];
        private long blockStart;
        private int nextCheckpoint = timing.checkpoints.blockAfter(0);

        Walk(int pe) {
            this.pe = pe;
            this.stepper = new PeStepper(operands.work(run, pe), PeStepper.BLIND);
        }

        /** Steps until every block before {@code end} is done with and, before a barrier, no queue holds anything. */
        void to(int end) {
            blockStart = timing.now(pe);
            while (!stepper.restsAt(end)) {
                if (stepper.atBlockStart()) {
                    recordBlock();
                    saveCheckpoints(Math.min(stepper.block, end - 1));
                }
                stepper.advance();
                timing.issue[pe] = stepper.issues;
                timing.stall[pe] = stepper.stalls;
                timing.drain[pe] = stepper.drains;
            }
            recordBlock();
            saveCheckpoints(end);
        }

        private void saveCheckpoints(int upTo) {
            while (nextCheckpoint <= upTo && nextCheckpoint != Integer.MAX_VALUE) {
                timing.checkpoints.save(pe, nextCheckpoint, stepper);
                nextCheckpoint = timing.checkpoints.blockAfter(nextCheckpoint);
            }
        }

        private void recordBlock() {
            long now = timing.now(pe);
            for (SlotCause cause : SlotCause.values()) {
                int index = cause.ordinal();
                timing.record(cause, blockStart, now, stepper.slots[index] - before[index]);
                before[index] = stepper.slots[index];
            }
            blockStart = now;
            System.arraycopy(stepper.slots, 0, timing.slots[pe], 0, before.length);
        }
    }
}
