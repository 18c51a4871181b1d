package sparsescope.network.tensors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sparsescope.network.DensityOrigin;
import sparsescope.network.Layer;
import sparsescope.network.LayerOperands;
import sparsescope.network.Network;
import sparsescope.network.TensorSource;
import sparsescope.network.file.SampleNetworks;
import sparsescope.tensor.Generator;
import sparsescope.tensor.TensorDrawing;

class RedrawingTest {
    private final Network alexnet = SampleNetworks.open("alexnet");

    private static List<TensorSource.Drawn> sources(Network network) {
        return network.layers().stream()
                .flatMap(layer -> Stream.of(layer.weights(), layer.input()))
                .map(TensorSource.Drawn.class::cast)
                .toList();
    }

    @Test
    void whatIsNotAskedForStays() {
        assertThat(Redrawing.NONE.of(alexnet)).isEqualTo(alexnet);

        Network redrawn = Redrawing.NONE.withWeightDensity(0.5).of(alexnet);

        for (int i = 0; i < redrawn.layers().size(); i++) {
            Layer own = alexnet.layers().get(i);
            Layer other = redrawn.layers().get(i);
            TensorSource.Drawn weights = (TensorSource.Drawn) own.weights();
            // The file says where its own density comes from, not where this one does.
            assertThat(weights.origin()).contains(DensityOrigin.PUBLISHED);
            assertThat(other.weights())
                    .isEqualTo(new TensorSource.Drawn(0.5, weights.seed(), Generator.UNIFORM, Optional.empty()));
            assertThat(other.input()).isEqualTo(own.input());
            assertThat(other.shape()).isEqualTo(own.shape());
            assertThat(other.finish()).isEqualTo(own.finish());
        }
    }

    @Test
    void aSeedGivesEveryTensorAnotherOne() {
        Set<Long> seeds = new HashSet<>();
        sources(alexnet).forEach(drawn -> seeds.add(drawn.seed()));
        for (long seed : new long[] {0, 1, -1, Long.MAX_VALUE}) {
            sources(Redrawing.NONE.withSeed(seed).of(alexnet)).forEach(drawn -> seeds.add(drawn.seed()));
        }

        assertThat(seeds).hasSize(5 * 16);
        assertThat(sources(Redrawing.NONE.withSeed(9).of(alexnet)).get(1).seed())
                .isEqualTo(TensorDrawing.number(9, 2));
    }

    @Test
    void tensorsFromFilesAndLayersStay() {
        Network lenet = SampleNetworks.open("lenet-digits");

        assertThat(Redrawing.appliesTo(lenet)).isFalse();
        assertThat(Redrawing.NONE
                        .withSeed(1)
                        .withGenerator(Generator.CLUSTERED)
                        .withInputDensity(0)
                        .of(lenet))
                .isEqualTo(lenet);
        assertThat(Redrawing.appliesTo(alexnet)).isTrue();
    }

    @Test
    void theGeneratorDrawsTheTensors() {
        Network clustered = Redrawing.NONE
                .withGenerator(Generator.CLUSTERED)
                .withInputDensity(0.3)
                .of(alexnet);
        LayerOperands conv3 = NetworkTensors.of(clustered).layer(2);

        assertThat(conv3.input().values())
                .isEqualTo(TensorDrawing.activations(Generator.CLUSTERED, 256, 13, 13, 0.3, 6)
                        .values());
        assertThat(conv3.weights().values())
                .isEqualTo(TensorDrawing.weights(Generator.CLUSTERED, 384, 256, 3, 3, 0.35, 5)
                        .values());
    }
}
