package sparsescope.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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

/** The trained sample, layer by layer, against values worked out independently. */
class LenetDigitsTest {
    private static Network network;

    @BeforeAll
    static void open() {
        network = SampleNetworks.open("lenet-digits");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void everyLayerOfEveryDigitIsRight(int digit) throws Exception {
        NetworkTensors tensors = NetworkTensors.of(network, network.input("digit " + digit));

        assertInput(tensors, "conv2", expected("conv2_in", digit));
        assertInput(tensors, "conv3", expected("conv3_in", digit));
        assertInput(tensors, "fc1", expected("fc1_in", digit));
        assertInput(tensors, "fc2", expected("fc2_in", digit));
        assertThat(tensors.values(4).values())
                .isEqualTo(expected("logits", digit).toLongs());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void theLargestLogitIsTheDigit(int digit) {
        long[] logits = NetworkTensors.of(network, network.input("digit " + digit))
                .values(4)
                .values();

        assertThat(logits[digit])
                .isEqualTo(java.util.Arrays.stream(logits).max().getAsLong());
    }

    @Test
    void withoutAChoiceTheFirstInputIsUsed() {
        assertThat(NetworkTensors.of(network).layer(0).input().values())
                .isEqualTo(NetworkTensors.of(network, network.input("digit 0"))
                        .layer(0)
                        .input()
                        .values());
    }

    private static void assertInput(NetworkTensors tensors, String layer, NpyArray expected) {
        int index = network.indexOf(layer).orElseThrow();
        assertThat(tensors.layer(index).input().values()).isEqualTo(expected.toShorts(layer));
    }

    private static NpyArray expected(String array, int digit) throws Exception {
        try (NpzFile file = new NpzFile(Path.of(
                LenetDigitsTest.class.getResource("lenet-digits-expected.npz").toURI()))) {
            return file.read(Optional.of(array), OptionalInt.of(digit));
        }
    }
}
