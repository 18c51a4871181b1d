package sparsescope.network.inference;

import java.util.stream.IntStream;
import sparsescope.network.ConvShape;
import sparsescope.network.LayerOperands;
import sparsescope.tensor.Activations;
import sparsescope.tensor.Sums;
import sparsescope.tensor.Weights;

/** The convolution as its definition says it, exact; what any dataflow must give too. */
public final class DirectConvolution {
    private DirectConvolution() {}

    /** The sums of a layer, before bias. */
    public static Sums of(LayerOperands layer) {
        return of(layer.shape(), layer.input(), layer.weights());
    }

    /** out[k][yo][xo] = Σ over c, s, r of in[c][yo·stride + s − padding][xo·stride + r − padding] · w[k][c][s][r]. */
    public static Sums of(ConvShape shape, Activations input, Weights weights) {
        int plane = shape.outputHeight() * shape.outputWidth();
        long[] sums = new long[shape.outputChannels() * plane];
        IntStream.range(0, shape.outputChannels())
                .parallel()
                .forEach(k -> addFilter(shape, input.values(), weights.values(), k, sums, k * plane));
        return new Sums(shape.outputChannels(), shape.outputHeight(), shape.outputWidth(), sums);
    }

    /** One filter: each non-zero weight adds its multiple of a shifted plane, row by row. */
    private static void addFilter(ConvShape shape, short[] input, short[] weights, int k, long[] sums, int first) {
        int firstChannel = k / shape.groupFilters() * shape.groupChannels();
        int at = k * shape.groupChannels() * shape.filterHeight() * shape.filterWidth();
        for (int c = 0; c < shape.groupChannels(); c++) {
            int plane = (firstChannel + c) * shape.inputHeight() * shape.inputWidth();
            for (int s = 0; s < shape.filterHeight(); s++) {
                for (int r = 0; r < shape.filterWidth(); r++, at++) {
                    if (weights[at] != 0) {
                        addShifted(shape, input, plane, weights[at], s, r, sums, first);
                    }
                }
            }
        }
    }

    private static void addShifted(
            ConvShape shape, short[] input, int plane, long weight, int s, int r, long[] sums, int first) {
        int stride = shape.stride();
        int xShift = r - shape.padding();
        int yShift = s - shape.padding();
        // The outputs whose input lies in the plane: 0 ≤ o·stride + shift < size.
        int x0 = Math.max(0, -Math.floorDiv(xShift, stride));
        int x1 = Math.min(shape.outputWidth() - 1, Math.floorDiv(shape.inputWidth() - 1 - xShift, stride));
        int y0 = Math.max(0, -Math.floorDiv(yShift, stride));
        int y1 = Math.min(shape.outputHeight() - 1, Math.floorDiv(shape.inputHeight() - 1 - yShift, stride));
        for (int yo = y0; yo <= y1; yo++) {
            int from = plane + (yo * stride + yShift) * shape.inputWidth() + xShift;
            int to = first + yo * shape.outputWidth();
            for (int xo = x0; xo <= x1; xo++) {
                sums[to + xo] += weight * input[from + xo * stride];
            }
        }
    }
}
