package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Convolutions on one machine, fully connected layers on another. */
class ConnectedMachineTest {
    private static final String MIXED = "--network lenet-digits --fully-connected eie";

    @TempDir
    private Path folder;

    private static Answer fine(String arguments) {
        Answer answer = Answer.of(arguments.split(" "));
        assertThat(answer.err()).as(arguments).isEmpty();
        assertThat(answer.code()).as(arguments).isZero();
        return answer;
    }

    private static JsonNode json(String arguments) throws IOException {
        return new ObjectMapper().readTree(fine(arguments + " --json -").out());
    }

    @Test
    void everyLayerIsCountedOnItsMachine() throws IOException {
        JsonNode mixed = json("simulate " + MIXED);
        JsonNode scnn = json("simulate --network lenet-digits");

        for (int layer = 0; layer < 3; layer++) {
            assertThat(mixed.at("/layers/" + layer)).isEqualTo(scnn.at("/layers/" + layer));
        }
        long cycles = 0;
        long connected = 0;
        for (String name : List.of("fc1", "fc2")) {
            JsonNode eie = json("simulate --network lenet-digits --accelerator eie --layer " + name)
                    .at("/layers/0");
            JsonNode own = mixed.at("/layers/" + (name.equals("fc1") ? 3 : 4));
            assertThat(own.get("machine").asText()).isEqualTo("eie");
            assertThat(own.get("counters")).isEqualTo(eie.get("counters"));
            assertThat(own.get("loadBalance")).isEqualTo(eie.get("loadBalance"));
            connected += eie.at("/counters/cycles").asLong();
        }
        for (int layer = 0; layer < 3; layer++) {
            cycles += scnn.at("/layers/" + layer + "/counters/layerCycles").asLong();
        }
        assertThat(mixed.has("machine")).isFalse();
        assertThat(mixed.at("/fullyConnected/machine").asText()).isEqualTo("eie");
        assertThat(mixed.at("/fullyConnected/accelerator/pes").asInt()).isEqualTo(64);
        assertThat(mixed.at("/fullyConnected/totals/cycles").asLong()).isEqualTo(connected);
        assertThat(mixed.at("/totals/layerCycles").asLong()).isEqualTo(cycles);
        assertThat(mixed.get("cycles").asLong()).isEqualTo(cycles + connected);
    }

    @Test
    void theTableHasOneForEachMachineAndTheSum() throws IOException {
        assertThat(fine("simulate " + MIXED).out())
                .contains(
                        "lenet-digits on 8×8 PEs of 4×4 multipliers",
                        "lenet-digits on 64 PEs of 64 accumulators",
                        "all layers: " + json("simulate " + MIXED).get("cycles") + " cycles",
                        "outputs of fc2: ");
        assertThat(fine("simulate " + MIXED + " --layer conv1").out())
                .contains("8×8 PEs", "all layers: ")
                .doesNotContain("64 PEs of");
        assertThat(fine("simulate " + MIXED + " --accelerator dcnn").out()).contains("pair with a zero", "broadcasts");
    }

    @Test
    void aComparisonHasThemBesideAllOthers() throws IOException {
        JsonNode compared = json("compare " + MIXED);
        JsonNode plain = json("compare --network lenet-digits");
        JsonNode mixed = json("simulate " + MIXED);

        assertThat(compared.at("/layers/3/machines")).isEqualTo(plain.at("/layers/3/machines"));
        assertThat(compared.at("/layers/0").has("fullyConnected")).isFalse();
        assertThat(compared.at("/layers/3/fullyConnected/cycles")).isEqualTo(mixed.at("/layers/3/counters/cycles"));
        assertThat(compared.at("/layers/4/fullyConnected/products")).isEqualTo(mixed.at("/layers/4/counters/products"));
        assertThat(compared.at("/totals/fullyConnected/cycles")).isEqualTo(mixed.get("cycles"));
        assertThat(compared.at("/totals/fullyConnected/speedUpOverDcnn").asDouble())
                .isEqualTo(compared.at("/totals/machines/dcnn/cycles").asDouble()
                        / mixed.get("cycles").asDouble());
        Path figure = folder.resolve("bars.svg");
        assertThat(fine("compare " + MIXED + " --size 900x1400 --figure " + figure)
                        .out())
                .contains("EIE", "SCNN + EIE");
        assertThat(figure).content(StandardCharsets.UTF_8).contains("SCNN + EIE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "simulate --network lenet-digits --fully-connected tpu | --fully-connected: accelerator \"tpu\": found neither a preset",
                "simulate --network lenet-digits --fully-connected eie --figure nowhere.svg | --figure: found together with --fully-connected",
                "simulate --network lenet-digits --accelerator eie --fully-connected eie | --fully-connected: found together with machine eie",
                "compare --network lenet-digits --accelerator eie --fully-connected eie | which runs no other layers, expected --accelerator of machine scnn, dcnn"
            })
    void whatCannotBeIsOneLine(String arguments, String message) {
        Answer answer = Answer.of(arguments.split(" "));

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err().lines()).hasSize(1);
        assertThat(answer.err()).contains(message);
    }
}
