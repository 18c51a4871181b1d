package sparsescope.eie.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.eie.EieConfig;
import sparsescope.eie.EieSetting;
import sparsescope.tensor.Weights;

/** The table of shared weights, with numbers worked out by hand. */
class SharedWeightsTest {
    private static SharedWeights shared(int codeBits, int... weights) {
        short[] values = new short[weights.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) weights[i];
        }
        return SharedWeights.of(
                new Weights(1, values.length, 1, 1, values),
                EieConfig.DEFAULTS.with(EieSetting.CODE_BITS, Integer.toString(codeBits)));
    }

    private static List<Integer> table(SharedWeights shared) {
        return IntStream.range(0, shared.entries()).mapToObj(shared::shared).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void asManyDifferentWeightsAsTheTableHoldsStayAsTheyAre(int codeBits) {
        int most = (1 << codeBits) - 1;
        int[] weights = IntStream.range(0, 2 * most)
                .map(i -> 3 * (i % most) - most / 2 * 3 + 1)
                .toArray();
        int[] sorted =
                Arrays.stream(weights).filter(w -> w != 0).distinct().sorted().toArray();
        assertThat(sorted).hasSize(most);

        SharedWeights shared = shared(codeBits, weights);

        assertThat(shared.exact()).isTrue();
        assertThat(shared.rounds()).isEmpty();
        assertThat(table(shared).subList(1, most + 1))
                .isEqualTo(Arrays.stream(sorted).boxed().toList());
        assertThat(shared.shared(0)).isZero();
        assertThat(shared.code(0)).hasValue(0);
        for (int i = 0; i < most; i++) {
            assertThat(shared.code(sorted[i])).hasValue(i + 1);
            assertThat(shared.value(sorted[i])).isEqualTo(sorted[i]);
        }
        assertThat(shared.weightError()).isEqualTo(new SharingError(weights.length, 0, 0));

        int[] oneMore = Arrays.copyOf(weights, weights.length + 1);
        oneMore[weights.length] = 10_000;
        assertThat(shared(codeBits, oneMore).exact()).isFalse();
    }

    /** Centroids begin at 1, 5, 9: 3 is as near to 1 as to 5. */
    @Test
    void ofEquallyNearCentroidsTheLowerOneIsTaken() {
        SharedWeights shared = shared(2, 9, 3, 1, 5);

        assertThat(table(shared)).containsExactly(0, 2, 5, 9);
        assertThat(shared.rounds()).hasSize(1);
        ClusteringRound round = shared.rounds().get(0);
        assertThat(round.number()).isEqualTo(1);
        assertThat(round.reassigned()).isEqualTo(4);
        assertThat(round.before(1)).isEqualTo(5);
        assertThat(round.after(0)).isEqualTo(2);
        assertThat(IntStream.range(0, 4).map(round::centroidOf)).containsExactly(0, 0, 1, 2);
        assertThat(IntStream.range(0, 3).map(round::firstValue)).containsExactly(0, 2, 3);
        assertThat(round.meanSquaredError()).isEqualTo(1);
        assertThat(shared.weightError()).isEqualTo(new SharingError(4, 1, .5));
    }

    @Test
    void noSharedWeightBecomesZero() {
        assertThat(table(shared(2, -10, -1, 1, 10))).containsExactly(0, -10, 1, 10);
        assertThat(table(shared(2, -10, -1, -1, 1, 10))).containsExactly(0, -10, -1, 10);
        assertThat(table(shared(2, -10, -1, 1, 1, 10))).containsExactly(0, -10, 1, 10);
    }

    @Test
    void halvesAreRoundedAwayFromZero() {
        assertThat(table(shared(2, -30, -3, -2, 30))).containsExactly(0, -30, -3, 30);
        assertThat(table(shared(2, -30, 3, 2, 30))).containsExactly(0, -30, 3, 30);
        assertThat(SharedWeights.rounded(32766.5)).isEqualTo((short) 32767);
        assertThat(SharedWeights.rounded(-0.5)).isEqualTo((short) -1);
        assertThat(SharedWeights.rounded(0)).isEqualTo((short) 1);
        assertThat(SharedWeights.rounded(-0.1)).isEqualTo((short) -1);
    }

    @Test
    void aSingleSharedWeightIsTheMeanOfAll() {
        SharedWeights shared = shared(1, 1, 2, 6, 0, 0);

        assertThat(table(shared)).containsExactly(0, 3);
        assertThat(shared.rounds()).hasSize(1);
        assertThat(shared.code(6)).hasValue(1);
        assertThat(shared.value(0)).isZero();
    }

    /** Centroids begin at −100, 0, 100, and nothing is near the middle one. */
    @Test
    void aCentroidWithoutWeightsStaysWhereItIs() {
        SharedWeights shared = shared(2, -100, -99, 99, 100);

        assertThat(table(shared)).containsExactly(0, -100, 1, 100);
        assertThat(shared.rounds().get(0).after(1)).isZero();
        assertThat(shared.rounds().get(0).firstValue(1)).isEqualTo(2);
        assertThat(shared.rounds().get(0).firstValue(2)).isEqualTo(2);
        assertThat(IntStream.range(0, 4).map(shared.rounds().get(0)::centroidOf))
                .containsExactly(0, 0, 2, 2);
    }

    @Test
    void withoutSharingThereIsNoTable() {
        SharedWeights own = SharedWeights.of(
                new Weights(1, 3, 1, 1, new short[] {5, -32768, 32767}),
                EieConfig.DEFAULTS.with(EieSetting.WEIGHT_SHARING, "none"));

        assertThat(own.shared()).isFalse();
        assertThat(own.exact()).isTrue();
        assertThat(own.entries()).isZero();
        assertThat(own.code(5)).isEmpty();
        assertThat(own.value(-32768)).isEqualTo(-32768);
    }

    @Test
    void roundsGoOnWhereTheOneBeforeEnded() {
        int[] weights = IntStream.range(1, 400).map(i -> i * i / 13 + 1).toArray();
        List<ClusteringRound> rounds = shared(4, weights).rounds();

        assertThat(rounds).hasSizeGreaterThan(4);
        for (int i = 1; i < rounds.size(); i++) {
            assertThat(rounds.get(i).number()).isEqualTo(i + 1);
            assertThat(rounds.get(i).reassigned()).isPositive();
            assertThat(rounds.get(i).meanSquaredError())
                    .isLessThan(rounds.get(i - 1).meanSquaredError());
            for (int centroid = 0; centroid < 15; centroid++) {
                assertThat(rounds.get(i).before(centroid))
                        .isEqualTo(rounds.get(i - 1).after(centroid));
            }
        }
    }

    @Test
    void differencesOfOutputs() {
        SharingError error = SharingError.between(new long[] {5, -7, 100}, new long[] {5, -4, 98});

        assertThat(error.largest()).isEqualTo(3);
        assertThat(error.meanSquared()).isCloseTo(13.0 / 3, within(1e-12));
    }
}
