package sparsescope.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sparsescope.machine.MachineReport;
import sparsescope.machine.MachineSettings;
import sparsescope.network.tensors.Redrawing;
import sparsescope.tensor.Sums;

/**
 * The report of a network's layers on one machine, layer by layer and together.
 *
 * @param network the network's name
 * @param redrawing what was drawn otherwise than the network says
 * @param settings what it ran on
 * @param layers the layers that ran, in order
 * @param outputs what the last of them gives, not clamped to 16 bits; empty when nobody asked
 */
record NetworkReport(
        String network,
        Redrawing redrawing,
        MachineSettings settings,
        List<MachineReport> layers,
        Optional<Sums> outputs) {
    /** The sums of all layers' counters. */
    Map<String, Long> totals() {
        Map<String, Long> totals = new LinkedHashMap<>();
        for (MachineReport layer : layers) {
            layer.counters().forEach((name, value) -> totals.merge(name, value, Math::addExact));
        }
        return totals;
    }

    /** The fractions that follow from some counters. */
    Map<String, Double> ratios(Map<String, Long> counters) {
        return settings.machine().ratios(counters, settings);
    }
}
