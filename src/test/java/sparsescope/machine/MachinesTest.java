package sparsescope.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.accelerator.Presets;
import sparsescope.file.Progress;
import sparsescope.network.Layer;
import sparsescope.network.LayerOperands;
import sparsescope.network.Network;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.inference.DirectConvolution;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.tensor.Sums;

/** What holds for every machine in the registry, on every layer of a sample that it runs. */
class MachinesTest {
    /** What a chain of layers works out anyway is not worked out again for the report. */
    @ParameterizedTest
    @ValueSource(strings = {"scnn", "dcnn"})
    void sumsThatSomebodyHasAreTaken(String machine) {
        LayerOperands layer = NetworkTensors.of(SampleNetworks.open("teaching")).layer(0);
        Sums known = DirectConvolution.of(layer);
        AtomicInteger asked = new AtomicInteger();

        MachineReport report = Machines.named(machine)
                .report(
                        layer,
                        MachineSettings.defaults(Machines.named(machine)),
                        () -> {
                            asked.incrementAndGet();
                            return known;
                        },
                        Progress.NONE);

        assertThat(asked).hasValue(1);
        assertThat(report.sums().orElseThrow()).isSameAs(known);
    }

    private static final NetworkTensors DIGITS = NetworkTensors.of(SampleNetworks.open("lenet-digits"));

    static Stream<Arguments> runs() {
        Network network = DIGITS.network();
        return Machines.all().stream()
                .flatMap(machine -> network.layers().stream()
                        .filter(layer -> LayerTypes.runs(machine, layer))
                        .map(layer -> Arguments.of(machine.name(), layer.name())));
    }

    private static MachineRun open(String machine, String layer) {
        Machine found = Machines.named(machine);
        int index = DIGITS.network().indexOf(layer).orElseThrow();
        return found.open(DIGITS.layer(index), MachineSettings.defaults(found));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aRunIsAFunctionOfTime(String machine, String layer) {
        MachineRun run = open(machine, layer);

        assertThat(run.index(Progress.NONE)).isTrue();
        assertThat(run.indexed()).isTrue();
        assertThat(run.settings()).isEqualTo(MachineSettings.defaults(Machines.named(machine)));
        assertThat(run.at(run.cycles()).finished()).isTrue();
        assertThat(run.at(run.cycles() + 5).cycle()).isEqualTo(run.cycles());
        assertThat(run.at(0).finished()).isFalse();
        assertThat(run.at(run.cycles() / 2).pes())
                .hasSize(Machines.named(machine).pes(run.settings()))
                .allSatisfy(pe -> assertThat(pe.state().word()).isNotBlank());
        assertThat(run.at(run.cycles() / 2).run()).isSameAs(run);
        long before = 0;
        for (Span span : run.spans()) {
            assertThat(span.start()).isBetween(before, run.cycles());
            assertThat(span.end()).isBetween(span.start(), run.cycles());
            before = span.start();
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void causesOfPartsAddUp(String machine, String layer) {
        MachineRun run = open(machine, layer);
        long half = run.cycles() / 2;

        CauseCounts whole =
                run.causes(new long[] {0, run.cycles()}, () -> false).get(0);
        List<? extends CauseCounts> parts = run.causes(new long[] {0, half, run.cycles()}, () -> false);

        long total = 0;
        for (Cause cause : Machines.named(machine).causes()) {
            assertThat(parts.get(0).of(cause) + parts.get(1).of(cause))
                    .as(cause.word())
                    .isEqualTo(whole.of(cause));
            assertThat(cause.help()).endsWith(".");
            total += whole.of(cause);
        }
        assertThat(total).isEqualTo(whole.total()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void stepsGoOnAndBack(String machine, String layer) {
        MachineRun run = open(machine, layer);
        long middle = run.cycles() / 2;

        for (StepKind unit : Machines.named(machine).stepKinds()) {
            assertThat(run.next(middle, unit, 0)).as(unit.word()).isGreaterThan(middle);
            assertThat(run.previous(middle, unit, 0)).as(unit.word()).isLessThan(middle);
            assertThat(run.previous(0, unit, 0)).isZero();
            assertThat(run.next(run.cycles(), unit, 0)).isEqualTo(run.cycles());
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aReportHasTheCyclesOfTheRun(String machine, String layer) {
        MachineRun run = open(machine, layer);

        MachineReport report = Machines.named(machine).report(run.layer(), run.settings(), Progress.NONE);

        assertThat(report.counters()
                        .getOrDefault("layerCycles", report.counters().get("cycles")))
                .isEqualTo(run.cycles());
        assertThat(Machines.named(machine)
                        .ratios(report.counters(), run.settings())
                        .values())
                .allSatisfy(ratio -> assertThat(ratio).isBetween(0.0, 1.0));
        assertThat(Machines.named(machine).columns(run.settings()))
                .allSatisfy(column ->
                        assertThat(column.text().apply(report.counters())).isNotBlank());
        long[] sums = report.sums().orElseThrow().values();
        // A machine that computes with other values than the network's own measures how far off it is.
        if (report.measures().isEmpty()) {
            assertThat(sums).isEqualTo(DirectConvolution.of(run.layer()).values());
        } else {
            assertThat(sums).hasSameSizeAs(DirectConvolution.of(run.layer()).values());
        }
    }

    @Test
    void everyMachineHasPresetsAndSettingsOfItsOwn() {
        for (Machine machine : Machines.all()) {
            assertThat(Presets.names(machine.name())).isNotEmpty().contains(machine.name());
            assertThat(machine.title()).isNotBlank();
            assertThat(machine.meaning()).isNotBlank();
            List<String> names = new ArrayList<>();
            machine.settings().forEach(setting -> names.add(setting.name()));
            assertThat(names).doesNotHaveDuplicates();
            assertThat(MachineSettings.defaults(machine).values().keySet()).containsExactlyElementsOf(names);
            machine.settings()
                    .forEach(setting -> assertThat(setting.parse(
                                    setting.standard() == null
                                            ? MachineSetting.NONE
                                            : setting.standard().toString()))
                            .isEqualTo(setting.standard()));
        }
        assertThat(Machines.standard().name()).isEqualTo("scnn");
    }

    @Test
    void settingsAreCheckedTogether() {
        MachineSettings scnn = MachineSettings.defaults(Machines.named("scnn"));

        assertThat(scnn.with(Map.of("F", "2", "queueDepth", "8")).number("F")).isEqualTo(2);
        assertThatThrownBy(() -> scnn.with(Map.of("queueDepth", "8")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("queueDepth: found 8, expected F·I = 16 or more");
        assertThatThrownBy(() -> Machines.named("tpu"))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("machine \"tpu\": there is none of that name; expected one of scnn, dcnn");
    }

    @Test
    void aLayerOfATypeThatAMachineDoesNotRunIsNamed() {
        Layer conv = DIGITS.network().layers().get(0);

        assertThatThrownBy(() -> LayerTypes.check(Machines.named("eie"), conv))
                .hasMessage("layer conv1: found type conv, expected one that eie runs: fullyConnected");
    }
}
