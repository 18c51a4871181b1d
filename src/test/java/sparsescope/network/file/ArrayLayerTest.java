package sparsescope.network.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sparsescope.file.InputException;
import sparsescope.network.ConvLayer;
import sparsescope.network.FullyConnectedLayer;
import sparsescope.network.InputChoice;
import sparsescope.network.LayerOperands;
import sparsescope.network.Network;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.tensor.NpyArray;
import sparsescope.tensor.NpyFile;
import sparsescope.tensor.NpzFile;

/** Files of arrays as a layer of their own, and as the input of a network. */
class ArrayLayerTest {
    @TempDir
    Path folder;

    private final Map<String, NpyArray> arrays = new LinkedHashMap<>();

    private Path written() throws IOException {
        Path file = folder.resolve("mine.npz");
        NpzFile.write(file, arrays);
        return file;
    }

    private static double[] counted(int count, double step) {
        return IntStream.range(0, count)
                .mapToDouble(i -> (i - count / 2) * step)
                .toArray();
    }

    @Test
    void weightsAndAnInputAreAConvolution() throws IOException {
        arrays.put("w", NpyArray.of(counted(3 * 2 * 3 * 3, 0.1), 3, 2, 3, 3));
        arrays.put("x", NpyArray.of(new short[2 * 6 * 5], 2, 6, 5));
        arrays.put("padding", NpyArray.of(new long[] {1}));

        Network network = NetworkFile.read(written());

        ConvLayer layer = (ConvLayer) network.layers().get(0);
        assertThat(network.name()).isEqualTo("mine");
        assertThat(layer.shape().outputWidth()).isEqualTo(5);
        assertThat(layer.shape().outputHeight()).isEqualTo(6);
        assertThat(layer.shape().groups()).isEqualTo(1);
        NetworkTensors tensors = NetworkTensors.of(network);
        LayerOperands operands = tensors.layer(0);
        assertThat(operands.weights().values()[0]).isEqualTo((short) -32767);
        assertThat(tensors.quantized())
                .containsExactly(
                        "weights of layer: float64, quantized to 16 bits: 1 stands for 0.0000824, so that the largest"
                                + " magnitude, 2.7, becomes 32767",
                        "input of layer: int16, whole numbers taken as they are");
    }

    @Test
    void arraysOfAnyNameAreKnownByTheirSizesAndChannelsSayTheGroups() throws IOException {
        arrays.put("features", NpyArray.of(new byte[4 * 5 * 5], 4, 5, 5));
        arrays.put("depthwise", NpyArray.of(new byte[4 * 3 * 3], 4, 1, 3, 3));

        Network network = NetworkFile.read(written());

        assertThat(network.layers().get(0).shape().groups()).isEqualTo(4);
        assertThat(network.source()).isEqualTo("weights depthwise and input features of mine.npz");
    }

    @Test
    void aMatrixIsFullyConnectedAndSeveralInputsCanBeChosen() throws IOException {
        arrays.put("weights", NpyArray.of(new byte[12], 3, 4));
        arrays.put("input", NpyArray.of(new int[] {1, 2, 3, 4, 5, 6, 7, 8}, 2, 4));

        Network network = NetworkFile.read(written());

        assertThat(network.layers().get(0)).isInstanceOf(FullyConnectedLayer.class);
        assertThat(network.inputs()).extracting(InputChoice::name).containsExactly("input[0]", "input[1]");
        assertThat(NetworkTensors.of(network, network.input("input[1]"))
                        .layer(0)
                        .input()
                        .values())
                .containsExactly(5, 6, 7, 8);
    }

    @Test
    void whatMakesNoLayerIsOneLine() throws IOException {
        arrays.put("x", NpyArray.of(new short[8], 2, 2, 2));
        arrays.put("y", NpyArray.of(new short[2], 2));
        Path file = written();

        assertThat(ArrayLayer.isIn(file)).isFalse();
        assertThatThrownBy(() -> NetworkFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("mine.npz: found x int16 2×2×2, y int16 2, expected weights", "and an input")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void aFilterLargerThanTheInputNamesTheSize() throws IOException {
        arrays.put("w", NpyArray.of(new short[25], 1, 1, 5, 5));
        arrays.put("x", NpyArray.of(new short[16], 1, 4, 4));
        Path file = written();

        assertThatThrownBy(() -> NetworkFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("mine.npz: filterWidth: found 5", "at most 4");
    }

    @Test
    void aStrideThatIsNoWholeNumberIsNamed() throws IOException {
        arrays.put("w", NpyArray.of(new short[1], 1, 1, 1, 1));
        arrays.put("x", NpyArray.of(new short[16], 1, 4, 4));
        arrays.put("stride", NpyArray.of(new double[] {1.5}));
        Path file = written();

        assertThatThrownBy(() -> NetworkFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("mine.npz: stride: found float64 scalar", "one whole number");
    }

    private static List<String> names(List<InputChoice> choices) {
        return choices.stream().map(choice -> choice.source().toString()).toList();
    }

    @Test
    void arraysOfTheInputsSizesCanBeShownToANetwork() throws IOException {
        Network digits = SampleNetworks.open("lenet-digits");
        arrays.put("labels", NpyArray.of(new int[3], 3));
        arrays.put("batch", NpyArray.of(new double[2 * 28 * 28], 2, 1, 28, 28));
        arrays.put("plane", NpyArray.of(new float[28 * 28], 28, 28));
        Path file = written();
        Path alone = folder.resolve("one.npy");
        NpyFile.write(alone, NpyArray.of(new float[28 * 28], 1, 28, 28));

        assertThat(names(ArrayLayer.inputsFor(digits, file)))
                .containsExactly("mine.npz#batch[0]", "mine.npz#batch[1]", "mine.npz#plane");
        assertThat(names(ArrayLayer.inputsFor(digits, alone))).containsExactly("one.npy");
        assertThat(ArrayLayer.inputsFor(digits, alone).get(0).label()).isEqualTo("one.npy");
    }

    @Test
    void numbersOfAnyScaleBecomeThoseThatTheNetworkTakes() throws IOException {
        Network digits = SampleNetworks.open("lenet-digits");
        short[] own = NetworkTensors.of(digits).layer(0).input().values();
        int largest = IntStream.range(0, own.length).map(i -> own[i]).max().orElseThrow();
        double[] scaled =
                IntStream.range(0, own.length).mapToDouble(i -> own[i] / 1000.0).toArray();
        Path alone = folder.resolve("one.npy");
        NpyFile.write(alone, NpyArray.of(scaled, 28, 28));

        NetworkTensors tensors = NetworkTensors.of(
                digits, Optional.of(ArrayLayer.inputsFor(digits, alone).get(0)));

        assertThat(tensors.layer(0).input().values()).isEqualTo(own);
        assertThat(tensors.inputQuantization(0).orElseThrow().most()).isEqualTo(largest);
    }

    @Test
    void channelsThatStandLastAreHintedAt() throws IOException {
        Network photographs = SampleNetworks.open("photographs");
        int size = photographs.layers().get(0).shape().inputWidth();
        Path last = folder.resolve("last.npy");
        NpyFile.write(last, NpyArray.of(new short[size * size * 3], size, size, 3));

        assertThatThrownBy(() -> NetworkTensors.of(
                        photographs,
                        Optional.of(new InputChoice("mine", TensorReference.parse("--input", last.toString())))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("channels first (numpy.moveaxis(x, -1, 0))");
    }

    @Test
    void whatFitsNeitherWaySaysBoth() throws IOException {
        arrays.put("x", NpyArray.of(new short[9], 3, 3));
        Path file = written();
        Network digits = SampleNetworks.open("lenet-digits");

        assertThatThrownBy(() -> ArrayLayer.inputsFor(digits, file))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll(
                        "found x int16 3×3, expected numbers 1×28×28 as input of lenet-digits; or, for a layer of its own");
    }
}
