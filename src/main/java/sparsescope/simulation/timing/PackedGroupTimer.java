package sparsescope.simulation.timing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.BankMapping;
import sparsescope.accelerator.Contention;
import sparsescope.accelerator.StridePolicy;
import sparsescope.dataflow.GroupPass;
import sparsescope.dataflow.LayerPlan;
import sparsescope.simulation.pe.GroupWeights;
import sparsescope.simulation.state.SlotCause;

/**
 * Times one group on every PE without looking at single products. Bank queues are byte-wide counters in longs ({@link PackedQueues}), a
 * vector pair's load on them is a sum of prepared histograms of the same form ({@link PackedWeights}), and causes are counted from how many weights stand at each filter place. Blocks are outer
 * and PEs inner, so that a block's histograms are used by all PEs while they are warm.
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
    private final boolean queued;
    /** Whether what goes to each bank matters. */
    private final boolean banked;

    private final int banks;
    private final PackedQueues queues;
    private final int[] summed;
    private final List<FilterRange> ranges;
    /** How many of the block's weights are in each range. */
    private final long[] kept;

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
        this.queued = accelerator.contention() == Contention.QUEUE;
        this.banks = accelerator.banks();
        this.banked = accelerator.contention() != Contention.NONE;
        this.queues = banked
                ? new PackedQueues(tiles.length, banks, queued ? accelerator.effectiveQueueDepth() : 0, i, f * i)
                : null;
        this.ranges = tiles.length == 0 ? List.of() : tiles[0].ranges.all();
        this.kept = new long[ranges.size()];
        this.rowLength = plan.shape().filterWidth() + 1;
        this.summed = new int[rowLength * (plan.shape().filterHeight() + 1)];
    }

    /** Whether a layer can be timed this way: the counts of a queue fit a byte, addresses are linear, and every product divides. */
    public static boolean applies(LayerPlan plan) {
        AcceleratorConfig accelerator = plan.accelerator();
        if (accelerator.strides() == StridePolicy.DISCARD && plan.shape().stride() > 1) {
            return false;
        }
        boolean rowsApply = accelerator.bankMapping() == BankMapping.LINEAR
                && Math.max(plan.shape().filterWidth(), plan.shape().filterHeight()) <= BankRows.LARGEST_FILTER;
        return switch (accelerator.contention()) {
            case NONE -> true;
            case LOCKSTEP -> rowsApply && PackedQueues.fits(0, accelerator.multipliers());
            case QUEUE -> rowsApply && PackedQueues.fits(accelerator.effectiveQueueDepth(), accelerator.multipliers());
        };
    }

    void time() {
        int blocks = run.group().channels() * phases;
        Map<BankRows, List<Integer>> alike = pesByWindowSize();
        List<PackedWeights> histograms = new ArrayList<>();
        alike.forEach((rows, pes) -> histograms.add(new PackedWeights(
                plan, run.group(), run.pass().pes().get(pes.get(0)).window(), rows)));
        int nextCheckpoint = timing.checkpoints.blockAfter(0);
        for (int block = 0; block < blocks; block++) {
            if (block == nextCheckpoint) {
                saveCheckpoints(block);
                nextCheckpoint = timing.checkpoints.blockAfter(block);
            }
            if (weights.blocks.stored(block) > 0) {
                long nonZero = countWeights(block);
                int kind = 0;
                for (List<Integer> pes : alike.values()) {
                    timeBlock(block, nonZero, pes, histograms.get(kind++));
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
            if (tiles[pe].row.length > 0) {
                alike.computeIfAbsent(tiles[pe].rows, rows -> new ArrayList<>()).add(pe);
            }
        }
        return alike;
    }

    /** Sums up how many weights of the block stand at each filter place; returns how many are not zero. */
    private long countWeights(int block) {
        Arrays.fill(summed, 0);
        for (int e = weights.blocks.start(block); e < weights.blocks.end(block); e++) {
            if (weights.blocks.value(e) != 0) {
                summed[(weights.s(e) + 1) * rowLength + weights.r(e) + 1]++;
            }
        }
        for (int at = rowLength; at < summed.length; at++) {
            if (at % rowLength != 0) {
                summed[at] += summed[at - 1] + summed[at - rowLength] - summed[at - rowLength - 1];
            }
        }
        for (int range = 0; range < kept.length; range++) {
            kept[range] = ranges.get(range).count(summed, rowLength);
        }
        return summed[summed.length - 1];
    }

    private void timeBlock(int block, long nonZeroWeights, List<Integer> pes, PackedWeights histograms) {
        int activationBlock = run.group().firstChannel() * phases + block;
        int storedWeights = weights.blocks.stored(block);
        int weightVectors = (storedWeights + f - 1) / f;
        boolean loaded = false;
        for (int pe : pes) {
            int stored = tiles[pe].blocks.stored(activationBlock);
            if (stored == 0) {
                continue;
            }
            if (banked && !loaded) {
                histograms.load(weights, block);
                loaded = true;
            }
            long start = timing.now(pe);
            long issues = (long) ((stored + i - 1) / i) * weightVectors;
            long stalls = banked ? queue(pe, activationBlock, histograms) : 0;
            timing.issue[pe] += issues;
            timing.stall[pe] += stalls;
            countCauses(pe, activationBlock, nonZeroWeights, (long) stored * storedWeights, issues, stalls, start);
        }
    }

    private void countCauses(
            int pe, int activationBlock, long nonZeroWeights, long stored, long issues, long stalls, long start) {
        PackedTile tile = tiles[pe];
        long pairs = 0;
        long inPlane = 0;
        long inWindow = 0;
        long owned = 0;
        for (int entry = tile.firstKind[activationBlock]; entry < tile.firstKind[activationBlock + 1]; entry++) {
            int kind = tile.kind[entry];
            long nonZero = tile.ofKind[entry];
            pairs += nonZero * nonZeroWeights;
            inPlane += nonZero * kept[tile.inPlane[kind]];
            inWindow += nonZero * kept[tile.inWindow[kind]];
            owned += nonZero * kept[tile.owned[kind]];
        }
        long end = start + issues + stalls;
        add(pe, SlotCause.PRODUCT, owned, start, end);
        add(pe, SlotCause.HALO_PRODUCT, inWindow - owned, start, end);
        add(pe, SlotCause.NOT_OWNED, inPlane - inWindow, start, end);
        add(pe, SlotCause.OUT_OF_PLANE, pairs - inPlane, start, end);
        add(pe, SlotCause.PLACEHOLDER, stored - pairs, start, end);
        add(pe, SlotCause.EMPTY, issues * f * i - stored, start, end);
        add(pe, SlotCause.STALL, stalls * f * i, start, end);
    }

    private void add(int pe, SlotCause cause, long count, long start, long end) {
        timing.slots[pe][cause.ordinal()] += count;
        timing.record(cause, start, end, count);
    }

    /** Takes a PE's queues through a block; returns the stalls. */
    private long queue(int pe, int activationBlock, PackedWeights histograms) {
        int from = tiles[pe].blocks.start(activationBlock);
        int to = tiles[pe].blocks.end(activationBlock);
        return queued
                ? queues.pass(pe, tiles[pe].row, from, to, histograms)
                : queues.passInLockstep(tiles[pe].row, from, to, histograms);
    }

    private void saveCheckpoints(int block) {
        int[] occupancy = new int[banks];
        for (int pe = 0; pe < tiles.length; pe++) {
            if (queued) {
                queues.occupancy(pe, occupancy);
            }
            timing.checkpoints.save(
                    pe, block, timing.issue[pe], timing.stall[pe], timing.drain[pe], timing.slots[pe], occupancy);
        }
    }

    /** Empties all queues. */
    private void drain() {
        if (!queued) {
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
