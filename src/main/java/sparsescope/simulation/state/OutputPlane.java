package sparsescope.simulation.state;

/**
 * The outputs of one channel after a cycle, each as the PE that owns it has it: what it still misses is not in its sum.
 *
 * @param k the output channel
 * @param width outputs in a row
 * @param sums what each owner has added up, with the halo sums that have arrived; Ho×Wo in C order
 * @param values the same, but what has left is finished: after bias, scaling and ReLU
 * @param states how far each is
 * @param leaving whether each leaves in this very cycle
 */
public record OutputPlane(int k, int width, long[] sums, long[] values, OutputState[] states, boolean[] leaving) {
    /** Index of output (xo, yo). */
    public int index(int xo, int yo) {
        return yo * width + xo;
    }

    /** How many outputs have come so far, or farther. */
    public int reached(OutputState state) {
        int count = 0;
        for (OutputState one : states) {
            count += one.compareTo(state) >= 0 ? 1 : 0;
        }
        return count;
    }
}
