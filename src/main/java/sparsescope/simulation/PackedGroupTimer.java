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
import sparsescope.dataflow.Rect;

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
        Map<Rect, List<Integer>> alike = pesByWindowSize();
        List<PackedWeights> histograms = new ArrayList<>();
        for (Rect size : alike.keySet()) {
            histograms.add(new PackedWeights(plan, run.group().firstFilter(), size));
        }
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
        }
        for (int pe = 0; pe < tiles.length; pe++) {
            drain(pe);
        }
    }

    private Map<Rect, List<Integer>> pesByWindowSize() {
        Map<Rect, List<Integer>> alike = new LinkedHashMap<>();
        for (int pe = 0; pe < tiles.length; pe++) {
            Rect window = run.pass().pes().get(pe).window();
            if (tiles[pe].residue.length > 0) {
                alike.computeIfAbsent(new Rect(0, 0, window.width(), window.height()), size -> new ArrayList<>())
                        .add(pe);
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
        return summed[summed.length - 1];
    }

    private void timeBlock(int block, long nonZeroWeights, List<Integer> pes, PackedWeights histograms) {
        int activationBlock = run.group().firstChannel() * phases + block;
        boolean loaded = false;
        for (int pe : pes) {
            int stored = tiles[pe].activations.blocks.stored(activationBlock);
            if (stored == 0) {
                continue;
            }
            if (queued && !loaded) {
                histograms.load(weights, block);
                loaded = true;
            }
            long start = timing.issue[pe] + timing.stall[pe];
            long issues = (long) ((stored + i - 1) / i) * ((weights.blocks.stored(block) + f - 1) / f);
            long stalls = queued ? queue(pe, block, activationBlock, histograms) : 0;
            timing.issue[pe] += issues;
            timing.stall[pe] += stalls;
            countCauses(pe, block, activationBlock, nonZeroWeights, issues, stalls, start);
        }
    }

    private void countCauses(
            int pe, int block, int activationBlock, long nonZeroWeights, long issues, long stalls, long start) {
        PackedTile tile = tiles[pe];
        long nonZero = 0;
        long inPlane = 0;
        long inWindow = 0;
        long owned = 0;
        TileActivations activations = tile.activations;
        for (int e = activations.blocks.start(activationBlock); e < activations.blocks.end(activationBlock); e++) {
            if (activations.blocks.value(e) != 0) {
                int x = activations.x[e];
                int y = activations.y[e];
                nonZero++;
                owned += tile.owned.count(x, y, summed, rowLength);
                if (!tile.interior) {
                    inPlane += tile.inPlane.count(x, y, summed, rowLength);
                    inWindow += tile.sameWindow ? 0 : tile.inWindow.count(x, y, summed, rowLength);
                }
            }
        }
        long pairs = nonZero * nonZeroWeights;
        if (tile.interior) {
            inPlane = pairs;
            inWindow = pairs;
        } else if (tile.sameWindow) {
            inWindow = inPlane;
        }
        long stored = (long) activations.blocks.stored(activationBlock) * weights.blocks.stored(block);
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
        timing.history.add(cause, start, end, count);
    }

    /** Takes a PE's queues through a block; returns the stalls. */
    private long queue(int pe, int block, int activationBlock, PackedWeights histograms) {
        TileActivations activations = tiles[pe].activations;
        int vectors = (weights.blocks.stored(block) + f - 1) / f;
        int end = activations.blocks.end(activationBlock);
        long stalls = 0;
        for (int from = activations.blocks.start(activationBlock); from < end; from += i) {
            int to = Math.min(end, from + i);
            boolean border = hasBorder(pe, from, to);
            if (words == 4 && !border && i == 4) {
                stalls += queueInterior(pe, from, to, vectors, histograms);
            } else {
                for (int vector = 0; vector < vectors; vector++) {
                    loadPair(pe, from, to, vector, block, histograms);
                    stalls += issue(pe * words);
                }
            }
        }
        return stalls;
    }

    private boolean hasBorder(int pe, int from, int to) {
        char[] residue = tiles[pe].residue;
        for (int e = from; e < to; e++) {
            if ((residue[e] & PackedTile.BORDER) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The common case, kept in registers: four words of queues, four activations whose products all stay. */
    private long queueInterior(int pe, int from, int to, int vectors, PackedWeights prepared) {
        long[] histograms = prepared.histograms;
        char[] residue = tiles[pe].residue;
        int r0 = residue[from] * 4;
        int r1 = (from + 1 < to ? residue[from + 1] : banks) * 4;
        int r2 = (from + 2 < to ? residue[from + 2] : banks) * 4;
        int r3 = (from + 3 < to ? residue[from + 3] : banks) * 4;
        int step = prepared.vectorLength();
        long bias = roomBias;
        int at = pe * 4;
        long q0 = queues[at];
        long q1 = queues[at + 1];
        long q2 = queues[at + 2];
        long q3 = queues[at + 3];
        long stalls = 0;
        for (int vector = 0; vector < vectors; vector++) {
            long h0 = histograms[r0] + histograms[r1] + histograms[r2] + histograms[r3];
            long h1 = histograms[r0 + 1] + histograms[r1 + 1] + histograms[r2 + 1] + histograms[r3 + 1];
            long h2 = histograms[r0 + 2] + histograms[r1 + 2] + histograms[r2 + 2] + histograms[r3 + 2];
            long h3 = histograms[r0 + 3] + histograms[r1 + 3] + histograms[r2 + 3] + histograms[r3 + 3];
            r0 += step;
            r1 += step;
            r2 += step;
            r3 += step;
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
    private void loadPair(int pe, int from, int to, int vector, int block, PackedWeights prepared) {
        PackedTile tile = tiles[pe];
        Arrays.fill(load, 0);
        for (int e = from; e < to; e++) {
            int residue = tile.residue[e];
            if ((residue & PackedTile.BORDER) == 0) {
                int row = vector * prepared.vectorLength() + residue * words;
                for (int word = 0; word < words; word++) {
                    load[word] += prepared.histograms[row + word];
                }
            } else {
                addSingly(tile, e, residue ^ PackedTile.BORDER, vector, block, prepared);
            }
        }
    }

    /** Adds the products of one activation, leaving out those that are dropped. */
    private void addSingly(PackedTile tile, int e, int base, int vector, int block, PackedWeights prepared) {
        int start = weights.blocks.start(block);
        int end = Math.min(weights.blocks.stored(block), (vector + 1) * f);
        for (int w = vector * f; w < end; w++) {
            if (prepared.offsets[w] >= 0
                    && tile.inWindow.contains(
                            tile.activations.x[e], tile.activations.y[e], weights.s[start + w], weights.r[start + w])) {
                int bank = base + prepared.offsets[w];
                bank = bank >= banks ? bank - banks : bank;
                load[bank >> 3] += 1L << ((bank & 7) << 3);
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
                    pe, block, timing.issue[pe] + timing.stall[pe], timing.issue[pe], timing.slots[pe], occupancy);
        }
    }

    private void unpack(int pe, int[] occupancy) {
        for (int bank = 0; bank < banks; bank++) {
            occupancy[bank] = queued ? (int) (queues[pe * words + (bank >> 3)] >>> ((bank & 7) << 3)) & 0xff : 0;
        }
    }

    private void drain(int pe) {
        int[] occupancy = new int[banks];
        unpack(pe, occupancy);
        long fullest = Arrays.stream(occupancy).max().orElse(0);
        long start = timing.issue[pe] + timing.stall[pe];
        timing.drain[pe] = fullest;
        add(pe, SlotCause.DRAIN, fullest * f * i, start, start + fullest);
    }
}
