package sparsescope.simulation;

import java.util.Arrays;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.Rect;

/**
 * The bank histograms of one block's weight vectors, for all PEs whose windows have the same size. The bank of a product is (activation's
 * address + weight's offset) mod A, so a weight vector's histogram for an activation is its histogram for address 0, rotated: it is laid
 * out once for every rotation, a byte for each bank.
 */
final class PackedWeights {
    private final int f;
    private final int banks;
    private final int words;
    private final int stride;
    private final int width;
    private final int area;
    private final int firstFilter;

    /** Histograms: vector, then rotation (the last row, number A, is empty: a zero activation), then words. */
    long[] histograms = new long[0];

    /** By weight of the block: its offset modulo the banks; −1 for a zero. */
    int[] offsets = new int[0];

    PackedWeights(LayerPlan plan, int firstFilter, Rect window) {
        this.f = plan.accelerator().f();
        this.banks = plan.accelerator().banks();
        this.words = (banks + 7) / 8;
        this.stride = plan.shape().stride();
        this.width = window.width();
        this.area = window.area();
        this.firstFilter = firstFilter;
    }

    /** Longs in one vector's histograms. */
    int vectorLength() {
        return (banks + 1) * words;
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
        for (int vector = 0; vector < vectors; vector++) {
            layOut(vector, Math.min(stored, (vector + 1) * f));
        }
    }

    private void layOut(int vector, int end) {
        int at = vector * vectorLength();
        Arrays.fill(histograms, at, at + vectorLength(), 0);
        for (int w = vector * f; w < end; w++) {
            if (offsets[w] >= 0) {
                int bank = offsets[w];
                for (int row = at; row < at + banks * words; row += words) {
                    histograms[row + (bank >> 3)] += 1L << ((bank & 7) << 3);
                    bank = bank + 1 == banks ? 0 : bank + 1;
                }
            }
        }
    }
}
