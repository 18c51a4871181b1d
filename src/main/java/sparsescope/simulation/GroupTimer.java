package sparsescope.simulation;

import sparsescope.dataflow.GroupRun;
import sparsescope.dataflow.LayerPlan;

/** Times one group on every PE: packed where that applies, else by stepping each PE through it. */
final class GroupTimer {
    private final LayerPlan plan;
    private final GroupRun run;
    private final Operands operands;
    private final GroupTiming timing;
    private final int slotsPerCycle;
    private final boolean packed;

    /** Where the compressed operands of PEs come from. */
    interface Operands {
        /** What one PE works on. */
        PeWork work(GroupRun run, int pe);

        /** What the packed timing needs of every PE. */
        PackedTile[] packed(GroupRun run);
    }

    /**
     * @param checkpointBudget ints that the group's checkpoints may take; 0 when only totals are wanted
     * @param packed whether to time packed, which must apply
     */
    GroupTimer(LayerPlan plan, GroupRun run, int blocks, Operands operands, long checkpointBudget, boolean packed) {
        this.packed = packed;
        this.plan = plan;
        this.run = run;
        this.operands = operands;
        this.slotsPerCycle = plan.accelerator().multipliers();
        this.timing = new GroupTiming(
                run,
                new Checkpoints(
                        plan.accelerator().pes(), blocks, plan.accelerator().banks(), checkpointBudget),
                checkpointBudget == 0 ? null : new CauseHistory());
    }

    GroupTiming time() {
        if (packed) {
            PeWork first = operands.work(run, 0);
            new PackedGroupTimer(plan, run, first.weights, operands.packed(run), first.phases, timing).time();
        } else {
            for (int pe = 0; pe < plan.accelerator().pes(); pe++) {
                step(pe);
            }
        }
        long end = timing.computeCycles();
        for (int pe = 0; pe < plan.accelerator().pes(); pe++) {
            long own = timing.own(pe);
            timing.record(SlotCause.IDLE, own, end, (end - own) * slotsPerCycle);
        }
        if (timing.history != null) {
            timing.history.trim();
        }
        return timing;
    }

    private void step(int pe) {
        PeWork work = operands.work(run, pe);
        PeStepper stepper = new PeStepper(work, PeStepper.BLIND);
        long[] before = new long[SlotCause.values().length];
        long blockStart = 0;
        int nextCheckpoint = timing.checkpoints.blockAfter(0);
        while (!stepper.atEnd()) {
            if (stepper.atBlockStart()) {
                recordBlock(before, stepper.slots, blockStart, stepper.cycle);
                blockStart = stepper.cycle;
                nextCheckpoint = saveCheckpoints(pe, stepper, nextCheckpoint);
            }
            stepper.advance();
        }
        saveCheckpoints(pe, stepper, nextCheckpoint);
        recordBlock(before, stepper.slots, blockStart, stepper.cycle);
        timing.issue[pe] = stepper.issues;
        timing.stall[pe] = stepper.stalls;
        timing.drain[pe] = stepper.drains;
        System.arraycopy(stepper.slots, 0, timing.slots[pe], 0, stepper.slots.length);
    }

    private int saveCheckpoints(int pe, PeStepper stepper, int from) {
        int next = from;
        while (next <= stepper.block && next != Integer.MAX_VALUE) {
            timing.checkpoints.save(pe, next, stepper.cycle, stepper.issues, stepper.slots, stepper.occupancy());
            next = timing.checkpoints.blockAfter(next);
        }
        return next;
    }

    private void recordBlock(long[] before, long[] now, long from, long to) {
        for (SlotCause cause : SlotCause.values()) {
            int index = cause.ordinal();
            timing.record(cause, from, to, now[index] - before[index]);
            before[index] = now[index];
        }
    }
}
