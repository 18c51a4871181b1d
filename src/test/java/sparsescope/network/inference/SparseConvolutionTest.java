package sparsescope.network.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import sparsescope.network.ConvShape;
import sparsescope.tensor.Activations;
import sparsescope.tensor.TensorDrawing;
import sparsescope.tensor.Weights;

/** The convolution that leaves zeros out against the direct one. */
class SparseConvolutionTest {
    @Property(tries = 400)
    void itIsTheDirectConvolution(
            @ForAll @IntRange(min = 1, max = 3) int groups,
            @ForAll @IntRange(min = 1, max = 5) int channels,
            @ForAll @IntRange(min = 1, max = 3) int filters,
            @ForAll @IntRange(min = 1, max = 12) int width,
            @ForAll @IntRange(min = 1, max = 12) int height,
            @ForAll @IntRange(min = 1, max = 6) int filterWidth,
            @ForAll @IntRange(min = 1, max = 6) int filterHeight,
            @ForAll @IntRange(min = 1, max = 5) int stride,
            @ForAll @IntRange(min = 0, max = 5) int padding,
            @ForAll @DoubleRange(min = 0, max = 1) double density,
            @ForAll @IntRange(min = 1, max = 2000) int laidOut,
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
        Activations input = TensorDrawing.activations(shape.inputChannels(), height, width, density, seed);
        Weights weights = TensorDrawing.weights(
                shape.outputChannels(), channels, shape.filterHeight(), shape.filterWidth(), density, seed + 1);

        assertThat(SparseConvolution.of(shape, input, weights, laidOut).values())
                .isEqualTo(DirectConvolution.of(shape, input, weights).values());
    }

    @Property(tries = 100)
    void sumsBeyond32BitsAreExact(
            @ForAll short inputValue, @ForAll short weightValue, @ForAll @IntRange(min = 1, max = 40) int channels) {
        ConvShape shape = new ConvShape(channels, 2, 7, 5, 3, 3, 1, 1, 1);

        assertMeets(shape, filled(channels * 35, inputValue), filled(2 * channels * 9, weightValue));
    }

    @Test
    void theSmallestValuesMeetWithoutOverflow() {
        ConvShape shape = new ConvShape(3, 1, 4, 4, 2, 2, 1, 0, 1);

        assertMeets(shape, filled(48, Short.MIN_VALUE), filled(12, Short.MIN_VALUE));
    }

    @Test
    void planesOfSeveralBandsAndFiltersOfSeveralStripsAreWhole() {
        ConvShape shape = new ConvShape(90, 3, 71, 67, 3, 3, 1, 1, 1);

        assertMeets(
                shape,
                TensorDrawing.activations(90, 67, 71, 0.5, 3).values(),
                TensorDrawing.weights(3, 90, 3, 3, 0.9, 4).values());
    }

    @Test
    void aFullyConnectedLayerIsAConvolutionToo() {
        ConvShape shape = new ConvShape(1500, 7, 1, 1, 1, 1, 1, 0, 1);

        assertMeets(
                shape,
                TensorDrawing.activations(1500, 1, 1, 0.5, 3).values(),
                TensorDrawing.weights(7, 1500, 1, 1, 0.9, 4).values());
    }

    @Test
    void aStrideLargerThanThePlaneLeavesOneOutput() {
        ConvShape shape = new ConvShape(2, 2, 6, 6, 2, 3, 1000, 0, 1);

        assertMeets(
                shape,
                TensorDrawing.activations(2, 6, 6, 0.7, 3).values(),
                TensorDrawing.weights(2, 2, 3, 2, 0.9, 4).values());
    }

    private static short[] filled(int length, short value) {
        short[] values = new short[length];
        Arrays.fill(values, value);
        return values;
    }

    private static void assertMeets(ConvShape shape, short[] inputs, short[] weightValues) {
        Activations input = new Activations(shape.inputChannels(), shape.inputHeight(), shape.inputWidth(), inputs);
        Weights weights = new Weights(
                shape.outputChannels(), shape.groupChannels(), shape.filterHeight(), shape.filterWidth(), weightValues);
        assertThat(SparseConvolution.of(shape, input, weights).values())
                .isEqualTo(DirectConvolution.of(shape, input, weights).values());
    }
}
