package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import sparsescope.tensor.NpyArray;
import sparsescope.tensor.NpyFile;

/** Two small networks to sweep, and how a person asks for it. */
class SweepTestCase {
    static final String DRAWN = """
            {"format": "sparsescope-network/1", "name": "small, \\"drawn\\"", "layers": [
              {"type": "conv", "name": "conv1", "inputChannels": 3, "outputChannels": 8, "inputWidth": 9,
               "inputHeight": 7, "filterWidth": 3, "filterHeight": 3, "padding": 1,
               "weights": {"density": 0.4, "seed": 1}, "input": {"density": 0.6, "seed": 2}},
              {"type": "fullyConnected", "name": "fc", "inputs": 40, "outputs": 12,
               "weights": {"density": 0.3, "seed": 3}, "input": {"density": 0.5, "seed": 4}}]}
            """;
    /** The first layer's input in a file, the second one's from the first. */
    private static final String CHAIN = """
            {"format": "sparsescope-network/1", "name": "chain", "layers": [
              {"type": "conv", "name": "conv1", "inputChannels": 2, "outputChannels": 4, "inputWidth": 5,
               "inputHeight": 5, "filterWidth": 3, "filterHeight": 3, "padding": 1,
               "weights": {"density": 0.4, "seed": 1}, "input": {"file": "x.npy"}, "relu": true},
              {"type": "conv", "name": "conv2", "inputChannels": 4, "outputChannels": 4, "inputWidth": 5,
               "inputHeight": 5, "filterWidth": 3, "filterHeight": 3, "padding": 1,
               "weights": {"density": 0.5, "seed": 2}, "input": {"layer": "conv1"}}]}
            """;

    @TempDir
    Path folder;

    Path network;
    Path chain;

    @BeforeEach
    void writeNetworks() throws IOException {
        network = Files.writeString(folder.resolve("drawn.json"), DRAWN);
        chain = Files.writeString(folder.resolve("chain.json"), CHAIN);
        short[] input = new short[2 * 5 * 5];
        for (int i = 0; i < input.length; i += 2) {
            input[i] = (short) (i + 1);
        }
        NpyFile.write(folder.resolve("x.npy"), NpyArray.of(input, 2, 5, 5));
    }

    String[] sweep(String output, String... more) {
        List<String> all = new ArrayList<>(List.of("sweep", "--network", network.toString()));
        all.addAll(List.of("--vary", "banks=4,8", "--vary", "weightDensity=0.2..0.6+0.2", "--vary"));
        all.addAll(List.of("contention=queue,none", "-o", path(output)));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    String path(String name) {
        return folder.resolve(name).toString();
    }

    Path done(String output, String... more) {
        Answer answer = Answer.of(sweep(output, more));
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        return folder.resolve(output);
    }

    static List<Map<String, JsonNode>> rows(Path json) throws IOException {
        List<Map<String, JsonNode>> rows = new ArrayList<>();
        for (JsonNode row : new ObjectMapper().readTree(json.toFile()).get("rows")) {
            Map<String, JsonNode> cells = new LinkedHashMap<>();
            row.properties().forEach(cell -> cells.put(cell.getKey(), cell.getValue()));
            rows.add(cells);
        }
        return rows;
    }

    static void assertRefused(String[] arguments, String... parts) {
        Answer answer = Answer.of(arguments);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).startsWith("sparsescope: ").contains(parts).doesNotContain("Exception");
        assertThat(answer.err().strip().lines()).hasSize(1);
    }
}
