package sparsescope.analysis;

import sparsescope.dataflow.LayerPlan;
import sparsescope.network.LayerOperands;
import sparsescope.simulation.Counters;
import sparsescope.tensor.Sums;

/** Traffic that depends on output values: what the PPUs write into the OARAMs. */
final class MemoryTraffic {
    private MemoryTraffic() {}

    static Counters add(Counters counted, LayerOperands layer, LayerPlan plan, Sums sums) {
        return counted;
    }
}
