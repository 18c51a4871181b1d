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
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.InputPicture;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.tensor.Activations;
import sparsescope.tensor.InputImage;
import sparsescope.tensor.NpyArray;
import sparsescope.tensor.NpyFile;

class InputImageTest {
    private static Activations input(int channels, int... values) {
        short[] shorts = new short[values.length];
        for (int i = 0; i < values.length; i++) {
            shorts[i] = (short) values[i];
        }
        return new Activations(channels, 1, values.length / channels, shorts);
    }

    @Test
    void threeChannelsAreRedGreenAndBlue() {
        InputImage image = InputImage.of(input(3, 255, 0, 1, 128, 2, 64)).orElseThrow();

        assertThat(image.argb()).containsExactly(0xffff0102, 0xff008040);
        assertThat(image.width()).isEqualTo(2);
        assertThat(image.height()).isEqualTo(1);
        assertThat(image.colour()).isTrue();
    }

    @Test
    void oneChannelIsGrey() {
        InputImage image = InputImage.of(input(1, 0, 255, 16)).orElseThrow();

        assertThat(image.argb()).containsExactly(0xff000000, 0xffffffff, 0xff101010);
        assertThat(image.colour()).isFalse();
    }

    @Test
    void whatIsNotLikeAPictureIsNone() {
        assertThat(InputImage.of(input(1, 0, 256))).isEmpty();
        assertThat(InputImage.of(input(1, 0, -1))).isEmpty();
        assertThat(InputImage.of(input(2, 0, 1, 2, 3))).isEmpty();
        assertThat(InputImage.of(input(1, 7))).isEmpty();
        assertThat(InputImage.of(input(3, 7, 8, 9))).isEmpty();
    }

    @Test
    void everyInputOfTheSamplesIsReadAsThePictureThatTheFirstLayerGets() {
        for (String name : new String[] {"photographs", "lenet-digits"}) {
            Network network = SampleNetworks.open(name);
            for (InputChoice choice : network.inputs()) {
                assertThat(InputPicture.of(choice, network).orElseThrow().argb())
                        .isEqualTo(NetworkTensors.of(network, java.util.Optional.of(choice))
                                .layer(0)
                                .image()
                                .orElseThrow()
                                .argb());
            }
        }
    }

    @Test
    void aFileThatIsGoneIsNamed(@TempDir Path folder) throws IOException {
        Path array = folder.resolve("x.npy");
        NpyFile.write(array, NpyArray.of(new short[] {1, 2}, 1, 1, 2));
        Path file = Files.writeString(folder.resolve("one.json"), """
                {"format": "sparsescope-network/1", "name": "one", "inputs": [{"name": "mine", "file": "x.npy"}],
                 "layers": [{"type": "conv", "name": "conv", "inputChannels": 1, "outputChannels": 1, "inputWidth": 2,
                  "inputHeight": 1, "filterWidth": 1, "filterHeight": 1, "stride": 1, "padding": 0, "groups": 1,
                  "weights": {"density": 1, "seed": 1}}]}
                """);
        Network network = NetworkFile.read(file);
        Files.delete(array);

        assertThatThrownBy(() -> InputPicture.of(network.inputs().get(0), network))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("input mine", "x.npy");
    }
}
