package sparsescope.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sparsescope.file.InputException;
import sparsescope.network.file.NetworkFile;
import sparsescope.network.tensors.NetworkTensors;

/** Networks with very many layers, each fed by the one before. */
class ManyLayersTest {
    private static final int LAYERS = 20_000;

    @TempDir
    Path folder;

    private Path write(String lastInput) throws IOException {
        StringBuilder json =
                new StringBuilder("{\"format\": \"sparsescope-network/1\", \"name\": \"many\", \"layers\": [");
        for (int i = 0; i < LAYERS; i++) {
            String input = i == 0
                    ? "{\"density\": 1, \"seed\": 1}"
                    : "{\"layer\": \"" + (i == LAYERS - 1 ? lastInput : "conv" + (i - 1)) + "\"}";
            json.append(i == 0 ? "" : ",\n")
                    .append("{\"type\": \"conv\", \"name\": \"conv")
                    .append(i)
                    .append("\", \"inputChannels\": 1, \"outputChannels\": 1, \"inputWidth\": 1, \"inputHeight\": 1, ")
                    .append("\"filterWidth\": 1, \"filterHeight\": 1, \"relu\": true, \"outputScale\": 0.001, ")
                    .append("\"weights\": {\"density\": 1, \"seed\": 7}, \"input\": ")
                    .append(input)
                    .append('}');
        }
        return Files.writeString(folder.resolve("many.json"), json.append("]}"));
    }

    /** Each is computed from the one before; that must not need a stack as deep as the network. */
    @Test
    void theLastLayerOfALongChainIsComputed() throws IOException {
        Network network = NetworkFile.read(write("conv" + (LAYERS - 2)));
        NetworkTensors tensors = NetworkTensors.of(network);

        assertThat(network.layers()).hasSize(LAYERS);
        assertThat(tensors.layer(LAYERS - 1).input().values())
                .isEqualTo(tensors.output(LAYERS - 2).values());
    }

    @Test
    void aMessageDoesNotListAllLayers() throws IOException {
        Path file = write("nowhere");

        assertThatThrownBy(() -> NetworkFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("found \"nowhere\"")
                .hasMessageContaining("conv0, conv1")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(600));
    }
}
