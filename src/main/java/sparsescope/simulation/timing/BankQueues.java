package sparsescope.simulation.timing;

import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.BankMapping;
import sparsescope.accelerator.Contention;
import sparsescope.dataflow.GroupPass;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.Rect;
import sparsescope.simulation.pe.GroupWeights;

/** The bank queues of all PEs while a group is timed block by block; a PE's queues know how many products they hold and no more. */
interface BankQueues {
    /**
     * Prepares the weights of a block for the PEs whose windows have one size.
     *
     * @param rows the rows of those PEs' activations, which tell the sizes of windows apart
     */
    void load(GroupWeights weights, int block, Rect window, BankRows rows);

    /**
     * Takes the vector pairs of the loaded weights and one block of a PE's activations through its queues.
     *
     * @return the stalls
     */
    long pass(int pe, PackedTile tile, int activationBlock);

    /** Copies how many products each bank's queue of a PE holds. */
    void occupancy(int pe, int[] into);

    /** Empties all queues. */
    void clear();

    /** Whether eight queues can be counted in a long: counts fit a byte, and an activation turns a vector's banks without tearing them. */
    static boolean pack(AcceleratorConfig accelerator) {
        int depth = accelerator.contention() == Contention.QUEUE ? accelerator.effectiveQueueDepth() : 0;
        return accelerator.bankMapping() == BankMapping.LINEAR && PackedQueues.fits(depth, accelerator.multipliers());
    }

    /** The queues for a group of filters; null without contention, when nothing waits. */
    static BankQueues of(LayerPlan plan, GroupPass run, int pes) {
        AcceleratorConfig accelerator = plan.accelerator();
        if (accelerator.contention() == Contention.NONE) {
            return null;
        }
        return pack(accelerator) ? new PackedBankQueues(plan, run.group(), pes) : new CountedBankQueues(plan, run, pes);
    }
}
