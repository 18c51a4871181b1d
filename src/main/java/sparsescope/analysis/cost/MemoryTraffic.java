package sparsescope.analysis.cost;

import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.BlockCompressor;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.Pass;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.PlanarTiling;
import sparsescope.network.LayerOperands;
import sparsescope.network.inference.Finishing;
import sparsescope.simulation.state.Counter;
import sparsescope.simulation.state.Counters;
import sparsescope.tensor.Activations;
import sparsescope.tensor.Sums;

/**
 * The contents of the activation memories, and the traffic of what does not fit (SCNN §IV, IARAM and OARAM of 10 KiB each). When any PE's
 * share exceeds its RAM, the layer runs in temporal tiles: the activations go through DRAM, and compute cycles stay.
 */
final class MemoryTraffic {
    static final long RAM_BITS = 10 * 1024 * 8;

    private MemoryTraffic() {}

    /** What the PEs store of a layer's input. */
    static Stored inputs(LayerOperands layer, LayerPlan plan) {
        BlockCompressor compressor = new BlockCompressor(plan);
        return inputs(layer, plan, compressor).of(bits(plan, compressor));
    }

    /** Adds the DRAM traffic of an input that does not fit. */
    static Counters addInputs(Counters counted, Stored inputs) {
        if (inputs.mostBits() <= RAM_BITS) {
            return counted;
        }
        return more(more(counted, Counter.DRAM_READS, inputs.all()), Counter.IARAM_WRITES, inputs.all());
    }

    /** Adds OARAM writes, and the DRAM traffic of outputs that do not fit. */
    static Counters addOutputs(Counters counted, LayerOperands layer, LayerPlan plan, Sums sums) {
        BlockCompressor compressor = new BlockCompressor(plan);
        Activations output = Finishing.activations(layer.finish(), sums);
        Stored outputs = outputs(output, plan, compressor);
        Counters counters = counted.with(Counter.OARAM_WRITES, outputs.all());
        if (outputs.most() * bits(plan, compressor) <= RAM_BITS) {
            return counters;
        }
        return more(more(counters, Counter.DRAM_WRITES, outputs.all()), Counter.OARAM_READS, outputs.all());
    }

    private static int bits(LayerPlan plan, BlockCompressor compressor) {
        return 16 + (compressor.denseActivations() ? 0 : plan.accelerator().indexBits());
    }

    private static Counters more(Counters counters, Counter counter, long count) {
        return counters.with(counter, counters.of(counter) + count);
    }

    /**
     * Counts what PEs store.
     *
     * @param all elements of all PEs
     * @param most elements of the PE that holds most
     * @param bits of an element
     */
    record Stored(long all, long most, int bits) {
        private Stored plus(long pe) {
            return new Stored(all + pe, Math.max(most, pe), bits);
        }

        private Stored of(int otherBits) {
            return new Stored(all, most, otherBits);
        }

        /** Bits of the PE that holds most. */
        long mostBits() {
            return most * bits;
        }
    }

    private static Stored inputs(LayerOperands layer, LayerPlan plan, BlockCompressor compressor) {
        int pes = plan.accelerator().pes();
        Stored stored = new Stored(0, 0, 0);
        for (int pe = 0; pe < pes; pe++) {
            long held = 0;
            for (Pass pass : plan.passes()) {
                PeTile tile = pass.pes().get(pe);
                held += compressor.stored(layer.input(), tile.input());
            }
            stored = stored.plus(held);
        }
        return stored;
    }

    private static Stored outputs(Activations output, LayerPlan plan, BlockCompressor compressor) {
        PlanarTiling tiling = new PlanarTiling(
                output.width(),
                output.height(),
                plan.accelerator().columns(),
                plan.accelerator().rows(),
                plan.accelerator().tileSplit());
        Stored stored = new Stored(0, 0, 0);
        for (int row = 0; row < plan.accelerator().rows(); row++) {
            for (int column = 0; column < plan.accelerator().columns(); column++) {
                stored = stored.plus(compressor.storedOutputs(output, tiling.tile(new PePosition(column, row))));
            }
        }
        return stored;
    }
}
