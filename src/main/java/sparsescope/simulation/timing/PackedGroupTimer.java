package sparsescope.simulation.timing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Contention;
import sparsescope.dataflow.GroupPass;
import sparsescope.dataflow.LayerPlan;
import sparsescope.simulation.pe.GroupWeights;
import sparsescope.simulation.state.SlotCause;

/**
 * Times one group on every PE without stepping. What goes to each bank is counted by {@link BankQueues}, causes by how many weights stand
 * at each filter place. Blocks are outer and PEs inner, so that what is prepared of a block's weights is used by all PEs while it is warm.
 */
public final class PackedGroupTimer {
    private final LayerPlan plan;
    private final GroupPass run;
    private final GroupWeights weights;
    private final PackedTile[] tiles;
    private final int phases;
    private final GroupTiming timing;
    private final int f;
    private final int i;
    private final int banks;
    /** The bank queues; null without contention, when what goes to each bank does not matter. */
    private final BankQueues queues;

    private final int[] summed;
    private final List<FilterRange> ranges;
    /** How many of the block's weights are in each range. */
    private final long[] kept;

    private final int step;
    private final int rowLength;

    PackedGroupTimer(
            LayerPlan plan, GroupPass run, GroupWeights weights, PackedTile[] tiles, int phases, GroupTiming timing) {
        AcceleratorConfig accelerator = plan.accelerator();
        this.plan = plan;
        this.run = run;
        this.weights = weights;
        this.tiles = tiles;
        this.phases = phases;
        this.timing = timing;
        this.f = accelerator.f();
        this.i = accelerator.i();
        this.banks = accelerator.banks();
        this.queues = BankQueues.of(plan, run, tiles.length);
        this.ranges = tiles.length == 0 ? List.of() : tiles[0].ranges.all();
        this.kept = new long[ranges.size()];
        this.step = FilterRange.step(plan);
        this.rowLength = plan.shape().filterWidth() + step;
        this.summed = new int[rowLength * (plan.shape().filterHeight() + step)];
    }

    /** Whether a layer can be timed this way: without contention always, else when a rectangle of filter places fits a word. */
    public static boolean applies(LayerPlan plan) {
        return plan.accelerator().contention() == Contention.NONE
                || Math.max(plan.shape().filterWidth(), plan.shape().filterHeight()) <= BankRows.LARGEST_FILTER;
    }

    void time() {
        int blocks = run.group().channels() * phases;
        Map<BankRows, List<Integer>> alike = pesByWindowSize();
        int nextCheckpoint = timing.checkpoints.blockAfter(0);
        for (int block = 0; block < blocks; block++) {
            if (block == nextCheckpoint) {
                saveCheckpoints(block);
                nextCheckpoint = timing.checkpoints.blockAfter(block);
            }
            if (weights.blocks.stored(block) > 0) {
                long nonZero = countWeights(block);
                for (List<Integer> pes : alike.values()) {
                    timeBlock(block, nonZero, pes);
                }
            }
            if (timing.channels != null && (block + 1) % phases == 0) {
                drain();
                timing.channels.endChannel(timing);
            }
        }
        if (timing.channels == null) {
            drain();
        }
    }

    private Map<BankRows, List<Integer>> pesByWindowSize() {
        Map<BankRows, List<Integer>> alike = new LinkedHashMap<>();
        for (int pe = 0; pe < tiles.length; pe++) {
            if (tiles[pe].blocks.stored() > 0) {
                alike.computeIfAbsent(tiles[pe].rows, rows -> new ArrayList<>()).add(pe);
            }
        }
        return alike;
    }

    /** Sums up how many weights of the block stand at each filter place; returns how many are not zero. */
    private long countWeights(int block) {
        Arrays.fill(summed, 0);
        long nonZero = 0;
        for (int e = weights.blocks.start(block); e < weights.blocks.end(block); e++) {
            if (weights.blocks.value(e) != 0) {
                summed[(weights.s(e) + step) * rowLength + weights.r(e) + step]++;
                nonZero++;
            }
        }
        FilterRange.sumUp(summed, rowLength, step);
        for (int range = 0; range < kept.length; range++) {
            kept[range] = ranges.get(range).count(summed, rowLength);
        }
        return nonZero;
    }

    private void timeBlock(int block, long nonZeroWeights, List<Integer> pes) {
        int activationBlock = run.group().firstChannel() * phases + block;
        int storedWeights = weights.blocks.stored(block);
        int weightVectors = (storedWeights + f - 1) / f;
        boolean loaded = false;
        for (int pe : pes) {
            int stored = tiles[pe].blocks.stored(activationBlock);
            if (stored == 0) {
                continue;
            }
            if (queues != null && !loaded) {
                queues.load(weights, block, run.pass().pes().get(pe).window(), tiles[pe].rows);
                loaded = true;
            }
            long start = timing.now(pe);
            long issues = (long) ((stored + i - 1) / i) * weightVectors;
            long stalls = queues == null ? 0 : queues.pass(pe, tiles[pe], activationBlock);
            timing.issue[pe] += issues;
            timing.stall[pe] += stalls;
            countCauses(pe, activationBlock, nonZeroWeights, (long) stored * storedWeights, issues, stalls, start);
        }
    }

    private void countCauses(
            int pe, int activationBlock, long nonZeroWeights, long stored, long issues, long stalls, long start) {
        PackedTile tile = tiles[pe];
        PositionKinds kinds = tile.kinds;
        long pairs = 0;
        long dividing = 0;
        long inPlane = 0;
        long inWindow = 0;
        long owned = 0;
        for (int entry = tile.firstKind[activationBlock]; entry < tile.firstKind[activationBlock + 1]; entry++) {
            int kind = tile.kind[entry];
            long nonZero = tile.ofKind[entry];
            pairs += nonZero * nonZeroWeights;
            dividing += nonZero * kept[kinds.dividing[kind]];
            inPlane += nonZero * kept[kinds.inPlane[kind]];
            inWindow += nonZero * kept[kinds.inWindow[kind]];
            owned += nonZero * kept[kinds.owned[kind]];
        }
        long end = start + issues + stalls;
        add(pe, SlotCause.PRODUCT, owned, start, end);
        add(pe, SlotCause.HALO_PRODUCT, inWindow - owned, start, end);
        add(pe, SlotCause.NOT_OWNED, inPlane - inWindow, start, end);
        add(pe, SlotCause.OUT_OF_PLANE, dividing - inPlane, start, end);
        add(pe, SlotCause.STRIDE_MISS, pairs - dividing, start, end);
        add(pe, SlotCause.PLACEHOLDER, stored - pairs, start, end);
        add(pe, SlotCause.EMPTY, issues * f * i - stored, start, end);
        add(pe, SlotCause.STALL, stalls * f * i, start, end);
    }

    private void add(int pe, SlotCause cause, long count, long start, long end) {
        timing.slots[pe][cause.ordinal()] += count;
        timing.record(cause, start, end, count);
    }

    private void saveCheckpoints(int block) {
        int[] occupancy = new int[banks];
        for (int pe = 0; pe < tiles.length; pe++) {
            if (queues != null) {
                queues.occupancy(pe, occupancy);
            }
            timing.checkpoints.save(
                    pe, block, timing.issue[pe], timing.stall[pe], timing.drain[pe], timing.slots[pe], occupancy);
        }
    }

    /** Empties all queues. */
    private void drain() {
        if (queues == null) {
            return;
        }
        int[] occupancy = new int[banks];
        for (int pe = 0; pe < tiles.length; pe++) {
            queues.occupancy(pe, occupancy);
            long fullest = Arrays.stream(occupancy).max().orElse(0);
            long start = timing.now(pe);
            timing.drain[pe] += fullest;
            add(pe, SlotCause.DRAIN, fullest * f * i, start, start + fullest);
        }
        queues.clear();
    }
}
