package sparsescope.simulation.pe;

import sparsescope.dataflow.BlockCompressor;
import sparsescope.dataflow.CoordinateUnit;
import sparsescope.dataflow.GroupPass;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.PeTile;

/** All that is fixed for one PE in one group: its compressed operands and its coordinate unit. */
public final class PeTask {
    public final LayerPlan plan;
    public final GroupPass run;
    public final PeTile tile;
    public final TileActivations activations;
    public final GroupWeights weights;
    public final CoordinateUnit unit;
    final BlockCompressor compressor;
    public final int phases;
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
        this.phases = compressor.phases();
        this.unit = new CoordinateUnit(plan, tile, run.group());
        this.firstActivationBlock = run.group().firstChannel() * phases;
    }

    /** Blocks the group goes through: channels its filters see × phases. */
    public int blocks() {
        return run.group().channels() * phases;
    }

    /** The activation block that meets weight block {@code block}. */
    public int activationBlock(int block) {
        return firstActivationBlock + block;
    }

    /** The input channel of a block. */
    public int channel(int block) {
        return run.group().firstChannel() + block / phases;
    }

    /** Whether a block takes no cycle, because there is no activation or no weight in it. */
    public boolean isEmpty(int block) {
        return weights.blocks.stored(block) == 0 || activations.blocks.stored(activationBlock(block)) == 0;
    }
}
