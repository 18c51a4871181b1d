package sparsescope.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sparsescope.machine.MachineReport;
import sparsescope.machine.MachineSettings;
import sparsescope.network.tensors.Redrawing;
import sparsescope.tensor.Sums;

/**
 * Holds the report of a network's layers on one machine, layer by layer and together.
 *
 * @param network the network's name
 * @param redrawing what was drawn otherwise than the network says
 * @param settings what it ran on
 * @param connected what its fully connected layers ran on, if on something else
 * @param layers the layers that ran, in order
 * @param outputs what the last of them gives, not clamped to 16 bits; empty when nobody asked
 */
record NetworkReport(
        String network,
        Redrawing redrawing,
        MachineSettings settings,
        Optional<Connected> connected,
        List<MachineReport> layers,
        Optional<Sums> outputs) {
    /**
     * Describes a machine of fully connected layers.
     *
     * @param settings what they ran on
     * @param layers their names
     */
    record Connected(MachineSettings settings, Set<String> layers) {}

    /** A report of layers that all run on one machine. */
    NetworkReport(
            String network,
            Redrawing redrawing,
            MachineSettings settings,
            List<MachineReport> layers,
            Optional<Sums> outputs) {
        this(network, redrawing, settings, Optional.empty(), layers, outputs);
    }

    /** The layers on the one machine, or on the other. */
    NetworkReport part(boolean onOther) {
        Connected other = connected.orElseThrow();
        return new NetworkReport(
                network,
                redrawing,
                onOther ? other.settings() : settings,
                layers.stream()
                        .filter(layer -> other.layers().contains(layer.layer()) == onOther)
                        .toList(),
                Optional.empty());
    }

    /** What a layer ran on. */
    MachineSettings settings(MachineReport layer) {
        return connected
                .filter(other -> other.layers().contains(layer.layer()))
                .map(Connected::settings)
                .orElse(settings);
    }

    /** Cycles of all layers, each on its machine. */
    long cycles() {
        return layers.stream()
                .mapToLong(
                        layer -> layer.counters().get(settings(layer).machine().cyclesCounter()))
                .sum();
    }

    /** The sums of all layers' counters, which are of one machine. */
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
