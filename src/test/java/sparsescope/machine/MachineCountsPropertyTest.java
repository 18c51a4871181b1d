package sparsescope.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.EnergyTable;
import sparsescope.accelerator.Operands;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.compare.ComparedMachine;
import sparsescope.analysis.compare.SideBySide;
import sparsescope.analysis.cost.Outputs;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.PlanException;
import sparsescope.file.Progress;
import sparsescope.network.ConvShape;
import sparsescope.network.Finish;
import sparsescope.network.LayerOperands;
import sparsescope.network.inference.DirectConvolution;
import sparsescope.reference.SmallCase;
import sparsescope.reference.SmallCases;
import sparsescope.tensor.Activations;
import sparsescope.tensor.Weights;

/** Every way to count a layer on a machine says the same, on random layers. */
class MachineCountsPropertyTest {
    private static final Machine SCNN = Machines.named("scnn");
    private static final Machine DCNN = Machines.named("dcnn");
    private static final Machine EIE = Machines.named("eie");

    @Provide
    Arbitrary<SmallCase> cases() {
        return SmallCases.any();
    }

    private static boolean fits(SmallCase small) {
        try {
            new LayerPlan(small.shape(), small.accelerator());
            return true;
        } catch (PlanException e) {
            return false;
        }
    }

    /** What is only counted is what is reported, name by name, and whoever has the sums already gets the same report. */
    private static void sameCounts(LayerOperands layer, MachineSettings settings) {
        Machine machine = settings.machine();
        MachineReport whole = machine.report(layer, settings, Progress.NONE);
        MachineReport counted = machine.count(layer, settings, Progress.NONE);
        Map<String, Long> known = new LinkedHashMap<>(whole.counters());
        known.keySet().retainAll(machine.counted());

        assertThat(known.keySet()).containsExactlyElementsOf(machine.counted());
        assertThat(counted.counters()).containsAllEntriesOf(known);
        assertThat(counted.layout()).isEqualTo(whole.layout()).containsOnlyKeys(machine.layout());
        assertThat(whole.counters()).containsKey(machine.cyclesCounter());
        MachineReport again = machine.report(layer, settings, () -> DirectConvolution.of(layer), Progress.NONE);
        assertThat(again.counters()).isEqualTo(whole.counters());
        assertThat(again.sums().orElseThrow().values())
                .isEqualTo(whole.sums().orElseThrow().values());
    }

    private static void loadsAddUp(LayerOperands layer, MachineSettings settings) {
        MachineRun run = settings.machine().open(layer, settings);
        run.index(Progress.NONE);
        Map<Cause, Long> sums = new HashMap<>();
        for (CauseCounts load : run.loads()) {
            settings.machine().causes().forEach(cause -> sums.merge(cause, load.of(cause), Long::sum));
        }
        MachineReport report = settings.machine().count(layer, settings, Progress.NONE);

        assertThat(run.loads()).hasSize(settings.machine().pes(settings));
        sums.forEach((cause, slots) -> assertThat(slots)
                .as(cause.counter())
                .isEqualTo(report.counters().get(cause.counter())));
    }

    @Property(tries = 40)
    void denseAndSparseCountAsTheyReport(@ForAll("cases") SmallCase small) {
        MachineSettings dense = small.accelerator().settings().on(DCNN);
        sameCounts(small.layer(), dense);
        loadsAddUp(small.layer(), dense);
        if (fits(small)) {
            sameCounts(small.layer(), small.accelerator().settings());
        }
    }

    @Property(tries = 40)
    void aComparisonCountsWhatMachinesCount(@ForAll("cases") SmallCase small) {
        AcceleratorConfig accelerator = small.accelerator().with(Setting.OPERANDS, Operands.SPARSE.word());
        if (!fits(small)) {
            return;
        }
        SideBySide compared = SideBySide.of(
                small.layer(),
                new Outputs(
                        small.shape().outputChannels(),
                        small.shape().outputWidth(),
                        small.shape().outputHeight(),
                        0.5),
                accelerator,
                EnergyTable.standard(),
                EnumSet.of(ComparedMachine.DCNN, ComparedMachine.SCNN, ComparedMachine.ORACLE),
                Progress.NONE);
        Map<String, Long> sparse =
                SCNN.count(small.layer(), accelerator.settings(), Progress.NONE).counters();
        Map<String, Long> dense = DCNN.count(
                        small.layer(), accelerator.settings().on(DCNN), Progress.NONE)
                .counters();

        assertThat(compared.on(ComparedMachine.SCNN).cycles()).isEqualTo(sparse.get("layerCycles"));
        assertThat(compared.on(ComparedMachine.SCNN).products()).isEqualTo(sparse.get("products"));
        assertThat(compared.on(ComparedMachine.DCNN).cycles()).isEqualTo(dense.get("layerCycles"));
        assertThat(compared.on(ComparedMachine.ORACLE).cycles()).isEqualTo(sparse.get("idealCycles"));
        assertThat(dense.get("dcnnCycles")).isEqualTo(dense.get("layerCycles"));
    }

    @Property(tries = 80)
    void eieIsComparedAsItCounts(
            @ForAll @IntRange(min = 1, max = 20) int outputs,
            @ForAll @IntRange(min = 1, max = 20) int inputs,
            @ForAll @IntRange(min = 1, max = 6) int pes,
            @ForAll @IntRange(min = 1, max = 3) int depth,
            @ForAll @IntRange(min = 1, max = 4) int registers,
            @ForAll long seed) {
        LayerOperands layer = connected(outputs, inputs, new Random(seed));
        MachineSettings settings = MachineSettings.defaults(EIE)
                .with(Map.of("pes", "" + pes, "queueDepth", "" + depth, "registers", "" + registers));
        sameCountsOfEie(layer, settings);
        loadsAddUp(layer, settings);
        List<RivalCount> rivals = EIE.compare(layer, settings, Progress.NONE);
        Map<String, Long> counters = EIE.count(layer, settings, Progress.NONE).counters();
        Map<String, RivalCount> byName = new HashMap<>();
        rivals.forEach(count -> byName.put(count.rival().word(), count));

        assertThat(rivals.stream().map(RivalCount::rival)).containsExactlyElementsOf(EIE.rivals());
        assertThat(byName.get("eie").cycles()).isEqualTo(counters.get("cycles"));
        assertThat(byName.get("eie").products()).isEqualTo(counters.get("products"));
        assertThat(byName.get("oracle").cycles()).isEqualTo(counters.get("idealCycles"));
        assertThat(byName.get("dense").products()).isEqualTo((long) outputs * inputs);
        assertThat(byName.get("sparseW").products()).isEqualTo(counters.get("nonZeroWeights"));
        assertThat(byName.get("oracle").cycles())
                .isLessThanOrEqualTo(byName.get("eie").cycles());
        assertThat(byName.get("sparseA").cycles())
                .isLessThanOrEqualTo(byName.get("dense").cycles());
        assertThat(byName.get("eie").cycles())
                .isLessThanOrEqualTo(byName.get("sparseW").cycles() + inputs);
        rivals.forEach(count -> assertThat(count.utilization()).isBetween(0.0, 1.0));
    }

    /** EIE's own sums are not the network's where weights are shared. */
    private static void sameCountsOfEie(LayerOperands layer, MachineSettings settings) {
        MachineReport whole = EIE.report(layer, settings, Progress.NONE);
        MachineReport counted = EIE.count(layer, settings, Progress.NONE);

        assertThat(counted.counters()).isEqualTo(whole.counters()).containsOnlyKeys(EIE.counted());
        assertThat(counted.layout()).isEqualTo(whole.layout());
        assertThat(counted.sums()).isEmpty();
    }

    private static LayerOperands connected(int outputs, int inputs, Random random) {
        short[] weights = new short[outputs * inputs];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (short) (random.nextInt(3) == 0 ? random.nextInt(9) - 4 : 0);
        }
        short[] values = new short[inputs];
        for (int i = 0; i < inputs; i++) {
            values[i] = (short) (random.nextBoolean() ? random.nextInt(9) - 4 : 0);
        }
        return new LayerOperands(
                "fc",
                new ConvShape(inputs, outputs, 1, 1, 1, 1, 1, 0, 1),
                new Activations(inputs, 1, 1, values),
                new Weights(outputs, inputs, 1, 1, weights),
                Finish.NONE);
    }
}
