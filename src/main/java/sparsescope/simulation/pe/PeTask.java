package sparsescope.simulation.pe;

import sparsescope.dataflow.BlockCompressor;
import sparsescope.dataflow.CoordinateUnit;
import sparsescope.dataflow.GroupPass;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.StridePhases;

/** Describes the work of one PE in one group, which no cycle changes: its compressed operands and its coordinate unit. */
public final class PeTask {
    public final LayerPlan plan;
    public final GroupPass run;
    public final PeTile tile;
    public final TileActivations activations;
    public final GroupWeights weights;
    public final CoordinateUnit unit;
    final BlockCompressor compressor;
    private final StridePhases phases;
    private final int firstActivationBlock;

    public PeTask(
            LayerPlan plan,
            GroupPass run,
            int pe,
            TileActivations activations,
            GroupWeights weights,
            BlockCompressor compressor) {
        this.plan = plan;
        this.run = run;
        this.tile = run.pass().pes().get(pe);
        this.activations = activations;
        this.weights = weights;
        this.compressor = compressor;
        this.phases = plan.phases();
        this.unit = new CoordinateUnit(plan, tile, run.group());
        this.firstActivationBlock = run.group().firstChannel() * phases.count();
    }

    /** Blocks the group goes through: channels its filters see × phases that hold a filter place. */
    public int blocks() {
        return run.group().channels() * phases.count();
    }

    /** The block of a channel that the group's filters see and of a phase that holds a filter place, as {@link StridePhases} counts them. */
    public int block(int channel, int phase) {
        return (channel - run.group().firstChannel()) * phases.count() + phase;
    }

    /** The stride phase of a block, py·stride + px. */
    public int phase(int block) {
        return phases.number(block % phases.count());
    }

    /** The first block of a block's channel. */
    public int firstOfChannel(int block) {
        return block - block % phases.count();
    }

    /** The activation block that meets weight block {@code block}. */
    public int activationBlock(int block) {
        return firstActivationBlock + block;
    }

    /** The input channel of a block. */
    public int channel(int block) {
        return run.group().firstChannel() + block / phases.count();
    }

    /** Whether a block takes no cycle, because there is no activation or no weight in it. */
    public boolean isEmpty(int block) {
        return weights.blocks.stored(block) == 0 || activations.blocks.stored(activationBlock(block)) == 0;
    }
}
