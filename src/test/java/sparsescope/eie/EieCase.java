package sparsescope.eie;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import sparsescope.network.LayerOperands;

/**
 * A small layer on a small EIE.
 *
 * @param matrix outputs×inputs weights
 * @param inputs the activations, negative ones among them
 * @param config the machine
 */
record EieCase(int[][] matrix, int[] inputs, EieConfig config) {
    LayerOperands layer() {
        return EieLayers.of(matrix, inputs);
    }

    @Override
    public String toString() {
        return config + " " + Arrays.deepToString(matrix) + " · " + Arrays.toString(inputs);
    }

    /** Any case: from one output and input to several passes, from no non-zero to all, small ranges of values and large ones. */
    static Arbitrary<EieCase> any() {
        Arbitrary<EieConfig> configs = Combinators.combine(
                        Arbitraries.oneOf(numbers(1, 9), numbers(1, 9), numbers(10, 70)),
                        Arbitraries.oneOf(numbers(1, 3), numbers(1, 12)),
                        numbers(1, 12),
                        numbers(0, 4),
                        numbers(1, 8),
                        Arbitraries.of(WeightSharing.values()),
                        Arbitraries.of(Detector.values()))
                .as(EieConfig::new);
        Arbitrary<Integer> percent = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)), Tuple.of(2, Arbitraries.just(100)), Tuple.of(12, numbers(3, 97)));
        Arbitrary<Integer> largest = Arbitraries.of(1, 3, 40, 32767);
        return Combinators.combine(
                        numbers(1, 40),
                        Arbitraries.oneOf(numbers(1, 25), numbers(60, 150)),
                        configs,
                        percent,
                        percent,
                        largest,
                        Arbitraries.longs())
                .as(EieCase::drawn);
    }

    private static Arbitrary<Integer> numbers(int from, int to) {
        return Arbitraries.integers().between(from, to);
    }

    private static EieCase drawn(
            int outputs, int inputs, EieConfig config, int weightPercent, int inputPercent, int largest, long seed) {
        Random random = new Random(seed);
        int[][] matrix = new int[outputs][];
        for (int i = 0; i < outputs; i++) {
            matrix[i] = vector(random, inputs, weightPercent, largest);
        }
        return new EieCase(matrix, vector(random, inputs, inputPercent, largest), config);
    }

    private static int[] vector(Random random, int size, int percent, int largest) {
        return random.ints(size, 0, 100)
                .map(at -> at < percent ? (1 + random.nextInt(largest)) * (random.nextInt(3) == 0 ? -1 : 1) : 0)
                .toArray();
    }
}
