package sparsescope.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.BarrierPolicy;
import sparsescope.accelerator.PostProcessing;
import sparsescope.dataflow.Rect;
import sparsescope.network.ConvShape;
import sparsescope.network.LayerOperands;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.SlotCause;

/** A layer from its first cycle to its last. Planes that need several passes are refused. */
public final class ReferenceSimulator {
    private final LayerOperands layer;
    private final AcceleratorConfig config;
    private final List<ReferenceGroup> groups = new ArrayList<>();
    private final ReferenceTiles tiles;
    private final int kc;
    private long layerCycles;
    private long unmetCycles;

    ReferenceSimulator(LayerOperands layer, AcceleratorConfig config, ReferenceObserver observer) {
        this.layer = layer;
        this.config = config;
        this.tiles = new ReferenceTiles(layer.shape(), config);
        if (!fits(layer, config)) {
            throw new IllegalArgumentException("one channel's window exceeds the accumulators");
        }
        this.kc = kc();
        int perFilterGroup = layer.shape().groupFilters();
        for (int g = 0; g < layer.shape().groups(); g++) {
            for (int k = 0; k < perFilterGroup; k += kc) {
                groups.add(new ReferenceGroup(
                        layer,
                        config,
                        tiles,
                        groups.size(),
                        g * perFilterGroup + k,
                        Math.min(kc, perFilterGroup - k),
                        observer));
            }
        }
        if (config.barrier() == BarrierPolicy.LAYER) {
            scheduleUnmet();
        } else {
            schedule();
        }
    }

    /** Runs a layer. */
    public static ReferenceSimulator run(LayerOperands layer, AcceleratorConfig config) {
        return new ReferenceSimulator(layer, config, ReferenceObserver.NONE);
    }

    /** Whether one channel's window fits the accumulators, so that one pass does. */
    public static boolean fits(LayerOperands layer, AcceleratorConfig config) {
        return new ReferenceTiles(layer.shape(), config).largestWindow() <= config.accumulators();
    }

    private int kc() {
        int perFilterGroup = layer.shape().groupFilters();
        if (config.kc().isPresent()) {
            return Math.min(config.kc().getAsInt(), perFilterGroup);
        }
        int most = Math.min(perFilterGroup, config.maxKc().orElse(perFilterGroup));
        // Where no input reaches any output, a window counts as one output.
        int largest = Math.max(1, tiles.largestWindow());
        return Math.max(1, Math.min(most, config.accumulators() / largest));
    }

    /** PEs go from group to group without waiting: a group's outputs follow once the last PE is done with it. */
    private void scheduleUnmet() {
        long[] now = new long[config.pes()];
        long postEnd = 0;
        for (ReferenceGroup group : groups) {
            long done = 0;
            for (int pe = 0; pe < now.length; pe++) {
                now[pe] += group.own(pe);
                done = Math.max(done, now[pe]);
            }
            unmetCycles = done;
            postEnd = Math.max(done, postEnd) + group.postCycles();
        }
        layerCycles = switch (config.postProcessing()) {
            case OVERLAPPED -> postEnd;
            case SERIAL -> unmetCycles + postCycles().stream().mapToLong(p -> p).sum();
            case IGNORED -> unmetCycles;
        };
    }

    private void schedule() {
        long now = 0;
        long postBefore = 0;
        for (ReferenceGroup group : groups) {
            group.start = now;
            switch (config.postProcessing()) {
                case OVERLAPPED -> {
                    now += Math.max(group.computeCycles, postBefore);
                    group.postStart = now;
                    postBefore = group.postCycles();
                }
                case SERIAL -> {
                    group.postStart = now + group.computeCycles;
                    now = group.postStart + group.postCycles();
                }
                case IGNORED -> {
                    now += group.computeCycles;
                    group.postStart = now;
                }
            }
        }
        layerCycles = config.postProcessing() == PostProcessing.OVERLAPPED ? now + postBefore : now;
    }

    ReferenceTiles tiles() {
        return tiles;
    }

    List<ReferenceGroup> groups() {
        return groups;
    }

    /** Output channels in a full group. */
    public int groupSize() {
        return kc;
    }

    /** Layer cycles with post-processing. */
    public long layerCycles() {
        return layerCycles;
    }

    /** P of every group. */
    public List<Long> postCycles() {
        return groups.stream().map(ReferenceGroup::postCycles).toList();
    }

    /** The sums that PEs own after the exchange, K×Ho×Wo. */
    public long[][][] outputs() {
        ConvShape shape = layer.shape();
        long[][][] out = new long[shape.outputChannels()][shape.outputHeight()][shape.outputWidth()];
        for (ReferenceGroup group : groups) {
            for (int pe = 0; pe < config.pes(); pe++) {
                Rect own = tiles.owned(pe);
                for (int k = 0; k < group.filters; k++) {
                    for (int yo = own.y(); yo < own.y() + own.height(); yo++) {
                        for (int xo = own.x(); xo < own.x() + own.width(); xo++) {
                            out[group.firstFilter + k][yo][xo] += group.pes.get(pe).sums[k][yo][xo];
                        }
                    }
                }
            }
            for (ReferenceHalo halo : group.exchange.arrived) {
                out[halo.k()][halo.yo()][halo.xo()] += halo.value();
            }
        }
        return out;
    }

    /** Every counter that is the model's, by its name in files. */
    public Map<String, Long> counters() {
        Map<String, Long> counters = new LinkedHashMap<>();
        long compute = config.barrier() == BarrierPolicy.LAYER ? unmetCycles : sum(group -> group.computeCycles);
        counters.put("cycles", compute);
        counters.put("issue", cycles(PeState.ISSUE));
        counters.put("stall", cycles(PeState.STALL));
        counters.put("drain", cycles(PeState.DRAIN));
        long busy = cycles(PeState.ISSUE) + cycles(PeState.STALL) + cycles(PeState.DRAIN);
        counters.put(
                "idle", config.barrier() == BarrierPolicy.LAYER ? config.pes() * compute - busy : cycles(PeState.IDLE));
        counters.put("products", slots(SlotCause.PRODUCT) + slots(SlotCause.HALO_PRODUCT));
        counters.put("placeholderProducts", slots(SlotCause.PLACEHOLDER));
        counters.put("outOfPlane", slots(SlotCause.OUT_OF_PLANE));
        counters.put("strideMisses", slots(SlotCause.STRIDE_MISS));
        counters.put("notOwned", slots(SlotCause.NOT_OWNED));
        counters.put("emptySlots", slots(SlotCause.EMPTY));
        counters.put("haloSums", slots(SlotCause.HALO_PRODUCT));
        counters.put("haloTransfers", sum(group -> group.exchange.transfers));
        counters.put("storedWeights", sum(group -> group.storedWeights));
        counters.put("nonZeroWeights", layer.weights().nonZero());
        counters.put("storedInputs", storedInputs());
        counters.put("nonZeroInputs", layer.input().nonZero());
        return counters;
    }

    /** Cycles of DCNN: every PE a dot-product unit over its owned outputs. */
    public long dcnnCycles() {
        ConvShape shape = layer.shape();
        long perOutput =
                ceil((long) shape.groupChannels() * shape.filterWidth() * shape.filterHeight(), config.multipliers());
        long largest = 0;
        for (int pe = 0; pe < config.pes(); pe++) {
            largest = Math.max(largest, (long) tiles.owned(pe).area() * shape.outputChannels() * perOutput);
        }
        return largest;
    }

    /** Cycles of the oracle: every multiplier always useful. */
    public long idealCycles() {
        return ceil(counters().get("products"), (long) config.pes() * config.multipliers());
    }

    /** products / (compute cycles · PEs · F · I); 0 when nothing runs. */
    public double utilization() {
        long slots = counters().get("cycles") * config.pes() * config.multipliers();
        return slots == 0 ? 0 : (double) counters().get("products") / slots;
    }

    private long storedInputs() {
        long stored = 0;
        for (int pe = 0; pe < config.pes(); pe++) {
            for (int c = 0; c < layer.shape().inputChannels(); c++) {
                for (int phase = 0; phase < ReferenceBlock.phases(layer, config); phase++) {
                    stored += ReferenceBlock.activations(layer, config, tiles.input(pe), c, phase)
                            .size();
                }
            }
        }
        return stored;
    }

    private long cycles(PeState state) {
        return sum(group -> group.pes.stream().mapToLong(pe -> pe.cycles(state)).sum());
    }

    private long slots(SlotCause cause) {
        return sum(group -> group.pes.stream().mapToLong(pe -> pe.slots(cause)).sum());
    }

    private long sum(ToLongFunction<ReferenceGroup> what) {
        return groups.stream().mapToLong(what).sum();
    }

    private static long ceil(long dividend, long divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}
