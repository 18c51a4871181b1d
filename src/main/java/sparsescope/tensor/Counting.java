package sparsescope.tensor;

/** Counts elements that are not zero. */
final class Counting {
    private Counting() {}

    static long nonZero(short[] values) {
        // Without a branch, and in an int, which an array's length fits: a loop that compilers turn into vectors.
        int count = 0;
        for (short value : values) {
            count += value == 0 ? 0 : 1;
        }
        return count;
    }
}
