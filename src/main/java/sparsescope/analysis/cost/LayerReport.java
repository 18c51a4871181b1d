package sparsescope.analysis.cost;

import java.util.Optional;
import java.util.function.Supplier;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.file.Progress;
import sparsescope.network.LayerOperands;
import sparsescope.network.inference.SparseConvolution;
import sparsescope.simulation.state.Counter;
import sparsescope.simulation.state.Counters;
import sparsescope.simulation.timing.LayerCounter;
import sparsescope.tensor.Sums;
import sparsescope.tensor.SumsDigest;

/**
 * Holds the counters, memory traffic and baselines of one layer on an accelerator.
 *
 * @param name the layer's name
 * @param kc output channels per group
 * @param counters every counter, over all PEs
 * @param layerCycles cycles with post-processing
 * @param dcnnCycles cycles of the dense baseline
 * @param idealCycles cycles of the oracle: products spread evenly over all multipliers
 * @param denseMacs multiplications of the dense layer
 * @param utilization products / (compute cycles · PEs · F · I), 0…1
 * @param inputsStored elements of the input that all PEs store
 * @param mostInputBits bits of the input that the PE with most of them stores
 * @param sums K×Ho×Wo accumulator sums, before bias; empty when only counted
 */
public record LayerReport(
        String name,
        int kc,
        Counters counters,
        long layerCycles,
        long dcnnCycles,
        long idealCycles,
        long denseMacs,
        double utilization,
        long inputsStored,
        long mostInputBits,
        Optional<Sums> sums) {

    private static final long HIGHEST_24_BIT = (1 << 23) - 1;

    /**
     * Adds up a layer without its output values, which is much faster. Counters that depend on output values are 0: OARAM traffic, DRAM
     * writes and overflows.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} cancels
     */
    public static LayerReport counted(LayerOperands layer, AcceleratorConfig accelerator, Progress progress) {
        LayerCounter counter = new LayerCounter(layer, accelerator);
        MemoryTraffic.Stored inputs = MemoryTraffic.inputs(layer, counter.plan());
        Counters counters = MemoryTraffic.addInputs(counter.count(progress), inputs);
        return of(layer, accelerator, counter, counters, inputs, Optional.empty());
    }

    /**
     * Simulates and adds up a layer.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} cancels
     */
    public static LayerReport of(LayerOperands layer, AcceleratorConfig accelerator, Progress progress) {
        return of(layer, accelerator, () -> SparseConvolution.of(layer), progress);
    }

    /**
     * The same where somebody has the layer's sums.
     *
     * @param known gives them
     * @throws java.util.concurrent.CancellationException when {@code progress} cancels
     */
    public static LayerReport of(
            LayerOperands layer, AcceleratorConfig accelerator, Supplier<Sums> known, Progress progress) {
        LayerCounter counter = new LayerCounter(layer, accelerator);
        MemoryTraffic.Stored inputs = MemoryTraffic.inputs(layer, counter.plan());
        Counters counted = MemoryTraffic.addInputs(counter.count(progress), inputs);
        Sums sums = known.get();
        Counters counters =
                MemoryTraffic.addOutputs(counted, layer, counter.plan(), sums).with(Counter.OVERFLOWS, overflows(sums));
        return of(layer, accelerator, counter, counters, inputs, Optional.of(sums));
    }

    private static LayerReport of(
            LayerOperands layer,
            AcceleratorConfig accelerator,
            LayerCounter counter,
            Counters counters,
            MemoryTraffic.Stored inputs,
            Optional<Sums> sums) {
        return new LayerReport(
                layer.name(),
                counter.plan().kc(),
                counters,
                counter.layerCycles(),
                Baselines.dcnnCycles(counter.plan()),
                Baselines.idealCycles(counters, accelerator),
                layer.shape().denseMacs(),
                Baselines.utilization(counters, accelerator),
                inputs.all(),
                inputs.mostBits(),
                sums);
    }

    private static long overflows(Sums sums) {
        long overflows = 0;
        for (long sum : sums.values()) {
            if (sum > HIGHEST_24_BIT || sum < -HIGHEST_24_BIT - 1) {
                overflows++;
            }
        }
        return overflows;
    }

    /** Speed-up over the dense baseline; 1 when neither takes a cycle. */
    public double speedUp() {
        return Baselines.ratio(dcnnCycles, layerCycles);
    }

    /** SHA-256 of the sums as little-endian 64-bit integers, C order, in hexadecimal; only when they were computed. */
    public String outputSha256() {
        return SumsDigest.sha256(sums.orElseThrow());
    }
}
