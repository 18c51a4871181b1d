package sparsescope.dcnn.run;

import java.util.concurrent.atomic.AtomicReferenceArray;
import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.dataflow.Rect;
import sparsescope.dcnn.plan.DcnnPlan;

/**
 * The index of how many products each PE has computed after each of its outputs, group by group; filled as far as it is asked for. Every
 * other cause is geometry. Safe for any number of threads; two that fill the same place fill in the same.
 */
final class DcnnIndex {
    private final DcnnPlan plan;
    private final DcnnOperands operands;
    /** By group, then PE: products before each of its outputs there, and of all. */
    private final AtomicReferenceArray<long[]> products;

    private final AtomicReferenceArray<long[]> padding;

    DcnnIndex(DcnnPlan plan, DcnnOperands operands) {
        this.plan = plan;
        this.operands = operands;
        this.padding = new AtomicReferenceArray<>(plan.config().pes());
        this.products = new AtomicReferenceArray<>(
                Math.multiplyExact(plan.groups().size(), plan.config().pes()));
    }

    /** Fills in one group for all PEs. */
    void fill(OutputChannelGroup group) {
        for (int pe = 0; pe < plan.config().pes(); pe++) {
            products(group, pe);
        }
    }

    /** Whether a group is filled in for all PEs. */
    boolean filled(OutputChannelGroup group) {
        int first = group.index() * plan.config().pes();
        for (int pe = 0; pe < plan.config().pes(); pe++) {
            if (products.get(first + pe) == null) {
                return false;
            }
        }
        return true;
    }

    private long[] products(OutputChannelGroup group, int pe) {
        int at = group.index() * plan.config().pes() + pe;
        long[] sums = products.get(at);
        if (sums == null) {
            operands.prepare();
            sums = count(group, plan.owned(pe));
            products.set(at, sums);
        }
        return sums;
    }

    private long[] count(OutputChannelGroup group, Rect tile) {
        long[] sums = new long[Math.addExact(Math.multiplyExact(tile.area(), group.filters()), 1)];
        int output = 0;
        for (int y = tile.y(); y < tile.y() + tile.height(); y++) {
            for (int x = tile.x(); x < tile.x() + tile.width(); x++) {
                for (int k = 0; k < group.filters(); k++, output++) {
                    sums[output + 1] = sums[output] + operands.products(group.firstFilter() + k, y, x);
                }
            }
        }
        return sums;
    }

    /** The causes of a PE's slots in its whole part of a group. */
    DcnnCounts whole(OutputChannelGroup group, int pe) {
        return after(group, pe, plan.own(group, pe));
    }

    /** The causes of a PE's slots in the first {@code cycles} cycles of its part of a group. */
    DcnnCounts after(OutputChannelGroup group, int pe, long cycles) {
        if (cycles == 0) {
            return DcnnCounts.NONE;
        }
        long output = cycles / plan.runs();
        int pairs = (int) (cycles % plan.runs()) * plan.config().multipliers();
        Rect tile = plan.owned(pe);
        int position = (int) (output / group.filters());
        int filter = (int) (output % group.filters());
        int y = tile.y() + position / tile.width();
        int x = tile.x() + position % tile.width();

        long done = products(group, pe)[Math.toIntExact(output)];
        long[] padded = padding(pe);
        long outside = padded[position] * group.filters();
        if (filter > 0 || pairs > 0) {
            outside += (padded[position + 1] - padded[position]) * filter + operands.padding(y, x, pairs);
            done += operands.products(group.firstFilter() + filter, y, x, pairs);
        }
        long all = output * plan.pairs() + pairs;
        long slots = cycles * plan.config().multipliers();
        return new DcnnCounts(done, all - done - outside, outside, slots - all, 0);
    }

    /** Pairs in the padding of one filter before each of a PE's positions, and of all. */
    private long[] padding(int pe) {
        long[] sums = padding.get(pe);
        if (sums == null) {
            Rect tile = plan.owned(pe);
            sums = new long[tile.area() + 1];
            for (int position = 0; position < tile.area(); position++) {
                int y = tile.y() + position / tile.width();
                int x = tile.x() + position % tile.width();
                sums[position + 1] = sums[position] + operands.padding(y, x, plan.pairs());
            }
            padding.set(pe, sums);
        }
        return sums;
    }
}
