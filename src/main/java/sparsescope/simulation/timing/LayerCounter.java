package sparsescope.simulation.timing;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.dataflow.GroupPass;
import sparsescope.dataflow.HaloRoutes;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.Pass;
import sparsescope.dataflow.PeTile;
import sparsescope.file.Progress;
import sparsescope.network.LayerOperands;
import sparsescope.simulation.pe.PeTask;
import sparsescope.simulation.state.Counter;
import sparsescope.simulation.state.Counters;
import sparsescope.simulation.state.Counters.Tally;
import sparsescope.simulation.state.SlotCause;
import sparsescope.simulation.state.SlotCounts;

/** Counts a whole layer without stepping through it: the same counters as a layer's run adds up to, only sooner. */
public final class LayerCounter {
    private static final int FIFO_VECTORS = 50;

    private final LayerOperands layer;
    private final LayerPlan plan;
    private final RunCache data;
    private final LayerClock clock;

    /** A counter for {@code layer} on {@code accelerator}; nothing is counted yet. */
    public LayerCounter(LayerOperands layer, AcceleratorConfig accelerator) {
        this(layer, new LayerPlan(layer.shape(), accelerator));
    }

    private LayerCounter(LayerOperands layer, LayerPlan plan) {
        this.layer = layer;
        this.plan = plan;
        this.data = new RunCache(layer, plan, false);
        this.clock = new LayerClock(plan, data);
    }

    /** Where the layer's data live. */
    public LayerPlan plan() {
        return plan;
    }

    /** Layer cycles with post-processing. */
    public long layerCycles() {
        return clock.complete();
    }

    /**
     * Counts everything that does not depend on output values; {@link Counter#OARAM_WRITES}, {@link Counter#OVERFLOWS} and what
     * follows from them are left zero.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} cancels
     */
    public Counters count(Progress progress) {
        List<GroupPass> runs = data.runs();
        Tally[] tallies = new Tally[runs.size()];
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, runs.size()).parallel().forEach(run -> {
            tallies[run] = countGroup(runs.get(run));
            if (!progress.report((double) done.incrementAndGet() / runs.size())) {
                throw new java.util.concurrent.CancellationException("cancelled");
            }
        });
        Tally tally = new Tally();
        for (Tally group : tallies) {
            tally.add(group);
        }
        long own = tally.of(Counter.ISSUE) + tally.of(Counter.STALL) + tally.of(Counter.DRAIN);
        tally.add(Counter.CYCLES, clock.computeCycles());
        tally.add(Counter.IDLE, plan.accelerator().pes() * clock.computeCycles() - own);
        addStoredInputs(tally);
        return tally.counters();
    }

    /** Everything of a group while its compressed weights are at hand. */
    private Tally countGroup(GroupPass run) {
        Tally tally = new Tally();
        addTiming(data.timing(run.index()), tally);
        addTraffic(run, tally);
        return tally;
    }

    private void addTiming(GroupTiming timing, Tally tally) {
        for (int pe = 0; pe < plan.accelerator().pes(); pe++) {
            tally.add(Counter.ISSUE, timing.issue[pe]);
            tally.add(Counter.STALL, timing.stall[pe]);
            tally.add(Counter.DRAIN, timing.drain[pe]);
            SlotCounts slots = new SlotCounts(timing.slots[pe]);
            tally.add(Counter.PRODUCTS, slots.useful());
            tally.add(Counter.PLACEHOLDER_PRODUCTS, slots.of(SlotCause.PLACEHOLDER));
            tally.add(Counter.OUT_OF_PLANE, slots.of(SlotCause.OUT_OF_PLANE));
            tally.add(Counter.STRIDE_MISSES, slots.of(SlotCause.STRIDE_MISS));
            tally.add(Counter.NOT_OWNED, slots.of(SlotCause.NOT_OWNED));
            tally.add(Counter.EMPTY_SLOTS, slots.of(SlotCause.EMPTY));
            tally.add(Counter.HALO_SUMS, slots.of(SlotCause.HALO_PRODUCT));
            tally.add(Counter.ACCUMULATOR_READS, slots.useful());
            tally.add(Counter.ACCUMULATOR_WRITES, slots.useful());
        }
    }

    private void addTraffic(GroupPass run, Tally tally) {
        HaloRoutes routes = data.routes(run.pass());
        int filters = run.group().filters();
        tally.add(Counter.HALO_TRANSFERS, routes.transfersPerFilter() * filters);
        tally.add(Counter.ACCUMULATOR_READS, routes.arrivalsPerFilter() * filters);
        tally.add(Counter.ACCUMULATOR_WRITES, routes.arrivalsPerFilter() * filters);
        for (int pe = 0; pe < plan.accelerator().pes(); pe++) {
            PeTask work = data.work(run, pe);
            tally.add(Counter.ACCUMULATOR_READS, (long) work.tile.window().area() * filters);
            addOperandTraffic(work, tally);
        }
        long stored = data.work(run, 0).weights.blocks.stored();
        tally.add(Counter.DRAM_READS, stored);
        if (run.pass().index() == 0) {
            tally.add(Counter.STORED_WEIGHTS, stored);
            int bits = 16
                    + (data.compressor().denseWeights() ? 0 : plan.accelerator().indexBits());
            tally.add(Counter.BITS_STORED, stored * bits);
        }
    }

    private void addOperandTraffic(PeTask work, Tally tally) {
        if (work.activations.blocks.stored() == 0) {
            return;
        }
        int i = plan.accelerator().i();
        int fifo = FIFO_VECTORS * plan.accelerator().f();
        for (int block = 0; block < work.blocks(); block++) {
            if (work.isEmpty(block)) {
                continue;
            }
            int activations = work.activations.blocks.stored(work.activationBlock(block));
            int weights = work.weights.blocks.stored(block);
            long vectors = (activations + i - 1) / i;
            tally.add(Counter.IARAM_READS, activations);
            tally.add(Counter.WEIGHT_FIFO_READS, vectors * weights);
            tally.add(Counter.WEIGHT_FIFO_WRITES, weights <= fifo ? weights : vectors * weights);
        }
    }

    private void addStoredInputs(Tally tally) {
        int indexBits = plan.accelerator().indexBits();
        for (Pass pass : plan.passes()) {
            for (PeTile pe : pass.pes()) {
                int index = pe.position().index(plan.accelerator().columns());
                long stored = data.tiles(pass)[index].held;
                tally.add(Counter.STORED_INPUTS, stored);
                tally.add(Counter.BITS_STORED, stored * (16 + (data.compressor().denseActivations() ? 0 : indexBits)));
            }
        }
        tally.add(Counter.NON_ZERO_WEIGHTS, layer.weights().nonZero());
        tally.add(Counter.NON_ZERO_INPUTS, layer.input().nonZero());
    }
}
