package sparsescope.dcnn.machine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import sparsescope.accelerator.Setting;
import sparsescope.dcnn.plan.DcnnConfig;
import sparsescope.dcnn.run.DcnnCause;
import sparsescope.dcnn.run.DcnnCounts;
import sparsescope.dcnn.run.DcnnRun;
import sparsescope.dcnn.run.DcnnUnit;
import sparsescope.file.Progress;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineReport;
import sparsescope.machine.MachineSetting;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.ReportColumn;
import sparsescope.network.ConvLayer;
import sparsescope.network.FullyConnectedLayer;
import sparsescope.network.LayerOperands;
import sparsescope.tensor.Sums;

/** The dense baseline of the SCNN paper: PEs that are dot-product units and skip nothing. */
public final class DcnnMachine implements Machine {
    private static final String CYCLES = "cycles";
    private static final String LAYER_CYCLES = "layerCycles";
    private static final String DCNN_CYCLES = "dcnnCycles";
    private static final String IDEAL_CYCLES = "idealCycles";
    private static final String DENSE_MACS = "denseMacs";
    private static final String KC = "kc";
    private static final String PRODUCTS = DcnnCause.PRODUCT.counter();
    private static final String UTILIZATION = "utilization";

    @Override
    public String name() {
        return DcnnRun.MACHINE;
    }

    @Override
    public String title() {
        return "DCNN";
    }

    @Override
    public String meaning() {
        return "dense: each PE is a dot-product unit and skips nothing";
    }

    @Override
    public List<MachineSetting> settings() {
        return List.of(
                Setting.COLUMNS.asMachines(),
                Setting.ROWS.asMachines(),
                with(Setting.F, "one factor of a PE's F·I multipliers"),
                with(Setting.I, "the other factor"),
                Setting.BANKS.asMachines(),
                Setting.BANK_ENTRIES.asMachines(),
                Setting.KC.asMachines(),
                Setting.MAX_KC.asMachines(),
                Setting.TILE_SPLIT.asMachines());
    }

    private static MachineSetting with(Setting setting, String meaning) {
        MachineSetting own = setting.asMachines();
        return MachineSetting.number(own.name(), meaning, own.lowest(), own.highest(), (Integer) own.standard());
    }

    @Override
    public List<String> layerTypes() {
        return List.of(ConvLayer.TYPE, FullyConnectedLayer.TYPE);
    }

    @Override
    public List<DcnnCause> causes() {
        return List.of(DcnnCause.values());
    }

    @Override
    public List<DcnnUnit> stepKinds() {
        return List.of(DcnnUnit.values());
    }

    @Override
    public int pes(MachineSettings settings) {
        return DcnnConfig.of(settings).pes();
    }

    @Override
    public String size(MachineSettings settings) {
        DcnnConfig config = DcnnConfig.of(settings);
        return config.columns() + "×" + config.rows() + " PEs of " + config.multipliers() + " multipliers";
    }

    @Override
    public DcnnRun open(LayerOperands layer, MachineSettings settings) {
        return DcnnRun.of(layer, DcnnConfig.of(settings));
    }

    @Override
    public MachineReport report(LayerOperands layer, MachineSettings settings, Progress progress) {
        return report(layer, settings, progress, run -> Optional.of(run.sums()));
    }

    @Override
    public MachineReport report(LayerOperands layer, MachineSettings settings, Supplier<Sums> sums, Progress progress) {
        return report(layer, settings, progress, run -> Optional.of(sums.get()));
    }

    @Override
    public MachineReport count(LayerOperands layer, MachineSettings settings, Progress progress) {
        return report(layer, settings, progress, run -> Optional.empty());
    }

    private MachineReport report(
            LayerOperands layer, MachineSettings settings, Progress progress, Function<DcnnRun, Optional<Sums>> sums) {
        DcnnRun run = open(layer, settings);
        if (!run.index(progress)) {
            throw new CancellationException("cancelled");
        }
        DcnnCounts counts = run.counts();
        Map<String, Long> counters = new LinkedHashMap<>();
        counters.put(CYCLES, run.cycles());
        counters.putAll(counts.asMap());
        // What every machine is measured by: this one is the baseline itself.
        counters.put(LAYER_CYCLES, run.cycles());
        counters.put(DCNN_CYCLES, run.cycles());
        counters.put(IDEAL_CYCLES, ideal(counts.products(), multipliers(settings)));
        counters.put(DENSE_MACS, layer.shape().denseMacs());
        return new MachineReport(layer.name(), Map.of(KC, (long) run.plan().kc()), counters, sums.apply(run));
    }

    @Override
    public String cyclesCounter() {
        return LAYER_CYCLES;
    }

    @Override
    public List<String> layout() {
        return List.of(KC);
    }

    @Override
    public List<String> counted() {
        List<String> names = new ArrayList<>(List.of(CYCLES));
        causes().forEach(cause -> names.add(cause.counter()));
        names.addAll(List.of(LAYER_CYCLES, DCNN_CYCLES, IDEAL_CYCLES, DENSE_MACS));
        return names;
    }

    private static long ideal(long products, long multipliers) {
        return (products + multipliers - 1) / multipliers;
    }

    private static long multipliers(MachineSettings settings) {
        DcnnConfig config = DcnnConfig.of(settings);
        return (long) config.pes() * config.multipliers();
    }

    @Override
    public Map<String, Double> ratios(Map<String, Long> counters, MachineSettings settings) {
        double slots = (double) counters.get(CYCLES) * multipliers(settings);
        return Map.of(UTILIZATION, slots == 0 ? 0 : counters.get(PRODUCTS) / slots);
    }

    @Override
    public List<ReportColumn> columns(MachineSettings settings) {
        List<String> slots = causes().stream().map(DcnnCause::counter).toList();
        List<ReportColumn> columns = new ArrayList<>(List.of(
                ReportColumn.counter("cycles", CYCLES),
                ReportColumn.times("speed-up", DCNN_CYCLES, LAYER_CYCLES),
                ReportColumn.counter("ideal cycles", IDEAL_CYCLES),
                ReportColumn.counter("products", PRODUCTS)));
        causes().forEach(cause -> columns.add(ReportColumn.share(cause.word(), cause.counter(), slots)));
        return columns;
    }
}
