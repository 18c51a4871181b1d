package sparsescope.scnn;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.cost.LayerReport;
import sparsescope.file.Progress;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineReport;
import sparsescope.machine.MachineSetting;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.ReportColumn;
import sparsescope.network.ConvLayer;
import sparsescope.network.FullyConnectedLayer;
import sparsescope.network.LayerOperands;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.StepUnit;
import sparsescope.simulation.state.Counter;
import sparsescope.simulation.state.SlotCause;
import sparsescope.tensor.Sums;

/** Runs layers on SCNN: weights and activations compressed, PT-IS-CP. */
public final class ScnnMachine implements Machine {
    private static final List<String> PE_CYCLES = List.of("issue", "stall", "drain", "idle");
    private static final String KC = "kc";
    private static final List<String> SUMS = List.of("layerCycles", "dcnnCycles", "idealCycles", "denseMacs");
    /** Counters that depend on output values, which counting does without: a zero would say something else. */
    private static final Set<Counter> OF_OUTPUTS =
            EnumSet.of(Counter.OARAM_READS, Counter.OARAM_WRITES, Counter.DRAM_WRITES, Counter.OVERFLOWS);

    private static final String UTILIZATION = "utilization";

    @Override
    public String name() {
        return AcceleratorConfig.MACHINE;
    }

    @Override
    public String title() {
        return "SCNN";
    }

    @Override
    public String meaning() {
        return "sparse: weights and activations compressed, only their Cartesian products multiplied";
    }

    @Override
    public List<MachineSetting> settings() {
        return Setting.ofMachine();
    }

    @Override
    public void check(MachineSettings settings) {
        AcceleratorConfig.of(settings);
    }

    @Override
    public List<String> layerTypes() {
        return List.of(ConvLayer.TYPE, FullyConnectedLayer.TYPE);
    }

    @Override
    public List<SlotCause> causes() {
        return List.of(SlotCause.values());
    }

    @Override
    public List<StepUnit> stepKinds() {
        return List.of(StepUnit.values());
    }

    @Override
    public int pes(MachineSettings settings) {
        return AcceleratorConfig.of(settings).pes();
    }

    @Override
    public String size(MachineSettings settings) {
        AcceleratorConfig accelerator = AcceleratorConfig.of(settings);
        return accelerator.columns() + "×" + accelerator.rows() + " PEs of " + accelerator.f() + "×" + accelerator.i()
                + " multipliers";
    }

    @Override
    public LayerRun open(LayerOperands layer, MachineSettings settings) {
        return LayerRun.of(layer, AcceleratorConfig.of(settings));
    }

    @Override
    public MachineReport report(LayerOperands layer, MachineSettings settings, Progress progress) {
        return report(LayerReport.of(layer, AcceleratorConfig.of(settings), progress));
    }

    @Override
    public MachineReport report(LayerOperands layer, MachineSettings settings, Supplier<Sums> sums, Progress progress) {
        return report(LayerReport.of(layer, AcceleratorConfig.of(settings), sums, progress));
    }

    @Override
    public MachineReport count(LayerOperands layer, MachineSettings settings, Progress progress) {
        return report(LayerReport.counted(layer, AcceleratorConfig.of(settings), progress));
    }

    private static MachineReport report(LayerReport report) {
        Map<String, Long> counters = new LinkedHashMap<>(report.counters().asMap());
        counters.put(SUMS.get(0), report.layerCycles());
        counters.put(SUMS.get(1), report.dcnnCycles());
        counters.put(SUMS.get(2), report.idealCycles());
        counters.put(SUMS.get(3), report.denseMacs());
        return new MachineReport(report.name(), Map.of(KC, (long) report.kc()), counters, report.sums());
    }

    @Override
    public String cyclesCounter() {
        return SUMS.get(0);
    }

    @Override
    public List<String> layout() {
        return List.of(KC);
    }

    @Override
    public List<String> counted() {
        return Stream.concat(
                        Arrays.stream(Counter.values())
                                .filter(counter -> !OF_OUTPUTS.contains(counter))
                                .map(Counter::word),
                        SUMS.stream())
                .toList();
    }

    @Override
    public Map<String, Double> ratios(Map<String, Long> counters, MachineSettings settings) {
        AcceleratorConfig accelerator = AcceleratorConfig.of(settings);
        double slots = (double) counters.get("cycles") * accelerator.pes() * accelerator.multipliers();
        return Map.of(UTILIZATION, slots == 0 ? 0 : counters.get("products") / slots);
    }

    @Override
    public List<ReportColumn> columns(MachineSettings settings) {
        return List.of(
                ReportColumn.counter("layer cycles", "layerCycles"),
                ReportColumn.counter("DCNN cycles", "dcnnCycles"),
                ReportColumn.times("speed-up", "dcnnCycles", "layerCycles"),
                ReportColumn.counter("ideal cycles", "idealCycles"),
                ReportColumn.percent(
                        UTILIZATION, counters -> ratios(counters, settings).get(UTILIZATION)),
                ReportColumn.counter("products", "products"),
                ReportColumn.share("issue", "issue", PE_CYCLES),
                ReportColumn.share("stall", "stall", PE_CYCLES),
                ReportColumn.share("drain", "drain", PE_CYCLES),
                ReportColumn.share("idle", "idle", PE_CYCLES));
    }
}
