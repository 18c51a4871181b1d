package sparsescope.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The generator {@code clustered} against another one, written word for word after its description, and for what it is there for. */
class ClusteredDrawingTest {
    private static long noise(long seed, long n) {
        long z = TensorDrawing.number(seed, n);
        return (z & 0xFFFF) + (z >>> 16 & 0xFFFF) + (z >>> 32 & 0xFFFF) + (z >>> 48) - 131070;
    }

    private static long blurred(long seed, int w, int h, int width, int height, int c, int y, int x) {
        long sum = 0;
        for (int j = 0; j < h; j++) {
            for (int i = 0; i < w; i++) {
                sum += noise(seed, ((long) c * (height + h - 1) + y + j) * (width + w - 1) + x + i + 1);
            }
        }
        BigInteger root = BigInteger.valueOf(65536L * w * h).sqrt();
        return Math.floorDiv(sum * 256, root.longValueExact());
    }

    private static int activationScore(int i, int height, int width, long seed) {
        int c = i / (height * width);
        int y = i / width % height;
        int x = i % width;
        long sum = 6 * noise(TensorDrawing.number(seed, -1), c + 1)
                + 2
                        * blurred(
                                TensorDrawing.number(seed, -2),
                                (int) Math.ceil(width / 3.0),
                                (int) Math.ceil(height / 3.0),
                                width,
                                height,
                                0,
                                y,
                                x)
                + 7
                        * blurred(
                                TensorDrawing.number(seed, -3),
                                Math.min(width, 3 + width / 32),
                                Math.min(height, 3 + height / 32),
                                width,
                                height,
                                c,
                                y,
                                x)
                + 3 * noise(seed, 2L * i + 1);
        return score(sum);
    }

    private static int weightScore(int i, int channels, int area, long seed) {
        int k = i / (channels * area);
        int c = i / area % channels;
        long sum = 3 * noise(TensorDrawing.number(seed, -4), k + 1)
                + 3 * noise(TensorDrawing.number(seed, -5), c + 1)
                + (area == 1 ? 0 : 3 * noise(TensorDrawing.number(seed, -6), (long) k * channels + c + 1))
                + 8 * noise(seed, 2L * i + 1);
        return score(sum);
    }

    private static int score(long sum) {
        return (int) Math.min(65535, Math.max(0, Math.floorDiv(sum, 64L) + 32768));
    }

    /** The tensor that a score and the values of a dense one give. */
    private static short[] expected(short[] dense, double density, IntUnaryOperator score) {
        short[] values = new short[dense.length];
        int[] scores = IntStream.range(0, dense.length).map(score).toArray();
        // A stable sort: of equal scores the first comes first.
        List<Integer> order = IntStream.range(0, dense.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> -scores[i]))
                .toList();
        for (int i : order.subList(0, (int) Math.round(density * dense.length))) {
            values[i] = dense[i];
        }
        return values;
    }

    @Property(tries = 50)
    void activationsAreThoseOfTheDescription(
            @ForAll @IntRange(min = 1, max = 3) int channels,
            @ForAll @IntRange(min = 1, max = 9) int height,
            @ForAll @IntRange(min = 1, max = 40) int width,
            @ForAll @DoubleRange(min = 0, max = 1) double density,
            @ForAll long seed) {
        assertThat(TensorDrawing.activations(Generator.CLUSTERED, channels, height, width, density, seed)
                        .values())
                .containsExactly(expected(
                        TensorDrawing.activations(channels, height, width, 1, seed)
                                .values(),
                        density,
                        i -> activationScore(i, height, width, seed)));
    }

    @Property(tries = 150)
    void weightsAreThoseOfTheDescription(
            @ForAll @IntRange(min = 1, max = 8) int filters,
            @ForAll @IntRange(min = 1, max = 8) int channels,
            @ForAll @IntRange(min = 1, max = 4) int height,
            @ForAll @IntRange(min = 1, max = 4) int width,
            @ForAll @DoubleRange(min = 0, max = 1) double density,
            @ForAll long seed) {
        assertThat(TensorDrawing.weights(Generator.CLUSTERED, filters, channels, height, width, density, seed)
                        .values())
                .containsExactly(expected(
                        TensorDrawing.weights(filters, channels, height, width, 1, seed)
                                .values(),
                        density,
                        i -> weightScore(i, channels, height * width, seed)));
    }

    @Test
    void aLargeTensorDrawnInSlicesIsThatOfTheDescriptionToo() {
        assertThat(TensorDrawing.weights(Generator.CLUSTERED, 9, 300, 8, 9, 0.3, 5)
                        .values())
                .containsExactly(expected(
                        TensorDrawing.weights(9, 300, 8, 9, 1, 5).values(), 0.3, i -> weightScore(i, 300, 72, 5)));
    }

    @Test
    void aSeedAlwaysGivesTheSameTensor() {
        assertThat(TensorDrawing.activations(Generator.CLUSTERED, 2, 3, 5, 0.5, 7)
                        .values())
                .containsExactly(GOLDEN_ACTIVATIONS);
        assertThat(checksum(TensorDrawing.activations(Generator.CLUSTERED, 64, 56, 56, 0.4, 7)
                        .values()))
                .isEqualTo(GOLDEN_ACTIVATIONS_CHECKSUM);
        assertThat(checksum(TensorDrawing.weights(Generator.CLUSTERED, 64, 64, 3, 3, 0.4, 7)
                        .values()))
                .isEqualTo(GOLDEN_WEIGHTS_CHECKSUM);
    }

    private static long checksum(short[] values) {
        CRC32 crc = new CRC32();
        for (short value : values) {
            crc.update(value);
            crc.update(value >> 8);
        }
        return crc.getValue();
    }

    @Property(tries = 200)
    void theDensityIsMetToTheElementAndNestsUpwards(
            @ForAll @IntRange(min = 1, max = 40) int channels,
            @ForAll @IntRange(min = 1, max = 9) int side,
            @ForAll @DoubleRange(min = 0, max = 1) double density,
            @ForAll long seed) {
        Activations some = TensorDrawing.activations(Generator.CLUSTERED, channels, side, side, density, seed);
        Activations more =
                TensorDrawing.activations(Generator.CLUSTERED, channels, side, side, (1 + density) / 2, seed);

        assertThat(some.nonZero()).isEqualTo(Math.round(density * (channels * side * side)));
        for (int i = 0; i < some.values().length; i++) {
            assertThat(some.values()[i]).isIn((short) 0, more.values()[i]);
        }
        assertThat(TensorDrawing.weights(Generator.CLUSTERED, channels, side, 1, 1, density, seed)
                        .nonZero())
                .isEqualTo(Math.round(density * (channels * side)));
    }

    @Test
    void theEndsAreExact() {
        assertThat(TensorDrawing.activations(Generator.CLUSTERED, 4, 10, 10, 0, 1)
                        .nonZero())
                .isZero();
        assertThat(TensorDrawing.activations(Generator.CLUSTERED, 4, 10, 10, 1, 1)
                        .nonZero())
                .isEqualTo(400);
        assertThat(TensorDrawing.weights(Generator.CLUSTERED, 100, 100, 1, 1, 0, 1)
                        .nonZero())
                .isZero();
        assertThat(TensorDrawing.weights(Generator.CLUSTERED, 100, 100, 1, 1, 1, 1)
                        .nonZero())
                .isEqualTo(10_000);
    }

    /** How often the place {@code apart} columns on is non-zero or not as the place is, beyond chance: 0 by chance, 1 always. */
    private static double agreement(Activations activations, int apart) {
        int same = 0;
        int pairs = 0;
        for (int c = 0; c < activations.channels(); c++) {
            for (int y = 0; y < activations.height(); y++) {
                for (int x = apart; x < activations.width(); x++, pairs++) {
                    same += (activations.at(c, y, x) != 0) == (activations.at(c, y, x - apart) != 0) ? 1 : 0;
                }
            }
        }
        double d = activations.density();
        double chance = d * d + (1 - d) * (1 - d);
        return ((double) same / pairs - chance) / (1 - chance);
    }

    @Test
    void activationsLieInBlobs() {
        for (double density : new double[] {0.2, 0.5, 0.8}) {
            for (int side : new int[] {14, 56}) {
                Activations clustered = TensorDrawing.activations(Generator.CLUSTERED, 64, side, side, density, 3);
                assertThat(agreement(clustered, 1)).isGreaterThan(0.4);
                // Blobs end: far places have only their channel in common.
                assertThat(agreement(clustered, 10)).isLessThan(agreement(clustered, 1) - 0.1);
                assertThat(agreement(TensorDrawing.activations(64, side, side, density, 3), 1))
                        .isCloseTo(0, within(0.05));
            }
        }
    }

    @Test
    void someChannelsAndSomePlacesHaveMore() {
        Activations clustered = TensorDrawing.activations(Generator.CLUSTERED, 64, 28, 28, 0.5, 4);
        Activations uniform = TensorDrawing.activations(64, 28, 28, 0.5, 4);

        assertThat(spread(clustered.values(), i -> i / 784, 64))
                .isGreaterThan(3 * spread(uniform.values(), i -> i / 784, 64))
                .isBetween(0.15, 0.3);
        // 4×4 tiles of 7×7.
        IntUnaryOperator tile = i -> i / 28 % 28 / 7 * 4 + i % 28 / 7;
        assertThat(spread(clustered.values(), tile, 16)).isGreaterThan(3 * spread(uniform.values(), tile, 16));
    }

    @Test
    void someFiltersChannelsAndKernelsHaveMore() {
        short[] clustered =
                TensorDrawing.weights(Generator.CLUSTERED, 64, 64, 3, 3, 0.3, 4).values();
        short[] uniform = TensorDrawing.weights(64, 64, 3, 3, 0.3, 4).values();

        IntUnaryOperator filter = i -> i / 576;
        IntUnaryOperator channel = i -> i / 9 % 64;
        IntUnaryOperator kernel = i -> i / 9;
        assertThat(spread(clustered, filter, 64)).isGreaterThan(3 * spread(uniform, filter, 64));
        assertThat(spread(clustered, channel, 64)).isGreaterThan(3 * spread(uniform, channel, 64));
        assertThat(spread(clustered, kernel, 4096)).isGreaterThan(1.2 * spread(uniform, kernel, 4096));
        short[] connected = TensorDrawing.weights(Generator.CLUSTERED, 200, 300, 1, 1, 0.1, 4)
                .values();
        assertThat(spread(connected, i -> i / 300, 200))
                .isGreaterThan(
                        2 * spread(TensorDrawing.weights(200, 300, 1, 1, 0.1, 4).values(), i -> i / 300, 200));
    }

    /** The standard deviation of the density of parts. */
    private static double spread(short[] values, IntUnaryOperator part, int parts) {
        double[] nonZero = new double[parts];
        double[] all = new double[parts];
        for (int i = 0; i < values.length; i++) {
            all[part.applyAsInt(i)]++;
            nonZero[part.applyAsInt(i)] += values[i] != 0 ? 1 : 0;
        }
        double mean = IntStream.range(0, parts)
                .mapToDouble(i -> nonZero[i] / all[i])
                .average()
                .orElseThrow();
        return Math.sqrt(IntStream.range(0, parts)
                .mapToDouble(i -> Math.pow(nonZero[i] / all[i] - mean, 2))
                .average()
                .orElseThrow());
    }

    private static final short[] GOLDEN_ACTIVATIONS = {
        0, 0, 0, 0, 0, 0, 111, 0, 0, 0, 0, 54, 122, 0, 0, 7, 36, 78, 119, 23, 117, 0, 41, 0, 82, 46, 33, 0, 43, 79
    };
    private static final long GOLDEN_ACTIVATIONS_CHECKSUM = 1627580288L;
    private static final long GOLDEN_WEIGHTS_CHECKSUM = 176699891L;
}
