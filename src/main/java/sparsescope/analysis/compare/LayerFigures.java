package sparsescope.analysis.compare;

import java.util.List;
import java.util.Optional;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.EnergyTable;
import sparsescope.analysis.cost.ActivationMemory;
import sparsescope.analysis.cost.Baselines;
import sparsescope.analysis.cost.Energy;
import sparsescope.analysis.cost.EnergyModel;
import sparsescope.analysis.cost.LayerReport;
import sparsescope.analysis.cost.Outputs;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.WorkingPes;
import sparsescope.file.Progress;
import sparsescope.network.ConvShape;
import sparsescope.network.LayerOperands;
import sparsescope.simulation.state.Counter;
import sparsescope.simulation.state.Counters;

/**
 * Holds the key figures of a layer, or of all layers together, on an accelerator.
 *
 * @param name the layer's name, or {@link #TOTAL}
 * @param weights elements of the weights, zero or not
 * @param inputs elements of the input, zero or not
 * @param counters every counter
 * @param cycles with post-processing
 * @param dcnnCycles of the dense baseline
 * @param idealCycles of the oracle
 * @param energy on the accelerator
 * @param dcnnEnergy on the dense baseline
 * @param terms {@code cycles} by cause
 * @param accelerator what it ran on
 * @param workingPes how many PEs have something to multiply; of all layers together the most of any
 * @param activations what it asks of the activation memories; empty of all layers together
 * @param dcnnActivations what it asks of the dense baseline's; empty of all layers together
 */
public record LayerFigures(
        String name,
        long weights,
        long inputs,
        Counters counters,
        long cycles,
        long dcnnCycles,
        long idealCycles,
        Energy energy,
        Energy dcnnEnergy,
        CycleTerms terms,
        AcceleratorConfig accelerator,
        int workingPes,
        Optional<ActivationMemory> activations,
        Optional<ActivationMemory> dcnnActivations) {
    /** What all layers together are called. */
    public static final String TOTAL = "all layers";

    /**
     * Counts a layer.
     *
     * @param outputs what it hands on
     * @throws java.util.concurrent.CancellationException when {@code progress} cancels
     */
    public static LayerFigures of(
            LayerOperands layer, Outputs outputs, AcceleratorConfig accelerator, EnergyTable table, Progress progress) {
        LayerReport report = LayerReport.counted(layer, accelerator, progress);
        ConvShape shape = layer.shape();
        EnergyModel energy = new EnergyModel(shape, report, outputs, accelerator, table);
        return new LayerFigures(
                layer.name(),
                (long) shape.outputChannels() * shape.groupChannels() * shape.filterWidth() * shape.filterHeight(),
                (long) shape.inputChannels() * shape.inputWidth() * shape.inputHeight(),
                report.counters(),
                report.layerCycles(),
                report.dcnnCycles(),
                report.idealCycles(),
                energy.sparse(),
                energy.dcnn(),
                CycleTerms.of(report.counters(), report.layerCycles(), accelerator),
                accelerator,
                new WorkingPes(new LayerPlan(shape, accelerator), layer.input()).count(),
                Optional.of(energy.activationMemory()),
                Optional.of(energy.dcnnActivationMemory()));
    }

    /** All of {@code layers} together, at least one. */
    public static LayerFigures total(List<LayerFigures> layers) {
        return layers.stream()
                .reduce((a, b) -> new LayerFigures(
                        TOTAL,
                        a.weights + b.weights,
                        a.inputs + b.inputs,
                        a.counters.plus(b.counters),
                        a.cycles + b.cycles,
                        a.dcnnCycles + b.dcnnCycles,
                        a.idealCycles + b.idealCycles,
                        a.energy.plus(b.energy),
                        a.dcnnEnergy.plus(b.dcnnEnergy),
                        a.terms.plus(b.terms),
                        a.accelerator,
                        Math.max(a.workingPes, b.workingPes),
                        Optional.empty(),
                        Optional.empty()))
                .orElseThrow()
                .named(TOTAL);
    }

    /** The same by another name. */
    public LayerFigures named(String other) {
        return new LayerFigures(
                other,
                weights,
                inputs,
                counters,
                cycles,
                dcnnCycles,
                idealCycles,
                energy,
                dcnnEnergy,
                terms,
                accelerator,
                workingPes,
                activations,
                dcnnActivations);
    }

    /** Non-zero fraction of the weights, 0…1. */
    public double weightDensity() {
        return fraction(counters.of(Counter.NON_ZERO_WEIGHTS), weights);
    }

    /** Non-zero fraction of the input, 0…1. */
    public double inputDensity() {
        return fraction(counters.of(Counter.NON_ZERO_INPUTS), inputs);
    }

    private static double fraction(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    /** products / (compute cycles · PEs · F · I), 0…1. */
    public double utilization() {
        return Baselines.utilization(counters, accelerator);
    }

    /** Speed-up over the dense baseline; 1 when neither takes a cycle. */
    public double speedUp() {
        return Baselines.ratio(dcnnCycles, cycles);
    }

    /** Speed-up of the oracle over the dense baseline; 1 when neither takes a cycle. */
    public double idealSpeedUp() {
        return Baselines.ratio(dcnnCycles, idealCycles);
    }

    /** The energy as a fraction of the dense baseline's. */
    public double energyRatio() {
        return fraction(energy.total(), dcnnEnergy.total());
    }
}
