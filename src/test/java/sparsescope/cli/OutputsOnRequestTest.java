package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.file.Progress;
import sparsescope.machine.MachineReport;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.Machines;
import sparsescope.network.LayerOperands;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.simulation.state.Counter;

/** Outputs are left out where nobody asks for them, and nothing that is shown changes by it. */
class OutputsOnRequestTest {
    private static final Set<String> OF_OUTPUTS = Set.of(
            Counter.OARAM_WRITES.word(),
            Counter.OARAM_READS.word(),
            Counter.DRAM_WRITES.word(),
            Counter.OVERFLOWS.word());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--network lenet-digits",
                "--network lenet-digits --layer conv2",
                "--network lenet-digits --layer fc2",
                "--network teaching --accelerator teaching",
                "--network lenet-digits --accelerator dcnn --layer conv3"
            })
    void theTableIsTheSameWithAndWithoutJson(String options) {
        Answer without = Answer.of(("simulate " + options).split(" "));
        Answer with = Answer.of(("simulate " + options + " --json " + folder.resolve("all.json")).split(" "));

        assertThat(without.code()).isZero();
        assertThat(without.out()).isNotEmpty().isEqualTo(with.out());
    }

    @Test
    void onlyWhatDependsOnOutputsIsLeftOut() {
        LayerOperands layer =
                NetworkTensors.of(SampleNetworks.open("lenet-digits")).layer(1);
        MachineSettings settings = MachineSettings.defaults(Machines.standard());

        MachineReport counted = Machines.standard().count(layer, settings, Progress.NONE);
        MachineReport whole = Machines.standard().report(layer, settings, Progress.NONE);

        assertThat(counted.sums()).isEmpty();
        assertThat(whole.sums()).isPresent();
        assertThat(others(counted)).isEqualTo(others(whole));
        assertThat(whole.counters().get(Counter.OARAM_WRITES.word())).isPositive();
        assertThat(counted.counters().get(Counter.OARAM_WRITES.word())).isZero();
    }

    private static Map<String, Long> others(MachineReport report) {
        Map<String, Long> others = new HashMap<>(report.counters());
        others.keySet().removeAll(OF_OUTPUTS);
        return others;
    }

    @Test
    void theHelpSaysWhatDecides() {
        assertThat(Answer.of("simulate", "--help").out())
                .containsIgnoringWhitespaces("Outputs take time.", "with --json");
    }
}
