package sparsescope.simulation.state;

import sparsescope.dataflow.Rect;

/**
 * Describes a PE's partial sums: one for each filter of the group and each output of the window.
 *
 * @param window the outputs it has accumulators for
 * @param firstFilter k of the group's first filter
 * @param filters filters in the group
 * @param sums filters × window rows × window columns, C order
 */
public record Accumulators(Rect window, int firstFilter, int filters, long[] sums) {
    /** The partial sum of output (k; xo, yo), which must be in the window. */
    public long at(int k, int xo, int yo) {
        return sums[((k - firstFilter) * window.height() + (yo - window.y())) * window.width() + (xo - window.x())];
    }
}
