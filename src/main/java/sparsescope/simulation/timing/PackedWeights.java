package sparsescope.simulation.timing;

import java.util.Arrays;
import java.util.List;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.dataflow.Rect;
import sparsescope.simulation.pe.GroupWeights;

/**
 * The bank histograms of one block's weight vectors, for all PEs whose windows have the same size. The bank of a product is (activation's
 * address + weight's offset) mod A, so all an activation does is choose a {@link BankRows.Row}: histograms are laid out once for every
 * vector and row, a byte for each bank. A byte counts at most the F weights of a vector, and the histograms of a pair's activations add up
 * to at most F·I, which {@link PackedQueues#fits} bounds by 127.
 */
final class PackedWeights {
    private final int f;
    private final int banks;
    private final int words;
    private final int firstFilter;
    /** What a weight's filter, and its place in the filter, add to an address, modulo the banks. */
    private final int[] filterOffsets;

    private final int[] placeOffsets;
    private final long[] placeBits;
    private final BankRows rows;

    /** Histograms: row, then vector, then words, so that a row's vectors are read in one stream. */
    long[] histograms = new long[0];

    /** The rows of activations whose address is a multiple of the banks, by the weights they keep. */
    private long[] unturned = new long[0];

    private int[] offsets = new int[0];
    /** A zero's place: no row keeps it. */
    private static final long NOWHERE = -1;

    /** The filter places of the block's weights as {@link BankRows#placeBits}. */
    private long[] places = new long[0];

    private int vectors;

    PackedWeights(LayerPlan plan, OutputChannelGroup group, Rect window, BankRows rows) {
        this.f = plan.accelerator().f();
        this.banks = plan.accelerator().banks();
        this.words = PackedQueues.words(banks);
        this.firstFilter = group.firstFilter();
        this.rows = rows;
        this.filterOffsets = new int[group.filters()];
        for (int k = 0; k < filterOffsets.length; k++) {
            filterOffsets[k] = (int) ((long) k * window.area() % banks);
        }
        int stride = plan.shape().stride();
        int r = plan.shape().filterWidth();
        this.placeOffsets = new int[r * plan.shape().filterHeight()];
        this.placeBits = new long[placeOffsets.length];
        for (int place = 0; place < placeOffsets.length; place++) {
            placeBits[place] = BankRows.placeBits(place / r, place % r);
            placeOffsets[place] = Math.floorMod(-(place / r / stride * window.width() + place % r / stride), banks);
        }
    }

    /** Longs in one row: a histogram for every weight vector of the block. */
    int rowLength() {
        return vectors * words;
    }

    /** Lays out the histograms of a block. */
    void load(GroupWeights weights, int block) {
        int start = weights.blocks.start(block);
        int stored = weights.blocks.stored(block);
        List<BankRows.Row> all = rows.rows();
        vectors = (stored + f - 1) / f;
        if (histograms.length < all.size() * rowLength()) {
            histograms = new long[all.size() * rowLength()];
        }
        if (offsets.length < stored) {
            offsets = new int[stored];
            places = new long[stored];
        }
        for (int w = 0; w < stored; w++) {
            int e = start + w;
            int place = weights.blocks.place(e);
            int inFilter = weights.places.inFilter(place);
            int offset = filterOffsets[weights.places.filter(place) - firstFilter] + placeOffsets[inFilter];
            offsets[w] = offset >= banks ? offset - banks : offset;
            places[w] = weights.blocks.value(e) == 0 ? NOWHERE : placeBits[inFilter];
        }
        if (banks == words * 8) {
            layOutRotated(all, stored);
        } else {
            Arrays.fill(histograms, 0, all.size() * rowLength(), 0);
            for (int row = 1; row < all.size(); row++) {
                layOut(histograms, row * rowLength(), all.get(row).residue(), rows.mask(row), stored);
            }
        }
    }

    /** Where banks fill whole words, a row is the unturned row of the same weights, turned by bytes. */
    private void layOutRotated(List<BankRows.Row> all, int stored) {
        int length = rowLength();
        int kinds = rows.distinctMasks().size();
        if (unturned.length < kinds * length) {
            unturned = new long[kinds * length];
        }
        Arrays.fill(unturned, 0, kinds * length, 0);
        for (int kind = 0; kind < kinds; kind++) {
            layOut(unturned, kind * length, 0, rows.distinctMasks().get(kind), stored);
        }
        Arrays.fill(histograms, 0, length, 0);
        for (int row = 1; row < all.size(); row++) {
            turn(rows.kindOfMask(row) * length, row * length, all.get(row).residue(), length);
        }
    }

    private void turn(int from, int to, int residue, int length) {
        int bits = (residue & 7) << 3;
        int whole = residue >> 3;
        if (words == 4) {
            turnFour(from, to, whole, bits, length);
            return;
        }
        for (int word = 0; word < words; word++) {
            int low = from + (word - whole + words) % words;
            int high = from + (word - whole - 1 + 2 * words) % words;
            int into = to + word;
            if (bits == 0) {
                for (int at = 0; at < length; at += words) {
                    histograms[into + at] = unturned[low + at];
                }
            } else {
                for (int at = 0; at < length; at += words) {
                    histograms[into + at] = unturned[low + at] << bits | unturned[high + at] >>> 64 - bits;
                }
            }
        }
    }

    /** The common case: what a word loses on one side the next one takes up, and the last one's goes to the first. */
    private void turnFour(int from, int to, int whole, int bits, int length) {
        long[] source = unturned;
        long[] target = histograms;
        int t0 = to + whole;
        int t1 = to + (whole + 1 & 3);
        int t2 = to + (whole + 2 & 3);
        int t3 = to + (whole + 3 & 3);
        long carried = bits == 0 ? 0 : -1;
        for (int at = 0; at < length; at += 4) {
            long w0 = source[from + at];
            long w1 = source[from + at + 1];
            long w2 = source[from + at + 2];
            long w3 = source[from + at + 3];
            target[t0 + at] = w0 << bits | w3 >>> 64 - bits & carried;
            target[t1 + at] = w1 << bits | w0 >>> 64 - bits & carried;
            target[t2 + at] = w2 << bits | w1 >>> 64 - bits & carried;
            target[t3 + at] = w3 << bits | w2 >>> 64 - bits & carried;
        }
    }

    private void layOut(long[] into, int at, int residue, long kept, int stored) {
        int vector = at;
        for (int from = 0; from < stored; from += f, vector += words) {
            int end = Math.min(stored, from + f);
            for (int w = from; w < end; w++) {
                int bank = residue + offsets[w];
                bank = bank >= banks ? bank - banks : bank;
                long one = (kept & places[w]) == places[w] ? 1 : 0;
                into[vector + (bank >> 3)] += one << ((bank & 7) << 3);
            }
        }
    }
}
