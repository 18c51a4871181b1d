package sparsescope.reference;

import java.util.ArrayList;
import java.util.List;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.BarrierPolicy;
import sparsescope.accelerator.HaloPolicy;
import sparsescope.dataflow.Rect;
import sparsescope.network.LayerOperands;
import sparsescope.simulation.state.PeState;

/** One output-channel group: all PEs from barrier to barrier, then the exchange and the outputs. */
final class ReferenceGroup {
    final int firstFilter;
    final int filters;
    final List<ReferencePe> pes = new ArrayList<>();
    /** T. */
    long computeCycles;

    final ReferenceExchange exchange;
    final long outputCycles;
    /** When all PEs have met, in cycles of this group. */
    final List<Long> meetings = new ArrayList<>();
    /** First cycle of the computation, and of post-processing, on the layer's clock. */
    long start;

    long postStart;
    long storedWeights;

    ReferenceGroup(
            LayerOperands layer,
            AcceleratorConfig config,
            ReferenceTiles tiles,
            int index,
            int firstFilter,
            int filters,
            ReferenceObserver observer) {
        this.firstFilter = firstFilter;
        this.filters = filters;
        for (int pe = 0; pe < config.pes(); pe++) {
            pes.add(new ReferencePe(
                    layer.shape(),
                    config,
                    new ReferenceCoordinates(layer.shape(), config, tiles.window(pe), tiles.owned(pe), firstFilter),
                    filters,
                    blocks(layer, config, tiles.input(pe), pe == 0)));
        }
        for (int barrier : barriers(layer, config)) {
            pes.forEach(pe -> pe.allowUpTo(barrier));
            while (pes.stream().anyMatch(pe -> !pe.done())) {
                pes.forEach(ReferencePe::step);
                observer.after(index, computeCycles++, pes);
            }
            if (computeCycles > 0) {
                meetings.add(computeCycles);
            }
        }
        this.exchange = new ReferenceExchange(config, halos(config, tiles));
        long busiest = 0;
        for (int pe = 0; pe < config.pes(); pe++) {
            busiest = Math.max(busiest, (long) tiles.owned(pe).area() * filters);
        }
        this.outputCycles = (busiest + config.effectivePpuWidth() - 1) / config.effectivePpuWidth();
    }

    /** The channels after which PEs meet. */
    private static List<Integer> barriers(LayerOperands layer, AcceleratorConfig config) {
        List<Integer> after = new ArrayList<>();
        for (int c = 0;
                config.barrier() == BarrierPolicy.CHANNEL && c < layer.shape().inputChannels();
                c++) {
            after.add(c);
        }
        after.add(Integer.MAX_VALUE);
        return after;
    }

    /** Own cycles of a PE. */
    long own(int pe) {
        return pes.get(pe).cycles(PeState.ISSUE)
                + pes.get(pe).cycles(PeState.STALL)
                + pes.get(pe).cycles(PeState.DRAIN);
    }

    /** P. */
    long postCycles() {
        return exchange.cycles() + outputCycles;
    }

    private List<ReferenceBlock> blocks(LayerOperands layer, AcceleratorConfig config, Rect tile, boolean count) {
        List<ReferenceBlock> blocks = new ArrayList<>();
        int channels = layer.shape().groupChannels();
        int firstChannel = firstFilter / layer.shape().groupFilters() * channels;
        for (int c = firstChannel; c < firstChannel + channels; c++) {
            for (int phase = 0; phase < ReferenceBlock.phases(layer, config); phase++) {
                ReferenceBlock block = new ReferenceBlock(
                        c,
                        phase,
                        ReferenceBlock.activations(layer, config, tile, c, phase),
                        ReferenceBlock.weights(layer, config, firstFilter, filters, c, phase));
                blocks.add(block);
                storedWeights += count ? block.weights().size() : 0;
            }
        }
        return blocks;
    }

    private List<ReferenceHalo> halos(AcceleratorConfig config, ReferenceTiles tiles) {
        List<ReferenceHalo> sent = new ArrayList<>();
        for (int pe = 0; pe < config.pes() && config.halos() == HaloPolicy.OUTPUT; pe++) {
            Rect window = tiles.window(pe);
            for (int k = 0; k < filters; k++) {
                for (int yo = window.y(); yo < window.y() + window.height(); yo++) {
                    for (int xo = window.x(); xo < window.x() + window.width(); xo++) {
                        int owner = tiles.owner(xo, yo);
                        if (owner != pe) {
                            long value = pes.get(pe).sums[k][yo][xo];
                            sent.add(new ReferenceHalo(firstFilter + k, xo, yo, value, pe, owner, pe));
                        }
                    }
                }
            }
        }
        return sent;
    }
}
