package sparsescope.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.analysis.cost.Baselines;
import sparsescope.analysis.cost.LayerReport;
import sparsescope.network.Redrawing;
import sparsescope.simulation.state.Counters;
import sparsescope.tensor.Sums;

/**
 * What a run of some layers adds up to.
 *
 * @param network the network's name
 * @param redrawing what was drawn otherwise than the network says
 * @param accelerator what it ran on
 * @param layers the layers that ran, in order
 * @param outputs what the last of them gives, not clamped to 16 bits
 */
record NetworkReport(
        String network, Redrawing redrawing, AcceleratorConfig accelerator, List<LayerReport> layers, Sums outputs) {
    /** One layer's counters by name, with the cycles and multiplications it is measured against. */
    static Map<String, Long> counters(LayerReport layer) {
        Map<String, Long> counters = new LinkedHashMap<>(layer.counters().asMap());
        counters.put("layerCycles", layer.layerCycles());
        counters.put("dcnnCycles", layer.dcnnCycles());
        counters.put("idealCycles", layer.idealCycles());
        counters.put("denseMacs", layer.denseMacs());
        return counters;
    }

    /** The sums of all layers' counters. */
    Map<String, Long> totals() {
        Map<String, Long> totals = new LinkedHashMap<>();
        for (LayerReport layer : layers) {
            counters(layer).forEach((name, value) -> totals.merge(name, value, Math::addExact));
        }
        return totals;
    }

    /** Multiplier utilization of all layers together. */
    double utilization() {
        Counters sum = layers.stream().map(LayerReport::counters).reduce(Counters.ZERO, Counters::plus);
        return Baselines.utilization(sum, accelerator);
    }
}
