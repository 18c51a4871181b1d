package sparsescope.dcnn.plan;

import java.util.List;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.dataflow.PlanarTiling;
import sparsescope.dataflow.Rect;
import sparsescope.network.ConvShape;

/**
 * Orders what the dense machine computes in a layer: which PE owns which outputs, the output-channel groups, and what a PE works on in each of its cycles. PEs run without stalls and never wait for one another, so that everything is arithmetic. Sums of an output never leave
 * its accumulator half done; where an owned tile has more positions than a PE has accumulators, a group is a single channel and the plane is
 * still run through once.
 */
public final class DcnnPlan {
    private final ConvShape shape;
    private final DcnnConfig config;
    private final PlanarTiling tiling;
    private final int kc;
    private final List<OutputChannelGroup> groups;
    private final int pairs;
    private final int runs;
    private final int slowest;

    /** Lays out a layer of {@code shape}. */
    public DcnnPlan(ConvShape shape, DcnnConfig config) {
        this.shape = shape;
        this.config = config;
        this.tiling = new PlanarTiling(
                shape.outputWidth(), shape.outputHeight(), config.columns(), config.rows(), config.tileSplit());
        this.kc = channelsPerGroup();
        this.groups = OutputChannelGroup.cut(shape, kc);
        this.pairs = Math.multiplyExact(
                Math.multiplyExact(shape.groupChannels(), shape.filterHeight()), shape.filterWidth());
        this.runs = (int) (((long) pairs + config.multipliers() - 1) / config.multipliers());
        this.slowest = findSlowest();
    }

    private int channelsPerGroup() {
        int filters = shape.groupFilters();
        if (config.kc().isPresent()) {
            return Math.min(config.kc().getAsInt(), filters);
        }
        int width = 0;
        int height = 0;
        for (int pe = 0; pe < config.pes(); pe++) {
            width = Math.max(width, owned(pe).width());
            height = Math.max(height, owned(pe).height());
        }
        int window = Math.max(1, Math.multiplyExact(width, height));
        int most = Math.min(filters, config.maxKc().orElse(Integer.MAX_VALUE));
        return Math.max(1, Math.min(config.accumulators() / window, most));
    }

    /** The layer's shape. */
    public ConvShape shape() {
        return shape;
    }

    /** The machine it is laid out on. */
    public DcnnConfig config() {
        return config;
    }

    /** Kc, output channels per group. */
    public int kc() {
        return kc;
    }

    /** The output-channel groups, in order. */
    public List<OutputChannelGroup> groups() {
        return groups;
    }

    /** Pairs of one output, (C/groups)·R·S. */
    public int pairs() {
        return pairs;
    }

    /** Cycles of one output, ⌈pairs / (F·I)⌉. */
    public int runs() {
        return runs;
    }

    /** How the output plane is owned. */
    public PlanarTiling tiling() {
        return tiling;
    }

    /** The outputs a PE owns, the same in every channel; PEs are numbered rows outer. */
    public Rect owned(int pe) {
        return tiling.tile(PePosition.of(pe, config.columns()));
    }

    /** The PE that owns output (x, y). */
    public int ownerOf(int x, int y) {
        return tiling.rowOf(y) * config.columns() + tiling.columnOf(x);
    }

    /** Cycles a PE works, in all. */
    public long own(int pe) {
        return cyclesPerFilter(pe) * shape.outputChannels();
    }

    private long cyclesPerFilter(int pe) {
        return (long) owned(pe).area() * runs;
    }

    /** Cycles of the layer: those of its slowest PE. */
    public long cycles() {
        return own(slowest);
    }

    /** The PE that works longest; of equals the first. */
    public int slowest() {
        return slowest;
    }

    private int findSlowest() {
        int most = 0;
        for (int pe = 1; pe < config.pes(); pe++) {
            if (owned(pe).area() > owned(most).area()) {
                most = pe;
            }
        }
        return most;
    }

    /** The cycle at which a PE begins a group; it is through with all groups before. */
    public long start(OutputChannelGroup group, int pe) {
        return cyclesPerFilter(pe) * group.firstFilter();
    }

    /** Cycles a PE works on a group. */
    public long own(OutputChannelGroup group, int pe) {
        return cyclesPerFilter(pe) * group.filters();
    }

    /** The group a PE is in at one of its cycles, 0…own−1. */
    public OutputChannelGroup groupAt(int pe, long cycle) {
        int filter = (int) (cycle / cyclesPerFilter(pe));
        int perFilterGroup = (shape.groupFilters() + kc - 1) / kc;
        int within = filter % shape.groupFilters() / kc;
        return groups.get(filter / shape.groupFilters() * perFilterGroup + within);
    }

    /** What a PE works on at one of its cycles, 0…own−1. */
    public DcnnPlace place(int pe, long cycle) {
        OutputChannelGroup group = groupAt(pe, cycle);
        long inGroup = cycle - start(group, pe);
        Rect tile = owned(pe);
        int run = (int) (inGroup % runs);
        long output = inGroup / runs;
        int position = (int) (output / group.filters());
        int firstPair = run * config.multipliers();
        return new DcnnPlace(
                group,
                position,
                tile.y() + position / tile.width(),
                tile.x() + position % tile.width(),
                group.firstFilter() + (int) (output % group.filters()),
                run,
                firstPair,
                Math.min(config.multipliers(), pairs - firstPair));
    }

    /** The cycle at which the PE that owns output (x, y) begins filter {@code k} there. */
    public long startOf(int k, int y, int x) {
        int pe = ownerOf(x, y);
        Rect tile = owned(pe);
        long position = (long) (y - tile.y()) * tile.width() + (x - tile.x());
        OutputChannelGroup group = groupOf(k);
        return start(group, pe) + (position * group.filters() + (k - group.firstFilter())) * runs;
    }

    /** The group that filter {@code k} is in. */
    public OutputChannelGroup groupOf(int k) {
        int perFilterGroup = (shape.groupFilters() + kc - 1) / kc;
        return groups.get(k / shape.groupFilters() * perFilterGroup + k % shape.groupFilters() / kc);
    }
}
