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

    /** Histograms: vector, then row, then words. */
    long[] histograms = new long[0];

    private int[] offsets = new int[0];

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

    /** Longs in one vector's histograms. */
    int vectorLength() {
        return rows.rows().size() * words;
    }

    /** Lays out the histograms of a block. */
    void load(GroupWeights weights, int block) {
        int start = weights.blocks.start(block);
        int stored = weights.blocks.stored(block);
        int vectors = (stored + f - 1) / f;
        if (histograms.length < vectors * vectorLength()) {
            histograms = new long[vectors * vectorLength()];
        }
        if (offsets.length < stored) {
            offsets = new int[stored];
        }
        for (int w = 0; w < stored; w++) {
            int e = start + w;
            int address = (weights.k[e] - firstFilter) * area - weights.s[e] / stride * width - weights.r[e] / stride;
            offsets[w] = weights.blocks.value(e) == 0 ? -1 : Math.floorMod(address, banks);
        }
        Arrays.fill(histograms, 0, vectors * vectorLength(), 0);
        List<BankRows.Row> all = rows.rows();
        for (int row = 1; row < all.size(); row++) {
            layOut(row, all.get(row), weights, start, stored);
        }
    }

    private void layOut(int row, BankRows.Row use, GroupWeights weights, int start, int stored) {
        int residue = use.residue();
        int firstR = use.kept().firstR();
        int lastR = use.kept().lastR();
        int firstS = use.kept().firstS();
        int lastS = use.kept().lastS();
        int at = row * words;
        for (int from = 0; from < stored; from += f, at += vectorLength()) {
            int end = Math.min(stored, from + f);
            for (int w = from; w < end; w++) {
                int r = weights.r[start + w];
                int s = weights.s[start + w];
                if (offsets[w] >= 0 && r >= firstR && r <= lastR && s >= firstS && s <= lastS) {
                    int bank = residue + offsets[w];
                    bank = bank >= banks ? bank - banks : bank;
                    histograms[at + (bank >> 3)] += 1L << ((bank & 7) << 3);
                }
            }
        }
    }
}
