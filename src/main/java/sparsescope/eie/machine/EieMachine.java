package sparsescope.eie.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import sparsescope.eie.EieConfig;
import sparsescope.eie.EieSetting;
import sparsescope.eie.codebook.SharingError;
import sparsescope.eie.layout.StoredBits;
import sparsescope.eie.simulation.EieCounter;
import sparsescope.eie.simulation.EieRun;
import sparsescope.eie.simulation.EieStepUnit;
import sparsescope.eie.simulation.PeCause;
import sparsescope.file.Progress;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineReport;
import sparsescope.machine.MachineSetting;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.ReportColumn;
import sparsescope.machine.Rival;
import sparsescope.machine.RivalCount;
import sparsescope.network.FullyConnectedLayer;
import sparsescope.network.LayerOperands;

/** Runs sparse fully connected layers: PEs in a line, each with a share of the rows, a queue and a table of weights. */
public final class EieMachine implements Machine {
    private static final String PASSES = "passes";
    private static final String LOAD_BALANCE = "loadBalance";

    @Override
    public String name() {
        return EieRun.MACHINE;
    }

    @Override
    public String title() {
        return "EIE";
    }

    @Override
    public String meaning() {
        return "sparse fully connected layers: skips zero inputs and zero weights, and shares weights";
    }

    @Override
    public List<MachineSetting> settings() {
        return Arrays.stream(EieSetting.values()).map(EieSetting::asMachines).toList();
    }

    @Override
    public List<String> layerTypes() {
        return List.of(FullyConnectedLayer.TYPE);
    }

    @Override
    public List<PeCause> causes() {
        return List.of(PeCause.values());
    }

    @Override
    public List<EieStepUnit> stepKinds() {
        return List.of(EieStepUnit.values());
    }

    @Override
    public int pes(MachineSettings settings) {
        return EieConfig.of(settings).pes();
    }

    @Override
    public String size(MachineSettings settings) {
        EieConfig config = EieConfig.of(settings);
        return config.pes() + " PEs of " + config.registers() + " accumulators with queues of " + config.queueDepth();
    }

    @Override
    public EieRun open(LayerOperands layer, MachineSettings settings) {
        return EieRun.of(layer, EieConfig.of(settings));
    }

    @Override
    public MachineReport report(LayerOperands layer, MachineSettings settings, Progress progress) {
        EieRun run = open(layer, settings);
        if (!run.index(progress)) {
            throw new CancellationException("cancelled");
        }
        return new MachineReport(
                layer.name(),
                Map.of(PASSES, (long) run.spans().size()),
                run.count().counters().asMap(),
                measures(run),
                Optional.of(run.outputs()));
    }

    @Override
    public MachineReport count(LayerOperands layer, MachineSettings settings, Progress progress) {
        EieRun run = open(layer, settings);
        Map<String, Long> counters = run.count(progress).counters().asMap();
        return new MachineReport(
                layer.name(), Map.of(PASSES, (long) run.spans().size()), counters, Map.of(), Optional.empty());
    }

    @Override
    public String cyclesCounter() {
        return EieCounter.CYCLES.word();
    }

    @Override
    public List<String> layout() {
        return List.of(PASSES);
    }

    @Override
    public List<String> counted() {
        return Arrays.stream(EieCounter.values()).map(EieCounter::word).toList();
    }

    @Override
    public List<Rival> rivals() {
        return EieRivals.ALL;
    }

    @Override
    public List<RivalCount> compare(LayerOperands layer, MachineSettings settings, Progress progress) {
        return new EieRivals(layer, EieConfig.of(settings)).count(progress);
    }

    /** What sharing weights costs, and what it saves. */
    private static Map<String, Number> measures(EieRun run) {
        SharingError outputs = run.outputError();
        SharingError weights = run.sharedWeights().weightError();
        StoredBits bits = run.storedBits();
        Map<String, Number> measures = new LinkedHashMap<>();
        measures.put("largestOutputDifference", outputs.largest());
        measures.put("meanSquaredOutputDifference", outputs.meanSquared());
        measures.put("largestWeightDifference", weights.largest());
        measures.put("meanSquaredWeightDifference", weights.meanSquared());
        measures.put("denseBits", bits.dense());
        measures.put("sparseBits", bits.sparse());
        measures.put("sharedBits", bits.shared());
        measures.put("pointerBits", bits.pointers());
        return measures;
    }

    @Override
    public Map<String, Double> ratios(Map<String, Long> counters, MachineSettings settings) {
        return Map.of(LOAD_BALANCE, loadBalance(counters, pes(settings)));
    }

    private static double loadBalance(Map<String, Long> counters, int pes) {
        long cycles = counters.get(EieCounter.CYCLES.word());
        long work = Arrays.stream(PeCause.values())
                .filter(PeCause::atWork)
                .mapToLong(cause -> counters.get(cause.counter()))
                .sum();
        return cycles == 0 ? 0 : (double) work / (cycles * pes);
    }

    @Override
    public List<ReportColumn> columns(MachineSettings settings) {
        int pes = pes(settings);
        List<String> causes = causes().stream().map(PeCause::counter).toList();
        List<ReportColumn> columns = new ArrayList<>(List.of(
                ReportColumn.counter("cycles", EieCounter.CYCLES.word()),
                ReportColumn.counter("ideal cycles", EieCounter.IDEAL_CYCLES.word()),
                ReportColumn.percent("load balance", counters -> loadBalance(counters, pes)),
                ReportColumn.counter("products", EieCounter.PRODUCTS.word()),
                ReportColumn.counter("broadcasts", EieCounter.BROADCASTS.word()),
                ReportColumn.counter("broadcast stalls", EieCounter.BROADCAST_STALLS.word())));
        causes().forEach(cause -> columns.add(ReportColumn.share(cause.word(), cause.counter(), causes)));
        return columns;
    }
}
