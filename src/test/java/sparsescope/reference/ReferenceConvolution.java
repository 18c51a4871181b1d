package sparsescope.reference;

import sparsescope.network.ConvShape;
import sparsescope.network.LayerOperands;

/** The convolution by its formula, output by output. */
public final class ReferenceConvolution {
    private ReferenceConvolution() {}

    /** out[k][yo][xo] = Σ in[c][yo·stride + s − pad][xo·stride + r − pad] · w[k][c][s][r]. */
    public static long[][][] outputs(LayerOperands layer) {
        return gather(layer, false);
    }

    /** How many terms of that sum have two non-zero factors, for all outputs together. */
    public static long products(LayerOperands layer) {
        long sum = 0;
        for (long[][] plane : gather(layer, true)) {
            for (long[] row : plane) {
                for (long count : row) {
                    sum += count;
                }
            }
        }
        return sum;
    }

    private static long[][][] gather(LayerOperands layer, boolean count) {
        ConvShape shape = layer.shape();
        long[][][] out = new long[shape.outputChannels()][shape.outputHeight()][shape.outputWidth()];
        for (int k = 0; k < shape.outputChannels(); k++) {
            int firstChannel = k / shape.groupFilters() * shape.groupChannels();
            for (int yo = 0; yo < shape.outputHeight(); yo++) {
                for (int xo = 0; xo < shape.outputWidth(); xo++) {
                    for (int c = 0; c < shape.groupChannels(); c++) {
                        for (int s = 0; s < shape.filterHeight(); s++) {
                            for (int r = 0; r < shape.filterWidth(); r++) {
                                int y = yo * shape.stride() + s - shape.padding();
                                int x = xo * shape.stride() + r - shape.padding();
                                if (y >= 0 && y < shape.inputHeight() && x >= 0 && x < shape.inputWidth()) {
                                    long product = (long) layer.input().at(firstChannel + c, y, x)
                                            * layer.weights().at(k, c, s, r);
                                    out[k][yo][xo] += count ? (product == 0 ? 0 : 1) : product;
                                }
                            }
                        }
                    }
                }
            }
        }
        return out;
    }
}
