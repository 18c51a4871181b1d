package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** EIE on the command line: counters as the model names them, its sample, and what it does not run. */
class EieOnTheCommandLineTest {
    private static JsonNode json(String... more) throws IOException {
        String[] args = new String[more.length + 3];
        args[0] = "simulate";
        System.arraycopy(more, 0, args, 1, more.length);
        args[more.length + 1] = "--json";
        args[more.length + 2] = "-";
        return new ObjectMapper().readTree(Answer.of(args).out());
    }

    @Test
    void theTeachingSampleOnItsPreset() throws IOException {
        JsonNode root = json("--accelerator", "eie-teaching", "--network", "eie-teaching");

        assertThat(root.get("machine").asText()).isEqualTo("eie");
        assertThat(root.at("/accelerator/weightSharing").asText()).isEqualTo("codebook");
        assertThat(root.at("/layers/0/counters"))
                .isEqualTo(new ObjectMapper()
                        .readTree("{\"cycles\":16,\"entries\":27,\"placeholders\":10,\"emptyColumns\":7,"
                                + "\"starved\":10,\"finished\":10,\"broadcasts\":6,\"broadcastStalls\":3,"
                                + "\"detectorSteps\":2,\"products\":27,\"nonZeroWeights\":54,\"storedWeights\":69,"
                                + "\"nonZeroInputs\":6,\"idealCycles\":7}"));
        assertThat(root.at("/layers/0/loadBalance").asDouble()).isEqualTo(0.6875);
        assertThat(root.at("/layers/0/largestOutputDifference").asLong()).isZero();
        assertThat(root.at("/layers/0/denseBits").asLong()).isEqualTo(16 * 12 * 16);
        assertThat(root.at("/layers/0/sharedBits").asLong()).isEqualTo(69 * 5 + 16 * 16);
        assertThat(root.at("/outputs/0").asLong()).isEqualTo(52);
    }

    @Test
    void sharingWeightsChangesOutputsAndNothingElse() throws IOException {
        JsonNode shared = json("--accelerator", "eie", "--network", "lenet-digits", "--layer", "fc1");
        JsonNode own = json(
                "--accelerator", "eie", "--network", "lenet-digits", "--layer", "fc1", "--set", "weightSharing=none");
        JsonNode scnn = json("--network", "lenet-digits", "--layer", "fc1");

        assertThat(shared.at("/layers/0/counters")).isEqualTo(own.at("/layers/0/counters"));
        assertThat(own.at("/layers/0/outputSha256")).isEqualTo(scnn.at("/layers/0/outputSha256"));
        assertThat(shared.at("/layers/0/outputSha256")).isNotEqualTo(own.at("/layers/0/outputSha256"));
    }

    @Test
    void outputsAreThoseOfTheMachine() throws IOException {
        JsonNode shared = json("--accelerator", "eie", "--network", "lenet-digits", "--layer", "fc2");
        JsonNode own = json(
                "--accelerator", "eie", "--network", "lenet-digits", "--layer", "fc2", "--set", "weightSharing=none");

        assertThat(own.get("outputs"))
                .isEqualTo(json("--network", "lenet-digits", "--layer", "fc2").get("outputs"));
        assertThat(shared.get("outputs")).isNotEqualTo(own.get("outputs"));
    }

    @Test
    void aConvolutionIsRefused() {
        Answer answer = Answer.of("simulate", "--accelerator", "eie", "--network", "lenet-digits");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .isEqualTo("sparsescope: layer conv1: found type conv, expected one that eie runs: fullyConnected;"
                        + " of this network it runs fc1, fc2 (choose with --layer)"
                        + System.lineSeparator());
    }

    @Test
    void aSettingOutOfRangeIsRefused() {
        Answer answer =
                Answer.of("simulate", "--accelerator", "eie", "--network", "eie-teaching", "--set", "codeBits=9");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("setting codeBits: found 9, expected 1…8");
    }
}
