package sparsescope.network.tensors;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import sparsescope.file.InputException;
import sparsescope.network.ConvShape;
import sparsescope.network.FullyConnectedLayer;
import sparsescope.network.Layer;
import sparsescope.network.TensorSource;
import sparsescope.tensor.DType;
import sparsescope.tensor.NpyHeader;

/**
 * The element type and shape that an array in a file must have.
 *
 * @param words the expectation as errors say it
 * @param types the types it may have
 * @param sizes the sizes as they are written
 * @param shapes which sizes fit
 */
public record ExpectedArray(String words, Set<DType> types, List<Integer> sizes, Predicate<List<Integer>> shapes) {
    private static final Set<DType> VALUES = Set.of(DType.INT8, DType.INT16, DType.INT32);

    /** What a layer's weights must look like. */
    public static ExpectedArray weights(Layer layer) {
        ConvShape s = layer.shape();
        List<Integer> all = List.of(s.outputChannels(), s.groupChannels(), s.filterHeight(), s.filterWidth());
        if (layer instanceof FullyConnectedLayer) {
            List<Integer> matrix = all.subList(0, 2);
            return values(matrix, shape -> shape.equals(matrix) || shape.equals(all));
        }
        return values(all, all::equals);
    }

    /** What a layer's input must look like. */
    public static ExpectedArray input(Layer layer) {
        ConvShape s = layer.shape();
        if (layer instanceof FullyConnectedLayer) {
            List<Integer> row = List.of(s.inputChannels());
            return values(row, shape -> shape.equals(row) || shape.size() == 3 && count(shape) == s.inputChannels());
        }
        List<Integer> planes = List.of(s.inputChannels(), s.inputHeight(), s.inputWidth());
        return values(planes, planes::equals);
    }

    private static long count(List<Integer> shape) {
        try {
            return new NpyHeader(DType.INT16, shape).count();
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }

    private static ExpectedArray values(List<Integer> shape, Predicate<List<Integer>> shapes) {
        return new ExpectedArray("int16 (or int8, int32) " + NpyHeader.sizes(shape), VALUES, shape, shapes);
    }

    /** What a layer's bias must look like. */
    public static ExpectedArray bias(Layer layer) {
        List<Integer> shape = List.of(layer.shape().outputChannels());
        return new ExpectedArray("int32 (or int8, int16) " + NpyHeader.sizes(shape), VALUES, shape, shape::equals);
    }

    /** What a step must look like. */
    public static ExpectedArray scale() {
        return new ExpectedArray(
                "float64 (or float32) scalar",
                Set.of(DType.FLOAT64, DType.FLOAT32),
                List.of(),
                shape -> shape.isEmpty() || shape.equals(List.of(1)));
    }

    void check(NpyHeader found, String where, TensorSource.FromFile source) {
        if (source.anyNumbers() ? fits(found) : types.contains(found.type()) && shapes.test(found.shape())) {
            return;
        }
        String expected = source.anyNumbers() ? "numbers " + NpyHeader.sizes(sizes) : words;
        throw new InputException(
                where + ": found " + found + " in " + source + ", expected " + expected + channelsLast(found.shape()));
    }

    /** Whether numbers of any type fit by their sizes; axes of size 1 do not matter. */
    public boolean fits(NpyHeader found) {
        return shapes.test(found.shape()) || squeezed(found.shape()).equals(squeezed(sizes));
    }

    private static List<Integer> squeezed(List<Integer> shape) {
        return shape.stream().filter(size -> size != 1).toList();
    }

    /** A hint where channels stand last, as in many pictures. */
    private String channelsLast(List<Integer> found) {
        return sizes.size() == 3 && found.equals(List.of(sizes.get(1), sizes.get(2), sizes.get(0)))
                ? ", channels first (numpy.moveaxis(x, -1, 0))"
                : "";
    }
}
