package sparsescope.simulation.pe;

import java.util.Arrays;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.dataflow.CoordinateUnit;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.state.SlotCause;

/** One activation vector and one weight vector in hand, and what becomes of each of the F·I pairs. Slot = activation·F + weight. */
public final class VectorPair {
    private static final SlotCause[] CAUSES = SlotCause.values();

    public final PeTask work;
    public final int f;
    final int i;
    public int block;
    public int activationFrom;
    public int activationTo;
    public int weightFrom;
    public int weightTo;
    public final SlotCause[] cause;
    public final int[] address;
    public final int[] bank;
    /** Products for each bank. */
    public final int[] load;
    /** Slots by cause. */
    public final int[] slots = new int[CAUSES.length];

    VectorPair(PeTask work) {
        this.work = work;
        AcceleratorConfig accelerator = work.plan.accelerator();
        f = accelerator.f();
        i = accelerator.i();
        cause = new SlotCause[f * i];
        address = new int[f * i];
        bank = new int[f * i];
        load = new int[accelerator.banks()];
    }

    /** Vectors in an activation block. */
    public int activationVectors(int block) {
        return vectors(work.activations.blocks.stored(work.activationBlock(block)), i);
    }

    /** Vectors in a weight block. */
    public int weightVectors(int block) {
        return vectors(work.weights.blocks.stored(block), f);
    }

    private static int vectors(int stored, int width) {
        return (stored + width - 1) / width;
    }

    /** Takes up activation vector {@code a} and weight vector {@code w} of a block. */
    public void load(int block, int a, int w) {
        this.block = block;
        int activationBlock = work.activationBlock(block);
        activationFrom = work.activations.blocks.start(activationBlock) + a * i;
        activationTo = Math.min(activationFrom + i, work.activations.blocks.end(activationBlock));
        weightFrom = work.weights.blocks.start(block) + w * f;
        weightTo = Math.min(weightFrom + f, work.weights.blocks.end(block));
        Arrays.fill(load, 0);
        Arrays.fill(slots, 0);
        for (int slot = 0; slot < cause.length; slot++) {
            int activation = activationFrom + slot / f;
            int weight = weightFrom + slot % f;
            SlotCause found =
                    activation < activationTo && weight < weightTo ? meet(slot, activation, weight) : SlotCause.EMPTY;
            cause[slot] = found;
            slots[found.ordinal()]++;
        }
    }

    private SlotCause meet(int slot, int activation, int weight) {
        if (work.activations.blocks.value(activation) == 0 || work.weights.blocks.value(weight) == 0) {
            return SlotCause.PLACEHOLDER;
        }
        int x = work.activations.x[activation];
        int y = work.activations.y[activation];
        int s = work.weights.s(weight);
        int r = work.weights.r(weight);
        int found = work.unit.address(x, y, work.weights.k(weight), s, r);
        switch (found) {
            case CoordinateUnit.STRIDE_MISS:
                return SlotCause.STRIDE_MISS;
            case CoordinateUnit.OUT_OF_PLANE:
                return SlotCause.OUT_OF_PLANE;
            case CoordinateUnit.NOT_OWNED:
                return SlotCause.NOT_OWNED;
            default:
                address[slot] = found;
                bank[slot] = work.unit.bank(found);
                load[bank[slot]]++;
                return work.tile.owned().contains(work.unit.outputX(x, r), work.unit.outputY(y, s))
                        ? SlotCause.PRODUCT
                        : SlotCause.HALO_PRODUCT;
        }
    }

    /** What became of one slot. */
    public Product product(int slot) {
        SlotCause found = cause[slot];
        int activation = activationFrom + slot / f;
        int weight = weightFrom + slot % f;
        if (found == SlotCause.EMPTY) {
            return new Product(slot % f, slot / f, found, null, null, -1, -1, -1, -1, -1);
        }
        var compressor = work.compressor;
        var a = compressor.activation(work.activations.blocks, activation, work.channel(block));
        var w = compressor.weight(work.weights.blocks, weight, work.channel(block));
        boolean useful = found.isUseful();
        return new Product(
                slot % f,
                slot / f,
                found,
                a,
                w,
                useful ? w.k() : -1,
                useful ? work.unit.outputX(a.x(), w.r()) : -1,
                useful ? work.unit.outputY(a.y(), w.s()) : -1,
                useful ? address[slot] : -1,
                useful ? bank[slot] : -1);
    }
}
