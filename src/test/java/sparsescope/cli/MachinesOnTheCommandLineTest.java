package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineSetting;
import sparsescope.machine.Machines;

/** Machines on the command line: chosen by a preset or a file, changed by {@code --set}, refused in one line. */
class MachinesOnTheCommandLineTest {
    @TempDir
    private Path folder;

    @Test
    void theDenseMachinesCountersAreNamedAsTheModelNamesThem() throws IOException {
        JsonNode root = json("--accelerator", "dcnn", "--network", "lenet-digits", "--layer", "conv2");

        assertThat(root.get("machine").asText()).isEqualTo("dcnn");
        assertThat(root.at("/accelerator/columns").asInt()).isEqualTo(8);
        JsonNode counters = root.at("/layers/0/counters");
        assertThat(counters.get("cycles").asLong()).isEqualTo(1152);
        assertThat(counters.get("products").asLong()).isEqualTo(158349);
        assertThat(counters.get("zeroPairs").asLong()).isEqualTo(660851);
        assertThat(counters.get("paddingPairs").asLong()).isEqualTo(83968);
        assertThat(counters.get("emptySlots").asLong()).isZero();
        assertThat(counters.get("idleSlots").asLong()).isEqualTo(276480);
        assertThat(root.at("/layers/0/utilization").asDouble()).isEqualTo(158349.0 / (1152 * 1024));
    }

    @Test
    void bothMachinesComputeTheSame() throws IOException {
        JsonNode dense = json("--accelerator", "dcnn", "--network", "lenet-digits");
        JsonNode sparse = json("--network", "lenet-digits");

        assertThat(sparse.has("machine")).isFalse();
        for (int layer = 0; layer < 5; layer++) {
            assertThat(dense.at("/layers/" + layer + "/outputSha256"))
                    .isEqualTo(sparse.at("/layers/" + layer + "/outputSha256"));
            assertThat(dense.at("/layers/" + layer + "/counters/cycles"))
                    .isEqualTo(sparse.at("/layers/" + layer + "/counters/dcnnCycles"));
        }
        assertThat(dense.get("outputs")).isEqualTo(sparse.get("outputs"));
    }

    @Test
    void theBaselineIsAsFastAsItself() {
        assertThat(Answer.of("simulate", "--accelerator", "dcnn", "--network", "lenet-digits")
                        .out())
                .contains("8×8 PEs of 16 multipliers", "1.00×", "pair with a zero", "pair in the padding");
    }

    @Test
    void aFileNamesItsMachine() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.json"),
                "{\"format\": \"sparsescope-accelerator/1\", \"name\": \"mine\", \"machine\": \"dcnn\","
                        + " \"settings\": {\"columns\": 2}}");

        JsonNode root = json("--accelerator", file.toString(), "--network", "teaching", "--set", "rows=2");

        assertThat(root.get("machine").asText()).isEqualTo("dcnn");
        assertThat(root.at("/accelerator/columns").asInt()).isEqualTo(2);
        assertThat(root.at("/accelerator/rows").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "strides=discard | setting strides: dcnn has none of that name, it is a setting of scnn; expected one of columns",
                "rws=1           | setting rws: dcnn has none of that name; expected one of columns",
                "rows=65         | setting rows: found 65, expected 1…64"
            })
    void aSettingOfAnotherMachineIsOneLine(String change, String message) {
        Answer answer = Answer.of("simulate", "--accelerator", "dcnn", "--network", "teaching", "--set", change);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err().lines()).hasSize(1);
        assertThat(answer.err()).contains(message);
    }

    @Test
    void anUnknownMachineIsOneLine() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.json"),
                "{\"format\": \"sparsescope-accelerator/1\", \"name\": \"mine\", \"machine\": \"tpu\", \"settings\": {}}");

        Answer answer = Answer.of("simulate", "--accelerator", file.toString(), "--network", "teaching");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err().lines()).hasSize(1);
        assertThat(answer.err()).contains(file + ": machine: found \"tpu\", expected one of scnn, dcnn");
    }

    @Test
    void helpListsTheSettingsOfEveryMachine() {
        String help = Answer.of("simulate", "--help").out();

        for (Machine machine : Machines.all()) {
            assertThat(help).contains("Settings of machine " + machine.name());
            for (MachineSetting setting : machine.settings()) {
                assertThat(help).contains("  " + setting.name() + " ", setting.meaning(), setting.range());
            }
        }
    }

    @Test
    void infoSaysWhichMachinesRunALayer() {
        assertThat(Answer.of("info", "--network", "lenet-digits").out())
                .contains("runs on: scnn, dcnn, eie (fc1, fc2)\n");
    }

    private static JsonNode json(String... arguments) throws IOException {
        String[] all = new String[arguments.length + 3];
        all[0] = "simulate";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--json";
        all[all.length - 1] = "-";
        Answer answer = Answer.of(all);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        return new ObjectMapper().readTree(answer.out());
    }
}
