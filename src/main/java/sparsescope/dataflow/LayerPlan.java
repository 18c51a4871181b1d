package sparsescope.dataflow;

import java.util.ArrayList;
import java.util.List;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.HaloPolicy;
import sparsescope.network.ConvShape;
import sparsescope.tensor.MemoryLimit;

/**
 * Lays out a layer on an accelerator: tiles, accumulator windows, passes and output-channel groups. Pure geometry; no value of a
 * tensor matters.
 */
public final class LayerPlan {
    /** What a PE remembers of a block besides its elements. */
    private static final int BYTES_PER_BLOCK = 16;

    private final ConvShape shape;
    private final AcceleratorConfig accelerator;
    private final PlanarTiling outputTiling;
    private final StridePhases phases;
    private final List<Pass> passes;
    private final List<OutputChannelGroup> groups;
    private final List<GroupPass> runs;
    private final int kc;

    /** Lays out a layer of {@code shape}; throws {@link PlanException} when it cannot be laid out. */
    public LayerPlan(ConvShape shape, AcceleratorConfig accelerator) {
        this.shape = shape;
        this.accelerator = accelerator;
        this.outputTiling = new PlanarTiling(
                shape.outputWidth(),
                shape.outputHeight(),
                accelerator.columns(),
                accelerator.rows(),
                accelerator.tileSplit());
        this.phases = StridePhases.of(shape, accelerator);
        this.passes = new PassPlanner(shape, accelerator).passes();
        checkBlocks();
        this.kc = channelsPerGroup();
        this.groups = OutputChannelGroup.cut(shape, kc);
        List<GroupPass> all = new ArrayList<>();
        for (Pass pass : passes) {
            for (OutputChannelGroup group : groups) {
                all.add(new GroupPass(all.size(), pass, group));
            }
        }
        this.runs = List.copyOf(all);
    }

    /** Every PE keeps, for every channel and phase, where its block begins. */
    private void checkBlocks() {
        long blocks = (long) accelerator.pes() * passes.size() * shape.inputChannels() * phases.count();
        if (phases.stride() > 1 && blocks * BYTES_PER_BLOCK > MemoryLimit.bytes()) {
            throw new PlanException("stride: found " + phases.stride() + ", which cuts each of " + shape.inputChannels()
                    + " channels into " + phases.count() + " phases, " + blocks
                    + " blocks on all PEs; expected at most "
                    + MemoryLimit.bytes() / BYTES_PER_BLOCK + " (see java -Xmx)");
        }
    }

    private int channelsPerGroup() {
        int filters = shape.groupFilters();
        if (accelerator.kc().isPresent()) {
            return Math.min(accelerator.kc().getAsInt(), filters);
        }
        int window = Math.max(1, largestWindow(passes));
        int most = Math.min(filters, accelerator.maxKc().orElse(Integer.MAX_VALUE));
        return Math.max(1, Math.min(accelerator.accumulators() / window, most));
    }

    /** Largest width × largest height over all windows, as Kc counts them. */
    static int largestWindow(List<Pass> passes) {
        int width = 0;
        int height = 0;
        for (Pass pass : passes) {
            for (PeTile pe : pass.pes()) {
                width = Math.max(width, pe.window().width());
                height = Math.max(height, pe.window().height());
            }
        }
        return Math.multiplyExact(width, height);
    }

    /** The layer's shape. */
    public ConvShape shape() {
        return shape;
    }

    /** The accelerator it is laid out on. */
    public AcceleratorConfig accelerator() {
        return accelerator;
    }

    /** The phases that the stride cuts channels into. */
    public StridePhases phases() {
        return phases;
    }

    /** How the output plane is owned. */
    public PlanarTiling outputTiling() {
        return outputTiling;
    }

    /** The passes over the planes, at least one. */
    public List<Pass> passes() {
        return passes;
    }

    /** Kc, output channels per group. */
    public int kc() {
        return kc;
    }

    /** The output-channel groups, which every pass runs through. */
    public List<OutputChannelGroup> groups() {
        return groups;
    }

    /** What runs between barriers, in order: every group of every pass. */
    public List<GroupPass> runs() {
        return runs;
    }

    /** The PE that owns output (xo, yo), rows outer. */
    public int ownerOf(int xo, int yo) {
        return outputTiling.rowOf(yo) * accelerator.columns() + outputTiling.columnOf(xo);
    }

    /** Whether partial sums travel to their owners. */
    public boolean exchangesHalos() {
        return accelerator.halos() == HaloPolicy.OUTPUT;
    }
}
