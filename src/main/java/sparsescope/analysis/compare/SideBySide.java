package sparsescope.analysis.compare;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.EnergyTable;
import sparsescope.accelerator.Operands;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.cost.Energy;
import sparsescope.analysis.cost.EnergyModel;
import sparsescope.analysis.cost.LayerReport;
import sparsescope.analysis.cost.Outputs;
import sparsescope.file.Progress;
import sparsescope.network.LayerOperands;
import sparsescope.simulation.state.Counter;

/**
 * Describes a layer, or several, on machines side by side.
 *
 * @param name the layer's name
 * @param machines what it takes on each
 * @param inputsFit whether the compressed inputs fit SCNN's IARAMs
 * @param outputsFit whether the compressed outputs fit SCNN's OARAMs
 * @param temporalTiles what SCNN spends on taking what does not fit through DRAM, in pJ
 */
public record SideBySide(
        String name,
        Map<ComparedMachine, MachineFigures> machines,
        boolean inputsFit,
        boolean outputsFit,
        double temporalTiles) {
    /** What one run of SCNN gives: everything but SparseA and SparseW. */
    public static final Set<ComparedMachine> QUICK =
            Set.of(ComparedMachine.DCNN, ComparedMachine.DCNN_OPT, ComparedMachine.SCNN, ComparedMachine.ORACLE);

    private static final int LARGEST = 3;

    public SideBySide {
        machines = Collections.unmodifiableMap(new EnumMap<>(machines));
    }

    /**
     * Counts a layer on every machine of {@code wanted}.
     *
     * @param accelerator SCNN; the other machines have its PEs and multipliers
     * @throws IllegalArgumentException when {@code accelerator} does not compress both operands
     * @throws java.util.concurrent.CancellationException when {@code progress} cancels
     */
    public static SideBySide of(
            LayerOperands layer,
            Outputs outputs,
            AcceleratorConfig accelerator,
            EnergyTable table,
            Collection<ComparedMachine> wanted,
            Progress progress) {
        if (accelerator.operands() != Operands.SPARSE) {
            throw new IllegalArgumentException("SCNN compresses both operands");
        }
        LayerReport scnn = LayerReport.counted(layer, accelerator, progress);
        EnergyModel model = new EnergyModel(layer.shape(), scnn, outputs, accelerator, table);
        Map<ComparedMachine, MachineFigures> machines = new EnumMap<>(ComparedMachine.class);
        for (ComparedMachine machine : wanted) {
            machines.put(
                    machine,
                    switch (machine) {
                        case DCNN -> dense(scnn, accelerator, model.dcnn());
                        case DCNN_OPT -> dense(scnn, accelerator, model.dcnnOpt());
                        case SCNN -> sparse(scnn, accelerator, model.sparse());
                        case SPARSE_A ->
                            other(layer, outputs, accelerator, Operands.SPARSE_ACTIVATIONS, table, progress);
                        case SPARSE_W -> other(layer, outputs, accelerator, Operands.SPARSE_WEIGHTS, table, progress);
                        case ORACLE -> oracle(scnn, accelerator);
                    });
        }
        return new SideBySide(layer.name(), machines, model.inputsFit(), model.outputsFit(), model.temporalTiles());
    }

    private static MachineFigures other(
            LayerOperands layer,
            Outputs outputs,
            AcceleratorConfig scnn,
            Operands operands,
            EnergyTable table,
            Progress progress) {
        AcceleratorConfig accelerator = scnn.with(Setting.OPERANDS, operands.word());
        LayerReport report = LayerReport.counted(layer, accelerator, progress);
        return sparse(
                report, accelerator, new EnergyModel(layer.shape(), report, outputs, accelerator, table).sparse());
    }

    private static MachineFigures sparse(LayerReport report, AcceleratorConfig accelerator, Energy energy) {
        long compute = report.counters().of(Counter.CYCLES);
        return new MachineFigures(
                report.layerCycles(),
                compute,
                report.counters().of(Counter.PRODUCTS),
                slots(compute, accelerator),
                Optional.of(energy));
    }

    private static MachineFigures dense(LayerReport report, AcceleratorConfig accelerator, Energy energy) {
        long cycles = report.dcnnCycles();
        return new MachineFigures(cycles, cycles, report.denseMacs(), slots(cycles, accelerator), Optional.of(energy));
    }

    private static MachineFigures oracle(LayerReport report, AcceleratorConfig accelerator) {
        long cycles = report.idealCycles();
        return new MachineFigures(
                cycles, cycles, report.counters().of(Counter.PRODUCTS), slots(cycles, accelerator), Optional.empty());
    }

    private static long slots(long cycles, AcceleratorConfig accelerator) {
        return Math.multiplyExact(cycles, (long) accelerator.pes() * accelerator.multipliers());
    }

    /** All of {@code layers} together, at least one. */
    public static SideBySide total(List<SideBySide> layers) {
        return layers.stream()
                .reduce((a, b) -> {
                    Map<ComparedMachine, MachineFigures> sum = new EnumMap<>(a.machines);
                    b.machines.forEach((machine, figures) -> sum.merge(machine, figures, MachineFigures::plus));
                    return new SideBySide(
                            "total",
                            sum,
                            a.inputsFit && b.inputsFit,
                            a.outputsFit && b.outputsFit,
                            a.temporalTiles + b.temporalTiles);
                })
                .orElseThrow();
    }

    /** What it takes on {@code machine}. */
    public MachineFigures on(ComparedMachine machine) {
        return machines.get(machine);
    }

    /** How many times faster {@code machine} is than DCNN. */
    public double speedUp(ComparedMachine machine) {
        return on(machine).speedUpOver(on(ComparedMachine.DCNN));
    }

    /** The energy of {@code machine} as a fraction of DCNN's; 0 for the oracle. */
    public double energyRatio(ComparedMachine machine) {
        double dcnn = on(ComparedMachine.DCNN).energy().orElse(Energy.ZERO).total();
        double own = on(machine).energy().orElse(Energy.ZERO).total();
        return dcnn == 0 ? 0 : own / dcnn;
    }

    /** How much more energy SCNN takes because activations go through DRAM, as a fraction of what it would take without; 0 when all fit. */
    public double dramPenalty() {
        double all = on(ComparedMachine.SCNN).energy().orElse(Energy.ZERO).total();
        return temporalTiles == 0 ? 0 : temporalTiles / (all - temporalTiles);
    }

    /** Where the energy of {@code machine} goes, in a few words. */
    public String largestEnergy(ComparedMachine machine) {
        return machine.title() + ": " + on(machine).energy().orElse(Energy.ZERO).largest(LARGEST);
    }
}
