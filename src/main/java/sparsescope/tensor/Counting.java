package sparsescope.tensor;

/** Counts elements that are not zero. */
final class Counting {
    private Counting() {}

    static long nonZero(short[] values) {
        long count = 0;
        for (short value : values) {
            if (value != 0) {
                count++;
            }
        }
        return count;
    }
}
