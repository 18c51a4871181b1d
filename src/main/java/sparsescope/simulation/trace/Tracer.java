package sparsescope.simulation.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import sparsescope.accelerator.PePosition;
import sparsescope.accelerator.PostProcessing;
import sparsescope.dataflow.CompressedBlocks;
import sparsescope.dataflow.ExchangeSchedule;
import sparsescope.dataflow.GroupPass;
import sparsescope.dataflow.HaloRoutes;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.dataflow.Pass;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.Rect;
import sparsescope.network.ConvShape;
import sparsescope.simulation.pe.PeTask;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.timing.RunCache;

/**
 * Finds single values in a run: where they are stored, which products they make and when, how their sums travel and leave. Groups that
 * are not yet timed are timed first; blocks that do not matter are not stepped through.
 */
public final class Tracer {
    private final LayerRun run;
    private final RunCache data;
    private final LayerPlan plan;
    private final ConvShape shape;
    private final BooleanSupplier cancelled;

    /**
     * A tracer of a run.
     *
     * @param cancelled makes it give up with a {@link CancellationException}
     */
    public Tracer(LayerRun run, BooleanSupplier cancelled) {
        this.run = run;
        this.data = run.data();
        this.plan = data.plan();
        this.shape = plan.shape();
        this.cancelled = cancelled;
    }

    /** Where input (c; x, y) is stored: in one IARAM, in several where input halos replicate it, in none when it is a zero left out. */
    public List<ActivationEntry> activation(int c, int x, int y) {
        List<ActivationEntry> entries = new ArrayList<>();
        int width = plan.accelerator().i();
        for (Pass pass : plan.passes()) {
            for (PeTile tile : pass.pes()) {
                if (tile.input().contains(x, y)) {
                    int phase = activationPhase(x, y);
                    CompressedBlocks blocks =
                            phase < 0 ? data.blockOf(tile, c, x, y) : data.tiles(pass)[index(tile)].blocks;
                    int block = phase < 0 ? 0 : c * plan.phases().count() + phase;
                    int element = find(blocks, block, y * shape.inputWidth() + x);
                    if (element >= 0) {
                        int position = element - blocks.start(block);
                        entries.add(new ActivationEntry(
                                pass.index(),
                                tile.position(),
                                data.compressor().activation(blocks, element, c),
                                position,
                                blocks.stored(block),
                                position / width,
                                position % width));
                    }
                }
            }
        }
        return List.copyOf(entries);
    }

    /** Where weight (k, c, s, r) is stored, c counted over all input channels; empty when it is a zero left out. */
    public List<WeightEntry> weight(int k, int c, int s, int r) {
        for (GroupPass part : data.runs()) {
            OutputChannelGroup group = part.group();
            if (group.has(k) && sees(group, c)) {
                PeTask work = data.work(part, 0);
                CompressedBlocks blocks = work.weights.blocks;
                int block = work.block(c, weightPhase(s, r));
                int element =
                        find(blocks, block, data.compressor().filterPlaces().of(k, s, r));
                if (element < 0) {
                    return List.of();
                }
                int position = element - blocks.start(block);
                int width = plan.accelerator().f();
                return List.of(new WeightEntry(
                        group,
                        data.compressor().weight(blocks, element, c),
                        position,
                        blocks.stored(block),
                        position / width,
                        position % width));
            }
        }
        return List.of();
    }

    /** Every product of input (c; x, y), useful or not, in order of group, PE and cycle. */
    public List<TimedProduct> productsOfActivation(int c, int x, int y) {
        List<TimedProduct> products = new ArrayList<>();
        int phase = activationPhase(x, y);
        if (phase < 0) {
            return products;
        }
        for (GroupPass part : data.runs()) {
            if (sees(part.group(), c)) {
                for (PeTile tile : part.pass().pes()) {
                    if (tile.input().contains(x, y)) {
                        PairTimer pairs = timer(part, tile);
                        int block = pairs.block(c, phase);
                        pairs.addWeights(block, pairs.activation(block, x, y));
                        pairs.time(products);
                    }
                }
            }
        }
        return List.copyOf(products);
    }

    /** Every product of weight (k, c, s, r), useful or not, in order of group, PE and cycle. */
    public List<TimedProduct> productsOfWeight(int k, int c, int s, int r) {
        List<TimedProduct> products = new ArrayList<>();
        for (GroupPass part : data.runs()) {
            if (part.group().has(k) && sees(part.group(), c)) {
                for (PeTile tile : part.pass().pes()) {
                    PairTimer pairs = timer(part, tile);
                    int block = pairs.block(c, weightPhase(s, r));
                    pairs.addActivations(block, pairs.weight(block, k, s, r));
                    pairs.time(products);
                }
            }
        }
        return List.copyOf(products);
    }

    /** Where input (c; x, y) meets weight (k, c, s, r): once, or in several PEs where input halos replicate the input, or nowhere. */
    public List<TimedProduct> products(int c, int x, int y, int k, int s, int r) {
        List<TimedProduct> products = new ArrayList<>();
        if (activationPhase(x, y) != weightPhase(s, r)) {
            return products;
        }
        for (GroupPass part : data.runs()) {
            if (part.group().has(k) && sees(part.group(), c)) {
                for (PeTile tile : part.pass().pes()) {
                    if (tile.input().contains(x, y)) {
                        PairTimer pairs = timer(part, tile);
                        int block = pairs.block(c, weightPhase(s, r));
                        pairs.add(block, pairs.activation(block, x, y), pairs.weight(block, k, s, r));
                        pairs.time(products);
                    }
                }
            }
        }
        return List.copyOf(products);
    }

    /** Every product that is added to output (k; xo, yo), in order of group, PE and cycle. */
    public List<TimedProduct> productsOfOutput(int k, int xo, int yo) {
        List<TimedProduct> products = new ArrayList<>();
        for (GroupPass part : data.runs()) {
            if (part.group().has(k)) {
                for (PeTile tile : part.pass().pes()) {
                    if (tile.window().contains(xo, yo)) {
                        addProducts(part, tile, k, xo, yo, products);
                    }
                }
            }
        }
        return List.copyOf(products);
    }

    private void addProducts(GroupPass part, PeTile tile, int k, int xo, int yo, List<TimedProduct> into) {
        PairTimer pairs = timer(part, tile);
        OutputChannelGroup group = part.group();
        for (int s = 0; s < shape.filterHeight(); s++) {
            int y = yo * shape.stride() + s - shape.padding();
            for (int r = 0; r < shape.filterWidth(); r++) {
                int x = xo * shape.stride() + r - shape.padding();
                if (tile.input().contains(x, y)) {
                    for (int c = group.firstChannel(); c < group.firstChannel() + group.channels(); c++) {
                        int block = pairs.block(c, weightPhase(s, r));
                        pairs.addUseful(block, pairs.activation(block, x, y), pairs.weight(block, k, s, r));
                    }
                }
            }
        }
        pairs.time(into);
    }

    /** How a PE's partial sum of output (k; xo, yo) travels to its owner; empty when it stays. */
    public List<HaloHop> hops(GroupPass part, PePosition pe, int k, int xo, int yo) {
        int columns = plan.accelerator().columns();
        int origin = pe.index(columns);
        int owner = plan.ownerOf(xo, yo);
        List<HaloHop> hops = new ArrayList<>();
        if (!plan.exchangesHalos() || origin == owner) {
            return hops;
        }
        ExchangeSchedule exchange = data.exchange(part);
        GroupSpan span = run.clock().span(part.index());
        boolean timed = plan.accelerator().postProcessing() != PostProcessing.IGNORED;
        int at = origin;
        for (int round = 0; at != owner; round++) {
            int from = at;
            var crossing = exchange.links(round).entrySet().stream()
                    .filter(link -> link.getKey().from() == from
                            && link.getValue().stream().anyMatch(flow -> carries(flow, origin, owner)))
                    .findFirst()
                    .orElseThrow();
            at = crossing.getKey().to();
            HaloRoutes.Flow own = crossing.getValue().stream()
                    .filter(flow -> carries(flow, origin, owner))
                    .findFirst()
                    .orElseThrow();
            long place = exchange.placeOf(crossing.getValue(), own, k, xo, yo);
            long cycle = span.postStart() + (timed ? exchange.roundStart(round) + exchange.cycleOf(place) : 0);
            hops.add(new HaloHop(round, PePosition.of(from, columns), PePosition.of(at, columns), cycle));
        }
        return List.copyOf(hops);
    }

    private static boolean carries(HaloRoutes.Flow flow, int origin, int owner) {
        return flow.origin() == origin && flow.owner() == owner;
    }

    /**
     * The group in which output (k; xo, yo) is among those that leave.
     */
    public GroupPass leavingGroup(int k, int xo, int yo) {
        int owner = plan.ownerOf(xo, yo);
        return data.runs().stream()
                .filter(part -> part.group().has(k)
                        && part.pass().pes().get(owner).owned().contains(xo, yo))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The cycle in which output (k; xo, yo) leaves its owner through the PPU, which takes a group's outputs filter by filter, row by row;
     * where post-processing takes no time, the group's end.
     */
    public long leaves(int k, int xo, int yo) {
        GroupPass part = leavingGroup(k, xo, yo);
        GroupSpan span = run.clock().span(part.index());
        if (plan.accelerator().postProcessing() == PostProcessing.IGNORED) {
            return span.postStart();
        }
        Rect owned = part.pass().pes().get(plan.ownerOf(xo, yo)).owned();
        return span.postStart()
                + span.exchangeCycles()
                + part.group().placeOf(owned, k, xo, yo) / plan.accelerator().effectivePpuWidth();
    }

    private PairTimer timer(GroupPass part, PeTile tile) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        return new PairTimer(run, data, part, index(tile), cancelled);
    }

    private int index(PeTile tile) {
        return tile.position().index(plan.accelerator().columns());
    }

    private static boolean sees(OutputChannelGroup group, int c) {
        return c >= group.firstChannel() && c < group.firstChannel() + group.channels();
    }

    /** The phase of an input position; −1 when no weight is in it. */
    private int activationPhase(int x, int y) {
        return plan.phases().at(x + shape.padding(), y + shape.padding());
    }

    private int weightPhase(int s, int r) {
        return plan.phases().at(r, s);
    }

    /** The element of a block at a place, or −1. Places ascend in a block. */
    static int find(CompressedBlocks blocks, int block, int place) {
        int low = blocks.start(block);
        int high = blocks.end(block) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = blocks.place(middle);
            if (found == place) {
                return middle;
            }
            if (found < place) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
