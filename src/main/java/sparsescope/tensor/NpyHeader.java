package sparsescope.tensor;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Holds the header of a .npy file: enough to check an array without reading it.
 *
 * @param type the elements' type
 * @param shape sizes, outermost first; empty for a scalar
 */
public record NpyHeader(DType type, List<Integer> shape) {
    public NpyHeader {
        shape = List.copyOf(shape);
    }

    /** How many elements there are; an {@link ArithmeticException} when more than a long counts. */
    public long count() {
        long count = 1;
        for (int size : shape) {
            count = Math.multiplyExact(count, (long) size);
        }
        return count;
    }

    /** How many bytes the elements take. */
    public long bytes() {
        return Math.multiplyExact(count(), (long) type.bytes());
    }

    /** The header of one element along the first axis. */
    public NpyHeader element() {
        return new NpyHeader(type, shape.subList(1, shape.size()));
    }

    /** Sizes as people write them: {@code 16×1×5×5}, {@code scalar}. */
    public static String sizes(List<Integer> shape) {
        return shape.isEmpty() ? "scalar" : shape.stream().map(String::valueOf).collect(Collectors.joining("×"));
    }

    /** {@code int16 16×1×5×5}. */
    @Override
    public String toString() {
        return type.word() + " " + sizes(shape);
    }
}
