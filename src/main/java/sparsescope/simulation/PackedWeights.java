package sparsescope.simulation;

import java.util.Arrays;
import java.util.List;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.Rect;

/**
 * The bank histograms of one block's weight vectors, for all PEs whose windows have the same size. The bank of a product is (activation's
 * address + weight's offset) mod A, so all an activation does is choose a {@link BankRows.Row}: histograms are laid out once for every
 * vector and row, a byte for each bank.
 */
final class PackedWeights {
    private final int f;
    private final int banks;
    private final int words;
    private final int stride;
    private final int width;
    private final int area;
    private final int firstFilter;
    private final BankRows rows;

    /** Histograms: row, then vector, then words, so that a row's vectors are read in one stream. */
    long[] histograms = new long[0];

    private int[] offsets = new int[0];
    /** The filter place of a weight as a bit; 0 for a zero, which no row keeps. */
    private long[] places = new long[0];

    private int vectors;

    PackedWeights(LayerPlan plan, int firstFilter, Rect window, BankRows rows) {
        this.f = plan.accelerator().f();
        this.banks = plan.accelerator().banks();
        this.words = (banks + 7) / 8;
        this.stride = plan.shape().stride();
        this.width = window.width();
        this.area = window.area();
        this.firstFilter = firstFilter;
        this.rows = rows;
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
            int address = (weights.k[e] - firstFilter) * area - weights.s[e] / stride * width - weights.r[e] / stride;
            offsets[w] = Math.floorMod(address, banks);
            places[w] = weights.blocks.value(e) == 0 ? 0 : rows.placeBit(weights.s[e], weights.r[e]);
        }
        Arrays.fill(histograms, 0, all.size() * rowLength(), 0);
        for (int row = 1; row < all.size(); row++) {
            layOut(row * rowLength(), all.get(row).residue(), rows.mask(row), stored);
        }
    }

    private void layOut(int at, int residue, long kept, int stored) {
        long[] into = histograms;
        int vector = at;
        for (int from = 0; from < stored; from += f, vector += words) {
            int end = Math.min(stored, from + f);
            for (int w = from; w < end; w++) {
                int bank = residue + offsets[w];
                bank = bank >= banks ? bank - banks : bank;
                long one = (kept & places[w]) == 0 ? 0 : 1;
                into[vector + (bank >> 3)] += one << ((bank & 7) << 3);
            }
        }
    }
}
