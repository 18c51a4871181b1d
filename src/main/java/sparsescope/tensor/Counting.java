package sparsescope.tensor;

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
