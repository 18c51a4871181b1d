package sparsescope.simulation.pe;

import java.util.Arrays;
import sparsescope.accelerator.BarrierPolicy;
import sparsescope.accelerator.Contention;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.SlotCause;

/**
 * Steps one PE through one group, cycle by cycle, with the occupancy of its bank queues. This is the machine as it is written down; it
 * serves wherever a PE is looked at closely, and wherever the group timer's short cuts do not apply.
 */
public final class PeStepper {
    /** Sees the products themselves. */
    public interface Recorder {
        /** The pair issues; its useful products join their banks' queues. */
        void issue(VectorPair pair);

        /** Every bank adds its oldest waiting product to its accumulator. */
        void retireOne();

        /** Every bank adds all that waits. */
        void retireAll();
    }

    private final PeTask work;
    private final Contention contention;
    private final int depth;
    private final Recorder recorder;
    public final VectorPair pair;
    private final int[] occupancy;
    private int waiting;
    private boolean pairLoaded;
    private int lockstepLeft;
    private final boolean barrierAfterChannel;
    /** The block that issued last. */
    private int queuedBlock;

    /** Position of the pair in hand, or of the next one. */
    public int block;

    int activationVector;
    int weightVector;

    /** Cycles stepped so far in this group. */
    public long cycle;

    public long issues;
    public long stalls;
    public long drains;
    public final long[] slots = new long[SlotCause.values().length];

    /** What the cycle just stepped was. */
    public PeState state;

    public boolean issuedThisCycle;

    public PeStepper(PeTask work, Recorder recorder) {
        this.work = work;
        this.contention = work.plan.accelerator().contention();
        this.depth = work.plan.accelerator().effectiveQueueDepth();
        this.recorder = recorder;
        this.barrierAfterChannel = work.plan.accelerator().barrier() == BarrierPolicy.CHANNEL;
        this.pair = new VectorPair(work);
        this.occupancy = new int[work.plan.accelerator().banks()];
    }

    /** Goes to the start of a checkpointed block. */
    public void restore(Checkpoints checkpoints, int pe, int checkpoint) {
        block = checkpoints.block(checkpoint);
        activationVector = 0;
        weightVector = 0;
        pairLoaded = false;
        lockstepLeft = 0;
        issuedThisCycle = false;
        cycle = checkpoints.cycle(pe, checkpoint);
        issues = checkpoints.issues(pe, checkpoint);
        drains = checkpoints.drains(pe, checkpoint);
        stalls = cycle - issues - drains;
        checkpoints.slots(pe, checkpoint, slots);
        slots[SlotCause.DRAIN.ordinal()] = drains * pair.cause.length;
        slots[SlotCause.STALL.ordinal()] = stalls * pair.cause.length;
        checkpoints.occupancy(pe, checkpoint, occupancy);
        waiting = Arrays.stream(occupancy).sum();
        // Nothing waits at a channel's start where a barrier is before it.
        queuedBlock = block;
    }

    /** Products that wait in each bank's queue. */
    public int[] occupancy() {
        return occupancy;
    }

    /** Whether every block before {@code end} is done with; at a barrier the queues must be empty, too. */
    public boolean restsAt(int end) {
        skipEmptyBlocks();
        return !pairLoaded && block >= end && waiting == 0;
    }

    /** Whether every pair of the group has issued and no queue holds anything. */
    public boolean atEnd() {
        skipEmptyBlocks();
        return !pairLoaded && block == work.blocks() && waiting == 0;
    }

    /** Whether the next cycle takes up the first pair of {@link #block}, or there is no pair left. */
    public boolean atBlockStart() {
        skipEmptyBlocks();
        return !pairLoaded && activationVector == 0 && weightVector == 0;
    }

    /** Whether the queues must be empty before the next pair: there is none, or a barrier is before it. */
    private boolean mustDrain() {
        return block == work.blocks()
                || barrierAfterChannel && waiting > 0 && work.channel(block) != work.channel(queuedBlock);
    }

    private void skipEmptyBlocks() {
        while (!pairLoaded
                && block < work.blocks()
                && weightVector == 0
                && activationVector == 0
                && work.isEmpty(block)) {
            block++;
        }
    }

    /** Steps one cycle; must not be called {@link #atEnd()}. */
    public void advance() {
        skipEmptyBlocks();
        if (!pairLoaded && !mustDrain()) {
            pair.load(block, activationVector, weightVector);
            pairLoaded = true;
        }
        cycle++;
        issuedThisCycle = false;
        switch (contention) {
            case QUEUE -> advanceQueued();
            case LOCKSTEP -> advanceLockstep();
            case NONE -> {
                issue();
                recorder.retireAll();
                finishPair();
            }
        }
    }

    private void advanceQueued() {
        retire();
        if (!pairLoaded) {
            state = PeState.DRAIN;
            drains++;
            slots[SlotCause.DRAIN.ordinal()] += pair.cause.length;
        } else if (fits()) {
            issue();
            for (int bank = 0; bank < occupancy.length; bank++) {
                occupancy[bank] += pair.load[bank];
                waiting += pair.load[bank];
            }
            finishPair();
        } else {
            stall();
        }
    }

    private void retire() {
        recorder.retireOne();
        if (waiting == 0) {
            return;
        }
        for (int bank = 0; bank < occupancy.length; bank++) {
            if (occupancy[bank] > 0) {
                occupancy[bank]--;
                waiting--;
            }
        }
    }

    private boolean fits() {
        for (int bank = 0; bank < occupancy.length; bank++) {
            if (occupancy[bank] + pair.load[bank] > depth) {
                return false;
            }
        }
        return true;
    }

    private void advanceLockstep() {
        if (lockstepLeft == 0) {
            issue();
            int most = 1;
            for (int load : pair.load) {
                most = Math.max(most, load);
            }
            lockstepLeft = most;
        } else {
            stall();
        }
        recorder.retireOne();
        if (--lockstepLeft == 0) {
            finishPair();
        }
    }

    private void issue() {
        state = PeState.ISSUE;
        issuedThisCycle = true;
        issues++;
        queuedBlock = block;
        for (int cause = 0; cause < slots.length; cause++) {
            slots[cause] += pair.slots[cause];
        }
        recorder.issue(pair);
    }

    private void stall() {
        state = PeState.STALL;
        stalls++;
        slots[SlotCause.STALL.ordinal()] += pair.cause.length;
    }

    /** The pair is done with; the next one is loaded when its cycle comes. */
    private void finishPair() {
        pairLoaded = false;
        shownBlock = block;
        shownActivationVector = activationVector;
        shownWeightVector = weightVector;
        if (++weightVector == pair.weightVectors(block)) {
            weightVector = 0;
            if (++activationVector == pair.activationVectors(block)) {
                activationVector = 0;
                block++;
            }
        }
    }

    private int shownBlock;
    private int shownActivationVector;
    private int shownWeightVector;

    /** The block of the pair that was in hand in the cycle just stepped. */
    public int shownBlock() {
        return pairLoaded ? block : shownBlock;
    }

    /** The activation vector in hand in the cycle just stepped. */
    public int shownActivationVector() {
        return pairLoaded ? activationVector : shownActivationVector;
    }

    /** The weight vector in hand in the cycle just stepped. */
    public int shownWeightVector() {
        return pairLoaded ? weightVector : shownWeightVector;
    }

    /** A recorder that looks away. */
    public static final Recorder BLIND = new Recorder() {
        @Override
        public void issue(VectorPair pair) {}

        @Override
        public void retireOne() {}

        @Override
        public void retireAll() {}
    };
}
