package sparsescope.eie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.eie.codebook.ClusteringRound;
import sparsescope.eie.codebook.SharedWeights;
import sparsescope.eie.codebook.SharingError;
import sparsescope.eie.layout.StoredBits;
import sparsescope.eie.simulation.EieRun;
import sparsescope.network.InputChoice;
import sparsescope.network.LayerOperands;
import sparsescope.network.Network;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.inference.Finishing;
import sparsescope.network.tensors.NetworkTensors;

/** The fully connected layers of lenet-digits, which are really pruned, with shared weights. */
class LenetOnEieTest {
    private static Network network;
    private static int fc1;
    private static int fc2;

    @BeforeAll
    static void open() {
        network = SampleNetworks.open("lenet-digits");
        fc1 = network.indexOf("fc1").orElseThrow();
        fc2 = network.indexOf("fc2").orElseThrow();
    }

    private static EieRun run(LayerOperands layer) {
        return EieRun.of(layer, EieConfig.DEFAULTS.with(EieSetting.PES, "4"));
    }

    @Test
    void fc1sTable() {
        SharedWeights shared = run(NetworkTensors.of(network).layer(fc1)).sharedWeights();

        assertThat(shared.histogram().size()).isEqualTo(188);
        assertThat(shared.histogram().weights()).isEqualTo(8027);
        assertThat(IntStream.range(0, shared.entries()).map(shared::shared))
                .containsExactly(0, -127, -91, -72, -58, -46, -36, -26, -15, 22, 33, 42, 51, 61, 75, 97);
        assertThat(shared.code(48)).hasValue(12);
        List<ClusteringRound> rounds = shared.rounds();
        assertThat(rounds).hasSize(16);
        assertThat(rounds.get(0).meanSquaredError()).isCloseTo(25.0, within(.005));
        assertThat(rounds.get(15).meanSquaredError()).isCloseTo(10.03, within(.005));
        assertThat(shared.weightError().largest()).isEqualTo(18);
        assertThat(shared.weightError().meanSquared()).isCloseTo(10.0754, within(.0001));
    }

    @Test
    void fc1sBits() {
        EieRun run = run(NetworkTensors.of(network).layer(fc1));

        assertThat(run.storedBits()).isEqualTo(new StoredBits(1_605_632, 160_540, 64_472, 100_416));
        EieRun own = EieRun.of(run.layer(), run.config().with(EieSetting.WEIGHT_SHARING, "none"));
        assertThat(own.storedBits()).isEqualTo(new StoredBits(1_605_632, 160_540, 160_540, 100_416));
        assertThat(own.outputError()).isEqualTo(new SharingError(64, 0, 0));
        assertThat(own.outputs().values())
                .isEqualTo(NetworkTensors.of(network).sums(fc1).values());
        assertThat(run.outputError().largest()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"4, 7, 4", "64, 7, 4", "16, 1, 0", "3, 2, 1"})
    void fc1sCountersAreThoseOfTheSlowMachine(int pes, int queueDepth, int indexBits) {
        LayerOperands layer = NetworkTensors.of(network).layer(fc1);
        EieConfig config = new EieConfig(pes, queueDepth, 64, indexBits, 4, WeightSharing.CODEBOOK, Detector.GROUPED);
        int[][] matrix = new int[64][1568];
        for (int i = 0; i < 64 * 1568; i++) {
            matrix[i / 1568][i % 1568] = layer.weights().values()[i];
        }
        int[] inputs = new int[1568];
        Arrays.setAll(inputs, j -> layer.input().values()[j]);
        ReferenceEie reference = new ReferenceEie(matrix, inputs, config);

        EieRun run = EieRun.of(layer, config);

        assertThat(run.count().counters().asMap()).isEqualTo(reference.counters);
        assertThat(run.outputs().values()).isEqualTo(reference.outputs);
    }

    @Test
    void allDigitsAreReadTheSameWithSharedWeights() {
        assertThat(network.inputs()).hasSize(10);
        for (InputChoice digit : network.inputs()) {
            NetworkTensors tensors = NetworkTensors.of(network, Optional.of(digit));
            LayerOperands last = tensors.layer(fc2);
            EieRun first = run(tensors.layer(fc1));
            EieRun second =
                    run(new LayerOperands(last.name(), last.shape(), first.handedOn(), last.weights(), last.finish()));

            assertThat(first.handedOn().values()).isNotEqualTo(last.input().values());
            assertThat(largest(Finishing.values(last.finish(), second.outputs()).values()))
                    .isEqualTo(largest(tensors.values(fc2).values()));
        }
    }

    private static int largest(long[] values) {
        return IntStream.range(0, values.length)
                .reduce((a, b) -> values[b] > values[a] ? b : a)
                .orElseThrow();
    }
}
