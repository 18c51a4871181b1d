package sparsescope.analysis.cost;

import java.util.EnumMap;
import java.util.Map;
import sparsescope.accelerator.EnergyEntry;
import sparsescope.accelerator.EnergyTable;

/**
 * Says what a layer asks of the activation memories of its PEs: with a size that the fullest PE's share exceeds, all activations go through DRAM.
 *
 * @param publishedBytes the size of each memory as counted
 * @param inputBits the input's share of the PE that holds most
 * @param outputBits the output's share of the PE that holds most
 * @param inputWords words of 16 bits that all inputs take in the memories
 * @param outputWords words of 16 bits that all outputs take in the memories
 * @param inputDramWords words that they take in DRAM
 * @param outputDramWords words that they take in DRAM
 * @param read what a word's read costs, by the memory's size
 * @param write what a word's write costs, by the memory's size
 */
public record ActivationMemory(
        double publishedBytes,
        double inputBits,
        double outputBits,
        double inputWords,
        double outputWords,
        double inputDramWords,
        double outputDramWords,
        EnergyEntry read,
        EnergyEntry write) {
    private static final int BITS = 8;

    /** Whether inputs go through DRAM with memories of so many bytes. */
    public boolean spillsInputs(double bytes) {
        return inputBits > bytes * BITS;
    }

    /** Whether outputs go through DRAM with memories of so many bytes. */
    public boolean spillsOutputs(double bytes) {
        return outputBits > bytes * BITS;
    }

    /**
     * Energy counted with memories of the published size, as it is with memories of another: what goes through DRAM follows; accesses still
     * cost what they do at the published size.
     */
    public Energy resized(Energy counted, double bytes, EnergyTable table) {
        double inputs = change(spillsInputs(publishedBytes), spillsInputs(bytes));
        double outputs = change(spillsOutputs(publishedBytes), spillsOutputs(bytes));
        if (inputs == 0 && outputs == 0) {
            return counted;
        }
        Map<EnergyComponent, Double> components = new EnumMap<>(counted.components());
        components.merge(
                EnergyComponent.DRAM,
                (inputs * inputDramWords + outputs * outputDramWords) * table.of(EnergyEntry.DRAM),
                Double::sum);
        components.merge(EnergyComponent.IARAM, inputs * inputWords * table.of(write, publishedBytes), Double::sum);
        components.merge(EnergyComponent.OARAM, outputs * outputWords * table.of(read, publishedBytes), Double::sum);
        return new Energy(components);
    }

    private static double change(boolean before, boolean after) {
        return before == after ? 0 : after ? 1 : -1;
    }
}
