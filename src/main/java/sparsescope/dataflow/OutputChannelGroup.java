package sparsescope.dataflow;

import java.util.ArrayList;
import java.util.List;
import sparsescope.network.ConvShape;

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
    /** The groups of a layer in order: its filters, cut so that none has more than {@code kc} of them. */
    public static List<OutputChannelGroup> cut(ConvShape shape, int kc) {
        List<OutputChannelGroup> cut = new ArrayList<>();
        for (int filterGroup = 0; filterGroup < shape.groups(); filterGroup++) {
            int end = (filterGroup + 1) * shape.groupFilters();
            for (int k = filterGroup * shape.groupFilters(); k < end; k += kc) {
                cut.add(new OutputChannelGroup(
                        cut.size(),
                        k,
                        Math.min(kc, end - k),
                        filterGroup * shape.groupChannels(),
                        shape.groupChannels()));
            }
        }
        return List.copyOf(cut);
    }

    /** Whether filter {@code k} is one of them. */
    public boolean has(int k) {
        return k >= firstFilter && k < firstFilter + filters;
    }

    /** The place of output (k; xo, yo) among a region's outputs in the order in which they are sent: filter by filter, row by row. */
    public long placeOf(Rect region, int k, int xo, int yo) {
        return (long) (k - firstFilter) * region.area() + (long) (yo - region.y()) * region.width() + xo - region.x();
    }
}
