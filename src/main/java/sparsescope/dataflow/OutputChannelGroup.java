package sparsescope.dataflow;

/**
 * Consecutive filters whose partial sums are in the accumulators at the same time (SCNN §III, output-channel group). It never
 * straddles filter groups, so it sees one run of input channels.
 *
 * @param index its place in the layer
 * @param firstFilter k of its first filter
 * @param filters how many filters, at most Kc
 * @param firstChannel c of the first input channel its filters see
 * @param channels how many input channels they see, C/groups
 */
public record OutputChannelGroup(int index, int firstFilter, int filters, int firstChannel, int channels) {
    /** Whether filter {@code k} is one of them. */
    public boolean has(int k) {
        return k >= firstFilter && k < firstFilter + filters;
    }

    /** The place of output (k; xo, yo) among a region's outputs in the order in which they are sent: filter by filter, row by row. */
    public long placeOf(Rect region, int k, int xo, int yo) {
        return (long) (k - firstFilter) * region.area() + (long) (yo - region.y()) * region.width() + xo - region.x();
    }
}
