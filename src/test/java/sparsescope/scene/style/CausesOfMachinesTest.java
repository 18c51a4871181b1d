package sparsescope.scene.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sparsescope.file.Progress;
import sparsescope.machine.Cause;
import sparsescope.machine.LayerTypes;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.Machines;
import sparsescope.network.Network;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;

/** Every cause of every machine has all that a cause must have: words, a counter, a look of its own and its place in the order. */
class CausesOfMachinesTest {
    static Stream<Machine> machines() {
        return Machines.all().stream();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void causesAreWorded(Machine machine) {
        assertThat(machine.causes()).isNotEmpty().doesNotHaveDuplicates().allSatisfy(cause -> {
            assertThat(cause.word()).isNotBlank();
            assertThat(cause.help()).matches("[A-Z].*\\.");
            assertThat(cause.role()).isNotNull();
            assertThat(cause.sign()).hasSizeLessThan(2);
        });
        assertThat(machine.causes().stream().map(Cause::word)).doesNotHaveDuplicates();
        assertThat(machine.causes().stream().map(Cause::counter)).doesNotHaveDuplicates();
        assertThat(machine.causes()).anyMatch(Cause::isUseful);
    }

    @ParameterizedTest
    @MethodSource("machines")
    void reportsCountEveryCause(Machine machine) {
        Network network = SampleNetworks.open("lenet-digits");
        int layer = IntStream.range(0, network.layers().size())
                .filter(index -> LayerTypes.runs(machine, network.layers().get(index)))
                .findFirst()
                .orElseThrow();
        Set<String> counters = machine.report(
                        NetworkTensors.of(network).layer(layer), MachineSettings.defaults(machine), Progress.NONE)
                .counters()
                .keySet();

        assertThat(counters)
                .containsAll(machine.causes().stream().map(Cause::counter).toList());
    }

    @ParameterizedTest
    @MethodSource("machines")
    void noTwoLookAlike(Machine machine) {
        for (Theme theme : Theme.values()) {
            Set<String> looks = new HashSet<>();
            for (Cause cause : machine.causes()) {
                assertThat(looks.add(theme.cause(cause) + cause.sign()))
                        .as("%s in %s", cause.word(), theme)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("machines")
    void usefulOnesComeFirstAndThoseWithoutAMultiplicationLast(Machine machine) {
        List<? extends Cause> causes = machine.causes();

        assertThat(causes.stream().map(Cause::role)).isSorted();
    }
}
