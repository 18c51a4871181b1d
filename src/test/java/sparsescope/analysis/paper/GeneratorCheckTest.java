package sparsescope.analysis.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sparsescope.accelerator.Presets;
import sparsescope.analysis.cost.LayerReport;
import sparsescope.analysis.paper.GeneratorCheck.Spreads;
import sparsescope.file.Progress;
import sparsescope.network.LayerOperands;
import sparsescope.network.Network;
import sparsescope.network.file.NetworkFile;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.tensor.Activations;
import sparsescope.tensor.Generator;
import sparsescope.tensor.NpyArray;
import sparsescope.tensor.NpyFile;
import sparsescope.tensor.TensorDrawing;

class GeneratorCheckTest {
    /** Two pictures of 4×4 for 2×2 PEs: one full in a corner, one even. */
    private static final short[] PICTURES = {
        1, 2, 0, 0, //
        3, 4, 0, 0, //
        0, 0, 0, 0, //
        0, 0, 0, 5, //
        1, 0, 1, 0, //
        0, 0, 0, 0, //
        1, 0, 1, 0, //
        0, 0, 0, 0
    };

    @TempDir
    Path folder;

    /** The second layer gets the picture twice, and a third channel in which ReLU left nothing. */
    private Network network() throws IOException {
        NpyFile.write(folder.resolve("x.npy"), NpyArray.of(PICTURES, 2, 1, 4, 4));
        NpyFile.write(folder.resolve("w.npy"), NpyArray.of(new short[] {1, 2, -1}, 3, 1, 1, 1));
        return NetworkFile.read(Files.writeString(folder.resolve("small.json"), """
                {"format": "sparsescope-network/1", "name": "small",
                 "inputs": [{"name": "corner", "file": "x.npy", "index": 0}, {"name": "even", "file": "x.npy", "index": 1}],
                 "layers": [
                   {"type": "conv", "name": "first", "inputChannels": 1, "outputChannels": 3, "inputWidth": 4, "inputHeight": 4,
                    "filterWidth": 1, "filterHeight": 1, "weights": {"file": "w.npy"}, "relu": true},
                   {"type": "conv", "name": "second", "inputChannels": 3, "outputChannels": 4, "inputWidth": 4, "inputHeight": 4,
                    "filterWidth": 3, "filterHeight": 3, "padding": 1, "weights": {"density": 0.5, "seed": 3},
                    "input": {"layer": "first"}},
                   {"type": "fullyConnected", "name": "last", "inputs": 64, "outputs": 2,
                    "weights": {"density": 0.5, "seed": 4}, "input": {"layer": "second"}}]}
                """));
    }

    private static GeneratorCheck check(Network network) {
        return GeneratorCheck.of(network, Presets.get("teaching"), Progress.NONE);
    }

    @Test
    void theFullestTileIsComparedWithTheMeanOne() throws IOException {
        GeneratorCheck check = check(network());

        assertThat(check.layers()).containsExactly("second");
        assertThat(check.inputs()).isEqualTo(2);
        assertThat(check.pes()).isEqualTo(4);
        // The corner has 4 of 5 non-zeros of a channel, where the mean tile has 5 / 4; the even picture's tiles are
        // alike.
        assertThat(check.real().together().mean()).isCloseTo((3.2 + 1) / 2, within(1e-12));
        assertThat(check.real().together().deviation()).isCloseTo(1.1, within(1e-12));
        assertThat(check.real().single()).isEqualTo(check.real().together());
        assertThat(check.real().cycles()).isEqualTo(1);
    }

    @Test
    void drawnInputsHaveTheDensityOfTheNetworksOwnAndItsWeights() throws IOException {
        Network network = network();
        GeneratorCheck check = check(network);

        for (Generator generator : Generator.values()) {
            long drawn = 0;
            long own = 0;
            for (int i = 0; i < 2; i++) {
                LayerOperands layer = NetworkTensors.of(
                                network, Optional.of(network.inputs().get(i)))
                        .layer(1);
                Activations input = TensorDrawing.activations(
                        generator, 3, 4, 4, layer.input().density(), i + 1L);
                own += cycles(layer);
                drawn += cycles(layer.with(input, layer.weights()));
            }
            assertThat(check.drawn().get(generator).cycles()).isCloseTo((double) drawn / own, within(1e-12));
        }
    }

    private static long cycles(LayerOperands layer) {
        return LayerReport.counted(layer, PaperRun.free(Presets.get("teaching")), Progress.NONE)
                .layerCycles();
    }

    /** The figures that the README gives. */
    @Test
    void photographsAreLessUnevenThanClusteredInputsAndMoreThanUniformOnes() {
        GeneratorCheck check =
                GeneratorCheck.of(SampleNetworks.open(GeneratorCheck.SAMPLE), Presets.get("scnn"), Progress.NONE);

        assertThat(check.inputs()).isEqualTo(40);
        assertThat(check.real().together()).hasToString("1.26 ± 0.14");
        assertThat(check.real().single()).hasToString("3.87 ± 2.12");
        assertThat(check.drawn().get(Generator.UNIFORM).together()).hasToString("1.16 ± 0.07");
        assertThat(check.drawn().get(Generator.UNIFORM).single()).hasToString("1.79 ± 0.39");
        assertThat(check.drawn().get(Generator.CLUSTERED).together()).hasToString("1.40 ± 0.11");
        assertThat(check.drawn().get(Generator.CLUSTERED).single()).hasToString("3.40 ± 1.49");
        assertThat(check.drawn().get(Generator.UNIFORM).cycles()).isCloseTo(1.035, within(5e-4));
        assertThat(check.drawn().get(Generator.CLUSTERED).cycles()).isCloseTo(1.075, within(5e-4));
    }

    @Test
    void cancellingEndsIt() throws IOException {
        Network network = network();
        assertThatThrownBy(() -> GeneratorCheck.of(network, Presets.get("teaching"), done -> false))
                .isInstanceOf(CancellationException.class);
    }

    private static Spreads spreads(double together, double single, double cycles) {
        return new Spreads(new Spread(together, 0.1), new Spread(single, 0.2), cycles);
    }

    private static List<String> differences(Spreads real, Spreads uniform, Spreads clustered) {
        return new GeneratorCheck(
                        "small",
                        List.of("a", "b"),
                        2,
                        4,
                        real,
                        Map.of(Generator.UNIFORM, uniform, Generator.CLUSTERED, clustered))
                .differences();
    }

    @Test
    void whatDiffersFollowsFromTheNumbers() {
        assertThat(differences(spreads(1.3, 3, 1), spreads(1.2, 2, 0.98), spreads(1.5, 2.5, 1.07)))
                .containsExactly(
                        "All channels together: clustered is more uneven, uniform is less uneven; uniform is nearer.",
                        "Single channels: clustered is less uneven, uniform is less uneven; clustered is nearer. The channels of"
                                + " small are full in more different places, and even out.",
                        "The layers, whose cycles depend on how full vectors are too, take 7.0 % more cycles with clustered"
                                + " inputs and 2.0 % fewer cycles with uniform ones.");
        assertThat(differences(spreads(1.5, 2, 1), spreads(1.1, 2, 1), spreads(1.4, 2.5, 0.99)))
                .satisfies(lines -> {
                    assertThat(lines.get(0)).contains("clustered is less uneven", "clustered is nearer");
                    assertThat(lines.get(1))
                            .contains("uniform is about as uneven", "uniform is nearer", "full in the same places");
                    assertThat(lines.get(2)).contains("1.0 % fewer cycles", "as many cycles with uniform");
                });
        assertThat(differences(spreads(1.5, 2, 1), spreads(1.1, 2, 1), spreads(1.4, 1.9, 1))
                        .get(1))
                .doesNotContain("places");
    }
}
