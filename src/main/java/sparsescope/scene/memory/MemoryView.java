package sparsescope.scene.memory;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import sparsescope.accelerator.EnergyTable;
import sparsescope.analysis.compare.LayerFigures;
import sparsescope.analysis.cost.Energy;
import sparsescope.analysis.cost.EnergyComponent;

/**
 * Holds the choices that the picture of memories depends on.
 *
 * @param table what operations and accesses cost
 * @param sizes bytes of each memory that is thought otherwise than published
 * @param network the counted network's name; empty when none is counted
 * @param layers its layers as counted, with memories as published
 * @param selected the memory in hand; null for none
 */
public record MemoryView(
        EnergyTable table,
        Map<ChipMemory, Double> sizes,
        String network,
        List<LayerFigures> layers,
        ChipMemory selected) {
    /** The smallest size a memory can be given. */
    public static final double LEAST_BYTES = 64;
    /** The largest size a memory can be given. */
    public static final double MOST_BYTES = 1 << 20;

    public MemoryView {
        Map<ChipMemory, Double> kept = new EnumMap<>(ChipMemory.class);
        kept.putAll(sizes);
        sizes = Collections.unmodifiableMap(kept);
        layers = List.copyOf(layers);
    }

    /** The bytes of a memory. */
    public double bytes(ChipMemory memory) {
        return sizes.getOrDefault(memory, (double) memory.bytes());
    }

    /** The same with a memory of another size, within what can be drawn. */
    public MemoryView resized(ChipMemory memory, double bytes) {
        Map<ChipMemory, Double> other = new EnumMap<>(ChipMemory.class);
        other.putAll(sizes);
        other.put(memory, Math.max(LEAST_BYTES, Math.min(MOST_BYTES, bytes)));
        return new MemoryView(table, other, network, layers, memory);
    }

    /** The same with another memory in hand. */
    public MemoryView selecting(ChipMemory memory) {
        return new MemoryView(table, sizes, network, layers, memory);
    }

    /** How much dearer an access to a memory is than as published. */
    double factor(ChipMemory memory) {
        return memory.access(table, bytes(memory)) / memory.access(table, memory.bytes());
    }

    /** A layer's energy on an accelerator at the memories' sizes: with its accesses at their prices, and what then goes to DRAM. */
    Energy priced(LayerFigures layer, String machine) {
        boolean dense = machine.equals("DCNN");
        ChipMemory activations = dense ? ChipMemory.DCNN_ACTIVATIONS : ChipMemory.SCNN_ACTIVATIONS;
        Energy counted = dense ? layer.dcnnEnergy() : layer.energy();
        Energy fitted = (dense ? layer.dcnnActivations() : layer.activations())
                .map(memory -> memory.resized(counted, bytes(activations), table))
                .orElse(counted);
        Map<EnergyComponent, Double> components = new EnumMap<>(fitted.components());
        for (ChipMemory memory : ChipMemory.values()) {
            if (memory.machine().equals(machine)) {
                memory.components()
                        .forEach(component ->
                                components.computeIfPresent(component, (same, energy) -> energy * factor(memory)));
            }
        }
        return new Energy(components);
    }

    /** All layers' energy on an accelerator at the memories' sizes. */
    Energy priced(String machine) {
        return layers.stream().map(layer -> priced(layer, machine)).reduce(Energy.ZERO, Energy::plus);
    }

    /** How many layers take their inputs, or hand on their outputs, through DRAM at the memories' sizes. */
    long spilling(String machine) {
        boolean dense = machine.equals("DCNN");
        double bytes = bytes(dense ? ChipMemory.DCNN_ACTIVATIONS : ChipMemory.SCNN_ACTIVATIONS);
        return layers.stream()
                .flatMap(layer -> (dense ? layer.dcnnActivations() : layer.activations()).stream())
                .filter(memory -> memory.spillsInputs(bytes) || memory.spillsOutputs(bytes))
                .count();
    }

    /** The energy of all layers as counted, on SCNN or whichever accelerator was. */
    public Energy sparse() {
        return layers.stream().map(LayerFigures::energy).reduce(Energy.ZERO, Energy::plus);
    }

    /** The energy of all layers on DCNN, as counted. */
    public Energy dense() {
        return layers.stream().map(LayerFigures::dcnnEnergy).reduce(Energy.ZERO, Energy::plus);
    }
}
