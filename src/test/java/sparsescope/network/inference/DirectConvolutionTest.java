package sparsescope.network.inference;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import sparsescope.network.ConvShape;
import sparsescope.tensor.Activations;
import sparsescope.tensor.Sums;
import sparsescope.tensor.TensorDrawing;
import sparsescope.tensor.Weights;

/** The fast convolution against the definition, written as plainly as it can be. */
class DirectConvolutionTest {
    @Property(tries = 150)
    void itIsTheDefinition(
            @ForAll @IntRange(min = 1, max = 3) int groups,
            @ForAll @IntRange(min = 1, max = 3) int channels,
            @ForAll @IntRange(min = 1, max = 3) int filters,
            @ForAll @IntRange(min = 1, max = 9) int width,
            @ForAll @IntRange(min = 1, max = 9) int height,
            @ForAll @IntRange(min = 1, max = 5) int filterWidth,
            @ForAll @IntRange(min = 1, max = 5) int filterHeight,
            @ForAll @IntRange(min = 1, max = 4) int stride,
            @ForAll @IntRange(min = 0, max = 4) int padding,
            @ForAll long seed) {
        ConvShape shape = new ConvShape(
                groups * channels,
                groups * filters,
                width,
                height,
                Math.min(filterWidth, width + 2 * padding),
                Math.min(filterHeight, height + 2 * padding),
                stride,
                padding,
                groups);
        Activations input = TensorDrawing.activations(shape.inputChannels(), height, width, 0.6, seed);
        Weights weights = TensorDrawing.weights(
                shape.outputChannels(), channels, shape.filterHeight(), shape.filterWidth(), 0.6, seed + 1);

        Sums sums = DirectConvolution.of(shape, input, weights);

        for (int k = 0; k < shape.outputChannels(); k++) {
            for (int yo = 0; yo < shape.outputHeight(); yo++) {
                for (int xo = 0; xo < shape.outputWidth(); xo++) {
                    assertThat(sums.at(k, yo, xo)).isEqualTo(defined(shape, input, weights, k, yo, xo));
                }
            }
        }
    }

    private static long defined(ConvShape shape, Activations input, Weights weights, int k, int yo, int xo) {
        long sum = 0;
        for (int c = 0; c < shape.groupChannels(); c++) {
            for (int s = 0; s < shape.filterHeight(); s++) {
                for (int r = 0; r < shape.filterWidth(); r++) {
                    int y = yo * shape.stride() + s - shape.padding();
                    int x = xo * shape.stride() + r - shape.padding();
                    if (y >= 0 && x >= 0 && y < shape.inputHeight() && x < shape.inputWidth()) {
                        int channel = k / shape.groupFilters() * shape.groupChannels() + c;
                        sum += (long) input.at(channel, y, x) * weights.at(k, c, s, r);
                    }
                }
            }
        }
        return sum;
    }
}
