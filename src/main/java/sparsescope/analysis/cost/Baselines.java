package sparsescope.analysis.cost;

import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.Rect;
import sparsescope.network.ConvShape;
import sparsescope.simulation.state.Counter;
import sparsescope.simulation.state.Counters;

/** The machines that a sparse run is measured against: the dense accelerator DCNN and the ideal oracle (SCNN §V, §VI). */
public final class Baselines {
    private Baselines() {}

    /**
     * Cycles of DCNN, PT-IS-DP-dense: every PE computes its owned outputs, F·I pairs of one output a cycle; the layer takes as long as its
     * slowest PE.
     */
    public static long dcnnCycles(LayerPlan plan) {
        ConvShape shape = plan.shape();
        AcceleratorConfig accelerator = plan.accelerator();
        long pairs = (long) shape.groupChannels() * shape.filterWidth() * shape.filterHeight();
        long cyclesPerOutput = (pairs + accelerator.multipliers() - 1) / accelerator.multipliers();
        long mostOutputs = 0;
        for (int row = 0; row < accelerator.rows(); row++) {
            for (int column = 0; column < accelerator.columns(); column++) {
                Rect owned = plan.outputTiling().tile(new PePosition(column, row));
                mostOutputs = Math.max(mostOutputs, owned.area());
            }
        }
        return mostOutputs * shape.outputChannels() * cyclesPerOutput;
    }

    /** Cycles of the oracle: ⌈products / (PEs·F·I)⌉. */
    public static long idealCycles(Counters counters, AcceleratorConfig accelerator) {
        long multipliers = (long) accelerator.pes() * accelerator.multipliers();
        return (counters.of(Counter.PRODUCTS) + multipliers - 1) / multipliers;
    }

    /** products / (compute cycles · PEs · F · I), 0…1; 0 without cycles. */
    public static double utilization(Counters counters, AcceleratorConfig accelerator) {
        double slots = (double) counters.of(Counter.CYCLES) * accelerator.pes() * accelerator.multipliers();
        return slots == 0 ? 0 : counters.of(Counter.PRODUCTS) / slots;
    }

    /** {@code dense / sparse}, 1 when both are 0. */
    public static double ratio(long dense, long sparse) {
        return dense == sparse ? 1 : (double) dense / sparse;
    }
}
