package sparsescope.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.BankMapping;
import sparsescope.accelerator.Contention;
import sparsescope.accelerator.StridePolicy;
import sparsescope.dataflow.GroupRun;
import sparsescope.dataflow.LayerPlan;

/**
 * Times one group on every PE without looking at single products: bank queues are kept a byte each in a few machine words, a vector pair's
 * load on them is a sum of prepared histograms, and causes are counted from how many weights stand at each filter place. Blocks are outer
 * and PEs inner, so that a block's histograms are used by all PEs while they are warm.
 */
final class PackedGroupTimer {
    private static final long LOW_SEVENS = 0x7f7f7f7f7f7f7f7fL;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final int MOST_BANKS = 64;

    private final LayerPlan plan;
    private final GroupRun run;
    private final GroupWeights weights;
    private final PackedTile[] tiles;
    private final int phases;
    private final GroupTiming timing;
    private final int f;
    private final int i;
    private final boolean queued;
    private final int banks;
    private final int words;
    private final long roomBias;
    private final long[] queues;
    private final long[] load;
    private final int[] summed;
    private final List<FilterRange> ranges;
    /** How many of the block's weights are in each range. */
    private final long[] kept;

    private final int rowLength;

    PackedGroupTimer(
            LayerPlan plan, GroupRun run, GroupWeights weights, PackedTile[] tiles, int phases, GroupTiming timing) {
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
        this.words = (banks + 7) / 8;
        this.roomBias = (127L - Math.min(127, accelerator.effectiveQueueDepth())) * 0x0101010101010101L;
        this.queues = new long[tiles.length * words];
        this.load = new long[words];
        this.ranges = tiles.length == 0 ? List.of() : tiles[0].ranges.all();
        this.kept = new long[ranges.size()];
        this.rowLength = plan.shape().filterWidth() + 1;
        this.summed = new int[rowLength * (plan.shape().filterHeight() + 1)];
    }

    /** Whether a layer can be timed this way: the counts of a queue fit a byte, addresses are linear, and every product divides. */
    static boolean applies(LayerPlan plan) {
        AcceleratorConfig accelerator = plan.accelerator();
        if (accelerator.strides() == StridePolicy.DISCARD && plan.shape().stride() > 1) {
            return false;
        }
        return switch (accelerator.contention()) {
            case NONE -> true;
            case LOCKSTEP -> false;
            case QUEUE ->
                accelerator.bankMapping() == BankMapping.LINEAR
                        && accelerator.banks() <= MOST_BANKS
                        && accelerator.effectiveQueueDepth() <= 127
                        && accelerator.multipliers() <= 128;
        };
    }

    void time() {
        int blocks = run.group().channels() * phases;
        Map<BankRows, List<Integer>> alike = pesByWindowSize();
        List<PackedWeights> histograms = new ArrayList<>();
        alike.forEach((rows, pes) -> histograms.add(new PackedWeights(
                plan,
                run.group().firstFilter(),
                run.pass().pes().get(pes.get(0)).window(),
                rows)));
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
                summed[(weights.s[e] + 1) * rowLength + weights.r[e] + 1]++;
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
            int stored = tiles[pe].counts.stored(activationBlock);
            if (stored == 0) {
                continue;
            }
            if (queued && !loaded) {
                histograms.load(weights, block);
                loaded = true;
            }
            long start = timing.now(pe);
            long issues = (long) ((stored + i - 1) / i) * weightVectors;
            long stalls = queued ? queue(pe, activationBlock, weightVectors, histograms) : 0;
            timing.issue[pe] += issues;
            timing.stall[pe] += stalls;
            countCauses(pe, activationBlock, nonZeroWeights, (long) stored * storedWeights, issues, stalls, start);
        }
    }

    private void countCauses(
            int pe, int activationBlock, long nonZeroWeights, long stored, long issues, long stalls, long start) {
        PackedTile tile = tiles[pe];
        int kinds = tile.kinds();
        long pairs = 0;
        long inPlane = 0;
        long inWindow = 0;
        long owned = 0;
        for (int kind = 0; kind < kinds; kind++) {
            long nonZero = tile.counts.byKind()[activationBlock * kinds + kind];
            if (nonZero > 0) {
                pairs += nonZero * nonZeroWeights;
                inPlane += nonZero * kept[tile.inPlane[kind]];
                inWindow += nonZero * kept[tile.inWindow[kind]];
                owned += nonZero * kept[tile.owned[kind]];
            }
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
    private long queue(int pe, int activationBlock, int weightVectors, PackedWeights histograms) {
        int[] start = tiles[pe].counts.start();
        int end = start[activationBlock + 1];
        long stalls = 0;
        for (int from = start[activationBlock]; from < end; from += i) {
            int to = Math.min(end, from + i);
            if (words == 4 && i == 4) {
                stalls += queueInRegisters(pe, from, to, histograms);
            } else {
                for (int vector = 0; vector < weightVectors; vector++) {
                    loadPair(pe, from, to, vector, histograms);
                    stalls += issue(pe * words);
                }
            }
        }
        return stalls;
    }

    /** The common case, kept in registers: four words of queues, four activations. */
    private long queueInRegisters(int pe, int from, int to, PackedWeights prepared) {
        long[] histograms = prepared.histograms;
        int[] row = tiles[pe].row;
        int length = prepared.rowLength();
        int r0 = row[from] * length;
        int r1 = from + 1 < to ? row[from + 1] * length : 0;
        int r2 = from + 2 < to ? row[from + 2] * length : 0;
        int r3 = from + 3 < to ? row[from + 3] * length : 0;
        long bias = roomBias;
        int at = pe * 4;
        long q0 = queues[at];
        long q1 = queues[at + 1];
        long q2 = queues[at + 2];
        long q3 = queues[at + 3];
        long stalls = 0;
        for (int word = 0; word < length; word += 4) {
            long h0 = histograms[r0 + word] + histograms[r1 + word] + histograms[r2 + word] + histograms[r3 + word];
            long h1 = histograms[r0 + word + 1]
                    + histograms[r1 + word + 1]
                    + histograms[r2 + word + 1]
                    + histograms[r3 + word + 1];
            long h2 = histograms[r0 + word + 2]
                    + histograms[r1 + word + 2]
                    + histograms[r2 + word + 2]
                    + histograms[r3 + word + 2];
            long h3 = histograms[r0 + word + 3]
                    + histograms[r1 + word + 3]
                    + histograms[r2 + word + 3]
                    + histograms[r3 + word + 3];
            q0 -= (q0 + LOW_SEVENS & HIGH_BITS) >>> 7;
            q1 -= (q1 + LOW_SEVENS & HIGH_BITS) >>> 7;
            q2 -= (q2 + LOW_SEVENS & HIGH_BITS) >>> 7;
            q3 -= (q3 + LOW_SEVENS & HIGH_BITS) >>> 7;
            while (((q0 + h0 + bias | q1 + h1 + bias | q2 + h2 + bias | q3 + h3 + bias) & HIGH_BITS) != 0) {
                stalls++;
                q0 -= (q0 + LOW_SEVENS & HIGH_BITS) >>> 7;
                q1 -= (q1 + LOW_SEVENS & HIGH_BITS) >>> 7;
                q2 -= (q2 + LOW_SEVENS & HIGH_BITS) >>> 7;
                q3 -= (q3 + LOW_SEVENS & HIGH_BITS) >>> 7;
            }
            q0 += h0;
            q1 += h1;
            q2 += h2;
            q3 += h3;
        }
        queues[at] = q0;
        queues[at + 1] = q1;
        queues[at + 2] = q2;
        queues[at + 3] = q3;
        return stalls;
    }

    /** Adds up what a vector pair sends to each bank. */
    private void loadPair(int pe, int from, int to, int vector, PackedWeights prepared) {
        int[] row = tiles[pe].row;
        int at = vector * words;
        Arrays.fill(load, 0);
        for (int e = from; e < to; e++) {
            for (int word = 0; word < words; word++) {
                load[word] += prepared.histograms[at + row[e] * prepared.rowLength() + word];
            }
        }
    }

    /** Retires, waits until the load fits, and adds it; returns the stalls. */
    private long issue(int at) {
        long stalls = -1;
        long over;
        do {
            stalls++;
            over = 0;
            for (int word = 0; word < words; word++) {
                long queue = queues[at + word];
                queue -= (queue + LOW_SEVENS & HIGH_BITS) >>> 7;
                queues[at + word] = queue;
                over |= queue + load[word] + roomBias;
            }
        } while ((over & HIGH_BITS) != 0);
        for (int word = 0; word < words; word++) {
            queues[at + word] += load[word];
        }
        return stalls;
    }

    private void saveCheckpoints(int block) {
        int[] occupancy = new int[banks];
        for (int pe = 0; pe < tiles.length; pe++) {
            unpack(pe, occupancy);
            timing.checkpoints.save(
                    pe, block, timing.issue[pe], timing.stall[pe], timing.drain[pe], timing.slots[pe], occupancy);
        }
    }

    private void unpack(int pe, int[] occupancy) {
        for (int bank = 0; bank < banks; bank++) {
            occupancy[bank] = queued ? (int) (queues[pe * words + (bank >> 3)] >>> ((bank & 7) << 3)) & 0xff : 0;
        }
    }

    /** Empties all queues. */
    private void drain() {
        int[] occupancy = new int[banks];
        for (int pe = 0; pe < tiles.length; pe++) {
            unpack(pe, occupancy);
            long fullest = Arrays.stream(occupancy).max().orElse(0);
            long start = timing.now(pe);
            timing.drain[pe] += fullest;
            add(pe, SlotCause.DRAIN, fullest * f * i, start, start + fullest);
        }
        Arrays.fill(queues, 0);
    }
}
