package sparsescope.eie.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import sparsescope.eie.EieConfig;
import sparsescope.eie.EieSetting;
import sparsescope.eie.simulation.EieCount;
import sparsescope.eie.simulation.EieCounter;
import sparsescope.eie.simulation.EieRun;
import sparsescope.file.InputException;
import sparsescope.file.Progress;
import sparsescope.machine.Cause;
import sparsescope.machine.CauseCounts;
import sparsescope.machine.LayerTypes;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineReport;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.Machines;
import sparsescope.machine.ReportColumn;
import sparsescope.machine.SettingException;
import sparsescope.network.LayerOperands;
import sparsescope.network.Network;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;

/** EIE as any machine. */
class EieMachineTest {
    private final Machine machine = Machines.named("eie");
    private final MachineSettings settings = MachineSettings.defaults(machine);
    private final Network network = SampleNetworks.open("lenet-digits");

    private LayerOperands fc1() {
        return NetworkTensors.of(network).layer(network.indexOf("fc1").orElseThrow());
    }

    @Test
    void settingsAreThoseOfItsConfiguration() {
        assertThat(settings.values()).isEqualTo(EieSetting.asMap(EieConfig.DEFAULTS));
        assertThat(EieConfig.of(settings)).isEqualTo(EieConfig.DEFAULTS);
        MachineSettings changed = settings.with(Map.of("pes", "4", "weightSharing", "none", "detector", "ideal"));
        EieConfig config = EieConfig.of(changed);
        assertThat(EieSetting.asMap(config)).isEqualTo(changed.values());
        assertThat(EieRun.of(fc1(), config).settings()).isEqualTo(changed);
        assertThat(machine.pes(changed)).isEqualTo(4);
        assertThat(machine.size(changed)).isEqualTo("4 PEs of 64 accumulators with queues of 7");
        assertThatThrownBy(() -> settings.with(Map.of("codeBits", "9")))
                .isInstanceOf(SettingException.class)
                .hasMessage("setting codeBits: found 9, expected 1…8");
    }

    @Test
    void aReportHasEveryCounterAndTheOutputs() {
        MachineReport report = machine.report(fc1(), settings, Progress.NONE);

        EieCount count = EieCount.of(fc1(), EieConfig.DEFAULTS, Progress.NONE);
        assertThat(report.counters()).isEqualTo(count.counters().asMap());
        assertThat(report.counters().keySet())
                .containsExactlyElementsOf(
                        Arrays.stream(EieCounter.values()).map(EieCounter::word).toList());
        assertThat(report.layout()).isEqualTo(Map.of("passes", 1L));
        assertThat(report.sums().orElseThrow().values())
                .isEqualTo(EieRun.of(fc1(), EieConfig.DEFAULTS).outputs().values());
        assertThat(report.measures())
                .containsEntry("largestOutputDifference", 3596L)
                .containsEntry("meanSquaredOutputDifference", 1_144_561.0)
                .containsEntry("largestWeightDifference", 18L)
                .containsEntry("denseBits", 1_605_632L)
                .containsEntry("sparseBits", 160_540L)
                .containsEntry("sharedBits", 64_472L)
                .containsEntry("pointerBits", 1_606_656L);
        assertThat(machine.ratios(report.counters(), settings))
                .isEqualTo(Map.of("loadBalance", count.counters().loadBalance()));
        for (ReportColumn column : machine.columns(settings)) {
            assertThat(column.text().apply(report.counters())).isNotBlank();
        }
        assertThatThrownBy(() -> machine.report(fc1(), settings, done -> false))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void whatHasBeenSoFarIsWhatItWasBetween() {
        EieRun run = (EieRun) machine.open(fc1(), settings.with(Map.of("pes", "4")));
        for (long cycle : new long[] {0, 1, 2, 63, 64, 1000, run.cycles() / 3, run.cycles() - 1, run.cycles()}) {
            assertThat(run.causes(new long[] {0, cycle}, () -> false))
                    .containsExactly(run.causesBetween(new long[] {0, cycle}, () -> false)
                            .of(0));
        }
    }

    @Test
    void causesAndStepsAreItsOwn() {
        MachineRun run = machine.open(fc1(), settings.with(Map.of("pes", "4")));
        assertThat(run.index(Progress.NONE)).isTrue();

        List<? extends CauseCounts> causes = run.causes(new long[] {0, 10, run.cycles()}, () -> false);

        assertThat(causes).extracting(CauseCounts::total).containsExactly(40L, 4 * (run.cycles() - 10));
        for (Cause cause : machine.causes()) {
            assertThat(causes.get(0).of(cause) + causes.get(1).of(cause))
                    .isEqualTo(((EieRun) run).count().counters().asMap().get(cause.counter()));
            assertThat(cause.help()).endsWith(".");
        }
        assertThat(machine.causes().stream().filter(Cause::isUseful))
                .extracting(Cause::word)
                .containsExactly("entry");
        machine.stepKinds().forEach(kind -> {
            assertThat(run.next(5, kind, 0)).isGreaterThan(5);
            assertThat(run.previous(5, kind, 0)).isLessThan(5);
        });
        assertThat(run.at(7).pes())
                .hasSize(4)
                .allSatisfy(pe -> assertThat(pe.state().word()).isNotBlank());
        assertThat(run.spans()).hasSize(1);
        assertThat(run.spans().get(0).index()).isZero();
        assertThat(run.spans().get(0).end()).isEqualTo(run.cycles());
    }

    @Test
    void convolutionsAreForOtherMachines() {
        assertThat(LayerTypes.runs(machine, network.layer("fc1"))).isTrue();
        assertThatThrownBy(() -> LayerTypes.check(machine, network.layer("conv1")))
                .isInstanceOf(InputException.class)
                .hasMessage("layer conv1: found type conv, expected one that eie runs: fullyConnected");
    }
}
