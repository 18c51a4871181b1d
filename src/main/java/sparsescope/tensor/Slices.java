package sparsescope.tensor;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of a tensor in slices that can be worked on at once. What comes out does not depend on how many there are.
 *
 * @param rows how many rows, such as filters
 * @param slices into how many slices
 */
record Slices(int rows, int slices) {
    private static final int MOST = 8;
    private static final int WORTHWHILE = 1 << 16;

    /** Stands for a work on rows {@code from} to {@code to}, the latter excluded. */
    @FunctionalInterface
    interface Work<T> {
        T of(int from, int to);
    }

    static Slices of(int rows, int rowLength) {
        long worth = (long) rows * rowLength / WORTHWHILE;
        return new Slices(rows, (int) Math.max(1, Math.min(Math.min(rows, MOST), worth)));
    }

    /** What the work gives for each slice, in their order. */
    <T> List<T> all(Work<T> work) {
        return IntStream.range(0, slices)
                .parallel()
                .mapToObj(i -> work.of((int) ((long) rows * i / slices), (int) ((long) rows * (i + 1) / slices)))
                .toList();
    }
}
