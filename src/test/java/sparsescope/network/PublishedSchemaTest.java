package sparsescope.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sparsescope.file.JsonSchema;
import sparsescope.network.file.NetworkFields;
import sparsescope.network.file.SampleNetworks;

/** The published schema of network files says what the reader does. */
class PublishedSchemaTest {
    private static JsonSchema schema() throws IOException {
        return JsonSchema.published("network-1.schema.json");
    }

    @Test
    void itKnowsTheReadersFieldsAndNoOther() throws IOException {
        assertFields("", NetworkFields.NETWORK);
        assertFields("/$defs/conv", NetworkFields.CONV);
        assertFields("/$defs/fullyConnected", NetworkFields.FULLY_CONNECTED);
        assertFields("/$defs/pool", NetworkFields.POOL);
        assertFields("/$defs/fileSource", NetworkFields.FILE_SOURCE);
        assertFields("/$defs/drawnSource", NetworkFields.DRAWN_SOURCE);
        assertFields("/$defs/layerSource", NetworkFields.LAYER_SOURCE);
        assertFields("/$defs/inputChoice", NetworkFields.INPUT_CHOICE);
        assertThat(schema().at("/$defs").size()).isEqualTo(7);
        assertThat(schema().at("/properties/format/const").asText()).isEqualTo(NetworkFields.FORMAT);
    }

    private static void assertFields(String pointer, List<String> fields) throws IOException {
        assertThat(schema().properties(pointer)).as(pointer).containsExactlyInAnyOrderElementsOf(fields);
        assertThat(schema().at(pointer + "/additionalProperties").isBoolean()).isTrue();
        assertThat(schema().at(pointer + "/additionalProperties").booleanValue())
                .isFalse();
    }

    static List<String> samples() {
        return SampleNetworks.names();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleFitsIt(String name) throws IOException {
        assertThat(schema().problems(JsonSchema.read(SampleNetworks.path(name))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/format, \"other\"",
        "/name, 3",
        "/layers, []",
        "/layers/0/stride, 0",
        "/layers/0/padding, -1",
        "/layers/0/strid, 1",
        "/layers/0/weights, {}",
        "/layers/0/relu, 1",
        "/layers/0/outputScale, 0",
        "/layers/0/type, \"pool\"",
        "/layers/0/inputWidth, null"
    })
    void whatTheReaderRefusesItRefuses(String pointer, String value) throws IOException {
        JsonNode sample = JsonSchema.read(SampleNetworks.path("teaching"));
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) sample.at(pointer.substring(0, slash)))
                .set(pointer.substring(slash + 1), new ObjectMapper().readTree(value));

        assertThat(schema().problems(sample)).isNotEmpty();
    }
}
