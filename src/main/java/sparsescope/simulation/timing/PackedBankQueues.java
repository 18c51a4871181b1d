package sparsescope.simulation.timing;

import java.util.HashMap;
import java.util.Map;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Contention;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.dataflow.Rect;
import sparsescope.simulation.pe.GroupWeights;

/** Bank queues as byte-wide counters in longs, which a vector pair's histogram is added to at once. */
final class PackedBankQueues implements BankQueues {
    private final LayerPlan plan;
    private final OutputChannelGroup group;
    private final boolean queued;
    private final PackedQueues queues;
    private final Map<BankRows, PackedWeights> histograms = new HashMap<>();
    private PackedWeights loaded;

    PackedBankQueues(LayerPlan plan, OutputChannelGroup group, int pes) {
        AcceleratorConfig accelerator = plan.accelerator();
        this.plan = plan;
        this.group = group;
        this.queued = accelerator.contention() == Contention.QUEUE;
        this.queues = new PackedQueues(
                pes,
                accelerator.banks(),
                queued ? accelerator.effectiveQueueDepth() : 0,
                accelerator.i(),
                accelerator.multipliers());
    }

    @Override
    public void load(GroupWeights weights, int block, Rect window, BankRows rows) {
        loaded = histograms.computeIfAbsent(rows, added -> new PackedWeights(plan, group, window, rows));
        loaded.load(weights, block);
    }

    @Override
    public long pass(int pe, PackedTile tile, int activationBlock) {
        int from = tile.firstRow[activationBlock];
        int to = tile.firstRow[activationBlock + 1];
        return queued ? queues.pass(pe, tile.row, from, to, loaded) : queues.passInLockstep(tile.row, from, to, loaded);
    }

    @Override
    public void occupancy(int pe, int[] into) {
        queues.occupancy(pe, into);
    }

    @Override
    public void clear() {
        queues.clear();
    }
}
