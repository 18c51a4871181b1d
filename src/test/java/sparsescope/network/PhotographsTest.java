package sparsescope.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.tensor.NpyArray;
import sparsescope.tensor.NpzFile;

/** The sample that sees photographs, layer by layer, against values worked out independently. */
class PhotographsTest {
    private static final List<String> PHOTOGRAPHS =
            List.of("astronaut", "cat", "coffee", "rocket", "galaxies", "raccoon", "temple", "flower");

    private static Network network;

    @BeforeAll
    static void open() {
        network = SampleNetworks.open("photographs");
    }

    @Test
    void itOffersEightPhotographsAndIsSeenOnScnn() {
        assertThat(network.inputs()).extracting(InputChoice::name).isEqualTo(PHOTOGRAPHS);
        assertThat(network.accelerator()).contains("scnn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"astronaut", "cat", "coffee", "rocket", "galaxies", "raccoon", "temple", "flower"})
    void everyLayerOfEveryPhotographIsRightAndTheLargestLogitIsItsOwn(String photograph) throws Exception {
        int index = PHOTOGRAPHS.indexOf(photograph);
        NetworkTensors tensors = NetworkTensors.of(network, network.input(photograph));

        for (String layer : List.of("conv2", "conv3", "conv4", "conv5", "conv6", "fc1", "fc2")) {
            assertThat(tensors.layer(network.indexOf(layer).orElseThrow())
                            .input()
                            .values())
                    .as("input of %s", layer)
                    .isEqualTo(expected(layer + "_in", index).toShorts(layer));
        }
        long[] logits = tensors.values(network.indexOf("fc2").orElseThrow()).values();
        assertThat(logits).isEqualTo(expected("logits", index).toLongs());
        assertThat(logits[index]).isEqualTo(Arrays.stream(logits).max().getAsLong());
    }

    private static NpyArray expected(String array, int photograph) throws Exception {
        try (NpzFile file = new NpzFile(Path.of(
                PhotographsTest.class.getResource("photographs-expected.npz").toURI()))) {
            return file.read(Optional.of(array), OptionalInt.of(photograph));
        }
    }
}
