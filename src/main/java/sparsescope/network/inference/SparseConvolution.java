package sparsescope.network.inference;

import java.util.Arrays;
import java.util.stream.IntStream;
import sparsescope.network.ConvShape;
import sparsescope.network.LayerOperands;
import sparsescope.tensor.Activations;
import sparsescope.tensor.Sums;
import sparsescope.tensor.Weights;

/**
 * Works out the same sums as {@link DirectConvolution}, sooner. Zero weights are left out; every other one adds its multiple of a shifted plane
 * that lies in one piece, so that a processor takes many outputs at a time. Products are added up as 32-bit integers for as long as no
 * sum can leave their range, and then to 64-bit ones.
 */
public final class SparseConvolution {
    /** Inputs laid out at a time: 64 MiB. */
    private static final int LAID_OUT = 16 << 20;

    private final ConvShape shape;
    private final Weights weights;
    private final int laidOut;
    private final long[] sums;
    private final int largestInput;

    private SparseConvolution(ConvShape shape, Activations input, Weights weights, int laidOut) {
        this.shape = shape;
        this.weights = weights;
        this.laidOut = laidOut;
        this.sums = new long
                [Math.multiplyExact(
                        shape.outputChannels(), Math.multiplyExact(shape.outputHeight(), shape.outputWidth()))];
        int largest = 0;
        for (short value : input.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        this.largestInput = largest;
    }

    /** The sums of a layer, before bias. */
    public static Sums of(LayerOperands layer) {
        return of(layer.shape(), layer.input(), layer.weights());
    }

    /** The sums of a convolution. */
    public static Sums of(ConvShape shape, Activations input, Weights weights) {
        return of(shape, input, weights, LAID_OUT);
    }

    /** The sums of a convolution of which at most {@code laidOut} inputs, or those of one channel, are laid out at a time. */
    static Sums of(ConvShape shape, Activations input, Weights weights, int laidOut) {
        SparseConvolution convolution = new SparseConvolution(shape, input, weights, laidOut);
        convolution.add(input);
        return new Sums(shape.outputChannels(), shape.outputHeight(), shape.outputWidth(), convolution.sums);
    }

    private void add(Activations input) {
        ShiftedPlanes planes = new ShiftedPlanes(shape);
        int channels = Math.max(1, Math.min(shape.inputChannels(), laidOut / planes.perChannel()));
        for (int first = 0; first < shape.inputChannels(); first += channels) {
            int end = Math.min(shape.inputChannels(), first + channels);
            int[] values = planes.layOut(input, first, end);
            int from = first;
            int firstFilter = first / shape.groupChannels() * shape.groupFilters();
            int endFilter = ((end - 1) / shape.groupChannels() + 1) * shape.groupFilters();
            IntStream.range(firstFilter, endFilter)
                    .parallel()
                    .forEach(k -> addFilter(k, new Strip(planes, values, sums, k), from, end));
        }
    }

    /** What filter {@code k} adds for those of its channels that are laid out. */
    private void addFilter(int k, Strip strip, int first, int end) {
        int group = k / shape.groupFilters() * shape.groupChannels();
        int from = Math.max(first, group);
        int to = Math.min(end, group + shape.groupChannels());
        int area = shape.filterHeight() * shape.filterWidth();
        short[] values = weights.values();
        long most = 0;
        for (int c = from; c < to; c++) {
            int at = (k * shape.groupChannels() + c - group) * area;
            for (int tap = 0; tap < area; tap++) {
                int weight = values[at + tap];
                if (weight == 0) {
                    continue;
                }
                long more = (long) Math.abs(weight) * largestInput;
                if (strip.isFull() || most + more > Integer.MAX_VALUE) {
                    strip.flush();
                    most = 0;
                }
                most += more;
                strip.add(weight, c - first, tap);
            }
        }
        strip.flush();
    }

    /** Some weights of one filter whose products are added up together. */
    private static final class Strip {
        private static final int WEIGHTS = 512;
        /** Sums at a time, so that they stay in the nearest cache beside the inputs they come from. */
        private static final int BAND = 2048;

        private final ShiftedPlanes planes;
        private final int[] inputs;
        private final long[] sums;
        private final int first;
        private final int[] taken = new int[WEIGHTS];
        private final int[] from = new int[WEIGHTS];
        private final int rows;
        private final int[] band;
        private int count;

        Strip(ShiftedPlanes planes, int[] inputs, long[] sums, int k) {
            this.planes = planes;
            this.inputs = inputs;
            this.sums = sums;
            this.first = k * planes.outputHeight() * planes.outputWidth();
            this.rows = Math.max(1, Math.min(planes.outputHeight(), BAND / planes.pitch()));
            this.band = new int[planes.length(rows)];
        }

        boolean isFull() {
            return count == WEIGHTS;
        }

        void add(int weight, int channel, int tap) {
            taken[count] = weight;
            from[count++] = planes.start(channel, tap);
        }

        /** Adds the products of all taken weights to the sums, and forgets them. */
        void flush() {
            for (int row = 0; row < planes.outputHeight() && count > 0; row += rows) {
                int height = Math.min(rows, planes.outputHeight() - row);
                int length = planes.length(height);
                Arrays.fill(band, 0, length, 0);
                addBand(row * planes.pitch(), length);
                for (int y = 0; y < height; y++) {
                    addRow(y * planes.pitch(), first + (row + y) * planes.outputWidth());
                }
            }
            count = 0;
        }

        private void addBand(int shift, int length) {
            int at = 0;
            for (; at + 4 <= count; at += 4) {
                addFour(at, shift, length);
            }
            for (; at < count; at++) {
                addOne(band, inputs, from[at] + shift, taken[at], length);
            }
        }

        private void addFour(int at, int shift, int length) {
            addFour(
                    band,
                    inputs,
                    from[at] + shift,
                    from[at + 1] + shift,
                    from[at + 2] + shift,
                    from[at + 3] + shift,
                    taken[at],
                    taken[at + 1],
                    taken[at + 2],
                    taken[at + 3],
                    length);
        }

        // Everything is an argument: a loop over locals alone is one that compilers turn into vectors.
        private static void addFour(
                int[] to, int[] in, int a, int b, int c, int d, int wa, int wb, int wc, int wd, int length) {
            for (int i = 0; i < length; i++) {
                to[i] += wa * in[a + i] + wb * in[b + i] + wc * in[c + i] + wd * in[d + i];
            }
        }

        private static void addOne(int[] to, int[] in, int from, int weight, int length) {
            for (int i = 0; i < length; i++) {
                to[i] += weight * in[from + i];
            }
        }

        private void addRow(int from, int to) {
            for (int x = 0; x < planes.outputWidth(); x++) {
                sums[to + x] += band[from + x];
            }
        }
    }
}
