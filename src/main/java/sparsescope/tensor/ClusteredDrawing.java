package sparsescope.tensor;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws where the non-zeros of a {@link Generator#CLUSTERED} tensor lie. Every element gets a score, and the n elements of highest score are
 * not zero, n = ⌊density · elements + ½⌋; of elements that score the same, the first in C order. So the density is met exactly, 0 and 1
 * too, and raising it adds non-zeros and takes none away. What a non-zero's value is, {@link TensorDrawing} says: the same as in a uniform
 * tensor of that seed.
 *
 * <p>All numbers are whole. number(s, n) is number n of seed s as {@link TensorDrawing} has it, for negative n too; from it come
 *
 * <pre>
 *   noise(s, n) = a + b + c + d − 131070, where a, b, c, d are the four 16-bit pieces of number(s, n)
 *   seed(j) = number(seed, −j), the seed of part j of the tensor
 *   score = ⌊(weighted sum of parts) / 64⌋ + 32768, but at least 0 and at most 65535
 * </pre>
 *
 * <p>noise is close to normally distributed, around 0.
 *
 * <p>Activations, element i at channel c, row y, column x of C×H×W: the weighted sum is
 * 6 · channel + 2 · image + 7 · own + 3 · element.
 *
 * <ul>
 *   <li>channel = noise(seed(1), c + 1): channels of uneven density.
 *   <li>image, the same for all channels: there is more to see in some places of an image than in others. A blurred plane of seed(2) and
 *       window ⌈W/3⌉ × ⌈H/3⌉, at row y, column x of plane 0.
 *   <li>own: blobs. A blurred plane of seed(3) and window min(W, 3 + ⌊W/32⌋) × min(H, 3 + ⌊H/32⌋), at row y, column x of plane c.
 *   <li>element = noise(seed, 2i + 1): ragged rims and holes.
 * </ul>
 *
 * <p>A blurred plane of seed s and window w × h: plane c is taken from noise planes of h' = H + h − 1 rows and w' = W + w − 1 columns;
 * the sum of noise(s, (c·h' + y + j)·w' + x + i + 1) over 0 ≤ j &lt; h, 0 ≤ i &lt; w is multiplied by 256 and divided, rounding down, by
 * ⌊√(65536·w·h)⌋, so that it spreads as a single noise does.
 *
 * <p>Weights, element i at filter k, channel c of K×C×S×R: the weighted sum is 3 · filter + 3 · channel + 3 · kernel + 8 · element, with
 * filter = noise(seed(4), k + 1), channel = noise(seed(5), c + 1), kernel = noise(seed(6), k·C + c + 1), but 0 when S = R = 1, and
 * element = noise(seed, 2i + 1): filters, input channels and single kernels are pruned unevenly.
 *
 * <p>The weights of the parts are about those of {@code lenet-digits}, the trained and pruned sample: what two elements of one channel, of
 * neighbouring places, of one filter have in common there.
 */
final class ClusteredDrawing {
    private static final int SCORES = 1 << 16;
    private static final int MIDDLE = SCORES / 2;
    private static final int SCALE_BITS = 6;

    private static final int CHANNEL = 6;
    private static final int IMAGE = 2;
    private static final int OWN = 7;
    private static final int ACTIVATION = 3;

    private static final int FILTER = 3;
    private static final int INPUT_CHANNEL = 3;
    private static final int KERNEL = 3;
    private static final int WEIGHT = 8;

    private final long seed;
    /** The scores, then ones and zeros. */
    private final short[] values;

    private ClusteredDrawing(int count, long seed) {
        this.seed = seed;
        this.values = new short[count];
    }

    /** Ones where C×H×W activations are not zero. */
    static short[] activations(int channels, int height, int width, double density, long seed) {
        ClusteredDrawing drawing = new ClusteredDrawing(channels * height * width, seed);
        int[] image = new BlurredPlanes(drawing.part(2), (width + 2) / 3, (height + 2) / 3, width, height).plane(0);
        BlurredPlanes own = new BlurredPlanes(
                drawing.part(3), Math.min(width, 3 + width / 32), Math.min(height, 3 + height / 32), width, height);
        return drawing.choose(
                density,
                Slices.of(channels, height * width).all((from, to) -> drawing.scoreActivations(from, to, image, own)));
    }

    /** Ones where K×C×S×R weights are not zero. */
    static short[] weights(int filters, int channels, int area, double density, long seed) {
        ClusteredDrawing drawing = new ClusteredDrawing(filters * channels * area, seed);
        int[] channel = new int[channels];
        for (int c = 0; c < channels; c++) {
            channel[c] = INPUT_CHANNEL * noise(drawing.part(5), c + 1L);
        }
        return drawing.choose(
                density,
                Slices.of(filters, channels * area).all((from, to) -> drawing.scoreWeights(from, to, channel, area)));
    }

    private Scored scoreActivations(int from, int to, int[] image, BlurredPlanes blurred) {
        Scored scored = new Scored(from * image.length, to * image.length);
        int i = scored.start;
        for (int c = from; c < to; c++) {
            int channel = CHANNEL * noise(part(1), c + 1L);
            int[] own = blurred.plane(c);
            for (int place = 0; place < own.length; place++, i++) {
                scored.add(i, channel + IMAGE * image[place] + OWN * own[place] + ACTIVATION * element(i));
            }
        }
        return scored;
    }

    private Scored scoreWeights(int from, int to, int[] channel, int area) {
        Scored scored = new Scored(from * channel.length * area, to * channel.length * area);
        int i = scored.start;
        long kernels = part(6);
        for (int k = from; k < to; k++) {
            int filter = FILTER * noise(part(4), k + 1L);
            for (int c = 0; c < channel.length; c++) {
                int kernel = area == 1 ? 0 : KERNEL * noise(kernels, (long) k * channel.length + c + 1);
                int shared = filter + channel[c] + kernel;
                for (int end = i + area; i < end; i++) {
                    scored.add(i, shared + WEIGHT * element(i));
                }
            }
        }
        return scored;
    }

    private long part(int j) {
        return TensorDrawing.number(seed, -j);
    }

    private int element(int i) {
        return noise(seed, 2L * i + 1);
    }

    /** A slice of the tensor with its scores. */
    private final class Scored {
        private final int start;
        private final int end;
        /** How many elements have each score. */
        private final int[] counts = new int[SCORES];

        Scored(int start, int end) {
            this.start = start;
            this.end = end;
        }

        void add(int i, int sum) {
            int score = Math.max(0, Math.min(SCORES - 1, (sum >> SCALE_BITS) + MIDDLE));
            counts[score]++;
            values[i] = (short) score;
        }

        /** Puts ones where a score reaches {@code lowest}, and for the first so many just below it; zeros elsewhere. */
        void choose(int lowest, long below) {
            long left = below;
            for (int i = start; i < end; i++) {
                int score = values[i] & SCORES - 1;
                boolean nonZero = score >= lowest;
                if (score == lowest - 1 && left > 0) {
                    nonZero = true;
                    left--;
                }
                values[i] = (short) (nonZero ? 1 : 0);
            }
        }
    }

    private short[] choose(double density, List<Scored> slices) {
        long wanted = Math.round(density * values.length);
        int lowest = SCORES;
        while (wanted > 0 && lowest > 0 && wanted >= count(slices, lowest - 1)) {
            lowest--;
            wanted -= count(slices, lowest);
        }
        long[] below = new long[slices.size()];
        for (int i = 0; i < below.length && lowest > 0; i++) {
            below[i] = Math.min(wanted, slices.get(i).counts[lowest - 1]);
            wanted -= below[i];
        }
        int least = lowest;
        IntStream.range(0, below.length).parallel().forEach(i -> slices.get(i).choose(least, below[i]));
        return values;
    }

    private static long count(List<Scored> slices, int score) {
        long count = 0;
        for (Scored slice : slices) {
            count += slice.counts[score];
        }
        return count;
    }

    static int noise(long seed, long n) {
        long number = TensorDrawing.number(seed, n);
        // The even and the odd pieces in one addition each; neither sum leaves its 32 bits.
        long pairs = (number & 0x0000FFFF0000FFFFL) + (number >>> 16 & 0x0000FFFF0000FFFFL);
        return (int) (pairs >>> 32) + (int) pairs - 131070;
    }
}
