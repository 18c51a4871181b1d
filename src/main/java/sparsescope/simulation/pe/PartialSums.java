package sparsescope.simulation.pe;

import java.util.Arrays;
import sparsescope.dataflow.Rect;
import sparsescope.simulation.state.Product;

/** A PE's partial sums in one group, added up block by block without regard to when: what the accumulators hold once all has retired. */
public final class PartialSums {
    public static final int ALL_FILTERS = -1;

    private final PeTask work;
    private final int onlyFilter;
    private final int firstFilter;
    private final long[] sums;

    /** Sums of every filter of the group, or of one. */
    public PartialSums(PeTask work, int onlyFilter) {
        this.work = work;
        this.onlyFilter = onlyFilter;
        this.firstFilter = onlyFilter == ALL_FILTERS ? work.run.group().firstFilter() : onlyFilter;
        int filters = onlyFilter == ALL_FILTERS ? work.run.group().filters() : 1;
        this.sums = new long[filters * work.tile.window().area()];
    }

    /** The work whose sums they are. */
    public PeTask work() {
        return work;
    }

    /** filters × window rows × window columns. */
    public long[] values() {
        return sums;
    }

    /** A copy of the sums of one filter of the group, which must be summed up: window rows × window columns. */
    public long[] values(int k) {
        int area = work.tile.window().area();
        return Arrays.copyOfRange(sums, (k - firstFilter) * area, (k - firstFilter + 1) * area);
    }

    /** Adds every product of blocks {@code from}…{@code to}−1. */
    public void addBlocks(int from, int to) {
        for (int block = from; block < to; block++) {
            if (!work.isEmpty(block)) {
                addBlock(block);
            }
        }
    }

    private void addBlock(int block) {
        GroupWeights weights = work.weights;
        TileActivations activations = work.activations;
        int activationBlock = work.activationBlock(block);
        int activationsEnd = activations.blocks.end(activationBlock);
        for (int weight = weights.blocks.start(block); weight < weights.blocks.end(block); weight++) {
            int w = weights.blocks.value(weight);
            int k = weights.k(weight);
            if (w == 0 || onlyFilter != ALL_FILTERS && k != onlyFilter) {
                continue;
            }
            int s = weights.s(weight);
            int r = weights.r(weight);
            int offset = (k - firstFilter) * work.tile.window().area();
            for (int activation = activations.blocks.start(activationBlock);
                    activation < activationsEnd;
                    activation++) {
                int inPlane = work.unit.address(
                        activations.x[activation],
                        activations.y[activation],
                        work.run.group().firstFilter(),
                        s,
                        r);
                if (inPlane >= 0) {
                    sums[offset + inPlane] += (long) w * activations.blocks.value(activation);
                }
            }
        }
    }

    /** Adds one product that has retired. */
    public void add(Product product) {
        if (onlyFilter == ALL_FILTERS || product.k() == onlyFilter) {
            Rect window = work.tile.window();
            sums[
                            ((product.k() - firstFilter) * window.height() + product.yo() - window.y()) * window.width()
                                    + product.xo()
                                    - window.x()] +=
                    product.value();
        }
    }

    /** Adds the sums to output planes: filter by filter, the first one's plane starting at {@code offset}. */
    public void addTo(long[] outputs, int offset, int outputWidth, int plane) {
        addTo(sums, work.tile.window(), outputs, offset, outputWidth, plane);
    }

    /** The same for sums that a PE has in its window. */
    public static void addTo(long[] sums, Rect window, long[] outputs, int offset, int outputWidth, int plane) {
        int from = 0;
        for (int start = offset; from < sums.length; start += plane) {
            for (int y = 0; y < window.height(); y++) {
                int row = start + (window.y() + y) * outputWidth + window.x();
                for (int x = 0; x < window.width(); x++) {
                    outputs[row + x] += sums[from++];
                }
            }
        }
    }
}
