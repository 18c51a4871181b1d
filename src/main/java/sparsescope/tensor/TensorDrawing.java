package sparsescope.tensor;

/**
 * Draws tensors of a given density. The numbers are fixed for all time: they come from the generator written down here and not
 * from a library, so the same seed gives the same tensor on every machine and Java version.
 *
 * <p>SplitMix64 (Steele, Lea, Flood 2014): number n = 1, 2, … of seed s is, in 64-bit arithmetic that wraps around,
 *
 * <pre>
 *   z = s + n · 0x9E3779B97F4A7C15
 *   z = (z xor z &gt;&gt;&gt; 30) · 0xBF58476D1CE4E5B9
 *   z = (z xor z &gt;&gt;&gt; 27) · 0x94D049BB133111EB
 *   z xor z &gt;&gt;&gt; 31
 * </pre>
 *
 * <p>Element i = 0, 1, … of the tensor in C order uses numbers 2i + 1 and 2i + 2. In a {@link Generator#UNIFORM} tensor it is
 * non-zero when the upper 53 bits of the first, read as a fraction of 2⁵³, are less than the density; so raising the density adds
 * non-zeros and takes none away. {@link ClusteredDrawing} says where those of a {@link Generator#CLUSTERED} tensor are. Its value
 * comes from the upper 31 bits m of the second: an activation is 1 + ⌊m·127 / 2³¹⌋, from 1 to 127; for a weight,
 * v = ⌊m·254 / 2³¹⌋ gives v − 127 when v &lt; 127 and v − 126 otherwise, from −127 to 127 without 0.
 */
public final class TensorDrawing {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;
    private static final int LARGEST = 127;

    private TensorDrawing() {}

    /** Activations C×H×W of which a fraction {@code density} (0…1) is not zero, all positive. */
    public static Activations activations(
            Generator generator, int channels, int height, int width, double density, long seed) {
        int count = Math.multiplyExact(Math.multiplyExact(channels, height), width);
        short[] values = generator == Generator.CLUSTERED
                ? ClusteredDrawing.activations(channels, height, width, density, seed)
                : uniform(count, density, seed);
        inSlices(count, (from, to) -> {
            for (int i = from; i < to; i++) {
                if (values[i] != 0) {
                    values[i] = (short) (1 + below(LARGEST, seed, i));
                }
            }
        });
        return new Activations(channels, height, width, values);
    }

    /** The same by {@link Generator#UNIFORM}. */
    public static Activations activations(int channels, int height, int width, double density, long seed) {
        return activations(Generator.UNIFORM, channels, height, width, density, seed);
    }

    /** Weights K×C×S×R of which a fraction {@code density} (0…1) is not zero. */
    public static Weights weights(
            Generator generator, int filters, int channels, int height, int width, double density, long seed) {
        int area = Math.multiplyExact(height, width);
        int count = Math.multiplyExact(Math.multiplyExact(filters, channels), area);
        short[] values = generator == Generator.CLUSTERED
                ? ClusteredDrawing.weights(filters, channels, area, density, seed)
                : uniform(count, density, seed);
        inSlices(count, (from, to) -> {
            for (int i = from; i < to; i++) {
                if (values[i] != 0) {
                    int v = below(2 * LARGEST, seed, i);
                    values[i] = (short) (v < LARGEST ? v - LARGEST : v - LARGEST + 1);
                }
            }
        });
        return new Weights(filters, channels, height, width, values);
    }

    /** The same by {@link Generator#UNIFORM}. */
    public static Weights weights(int filters, int channels, int height, int width, double density, long seed) {
        return weights(Generator.UNIFORM, filters, channels, height, width, density, seed);
    }

    /** Ones where a uniform tensor is not zero. */
    private static short[] uniform(int count, double density, long seed) {
        short[] ones = new short[count];
        // For a whole number u, u · 2⁻⁵³ < density just when u is below the next whole number of density · 2⁵³, which
        // is exact.
        long limit = (long) Math.ceil(density / UNIT);
        inSlices(count, (from, to) -> {
            for (int i = from; i < to; i++) {
                ones[i] = (short) (number(seed, 2L * i + 1) >>> 11 < limit ? 1 : 0);
            }
        });
        return ones;
    }

    /** Work on elements {@code from}…{@code to}−1: a loop of its own, which takes a fraction of the time of a call for every element. */
    @FunctionalInterface
    private interface Elements {
        void draw(int from, int to);
    }

    private static void inSlices(int count, Elements elements) {
        Slices.of(count, 1).all((from, to) -> {
            elements.draw(from, to);
            return to;
        });
    }

    private static int below(int limit, long seed, int element) {
        return (int) ((number(seed, 2L * element + 2) >>> 33) * limit >>> 31);
    }

    /** Number {@code n} of seed {@code seed}. */
    public static long number(long seed, long n) {
        long z = seed + n * GAMMA;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
