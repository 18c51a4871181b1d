package sparsescope.dataflow;

import sparsescope.accelerator.BankMapping;
import sparsescope.network.ConvShape;

/**
 * Computes where a product goes: the output it is part of, the accumulator address and the bank, for one PE and one output-channel group
 * (SCNN §IV, coordinate computation).
 */
public final class CoordinateUnit {
    /** The product lies between the outputs of a strided layer. */
    public static final int STRIDE_MISS = -1;
    /** The product lies outside the output plane. */
    public static final int OUT_OF_PLANE = -2;
    /** The product is for an output outside this PE's window, which only happens with input halos. */
    public static final int NOT_OWNED = -3;

    private final int stride;
    private final int padding;
    private final int outputWidth;
    private final int outputHeight;
    private final Rect window;
    private final int firstFilter;
    private final int banks;
    private final boolean xor;
    private final int digitBits;

    /** The unit of the PE that holds {@code tile}, for the filters of {@code group}. */
    public CoordinateUnit(LayerPlan plan, PeTile tile, OutputChannelGroup group) {
        ConvShape shape = plan.shape();
        stride = shape.stride();
        padding = shape.padding();
        outputWidth = shape.outputWidth();
        outputHeight = shape.outputHeight();
        window = tile.window();
        firstFilter = group.firstFilter();
        banks = plan.accelerator().banks();
        xor = plan.accelerator().bankMapping() == BankMapping.XOR;
        digitBits = 32 - Integer.numberOfLeadingZeros(banks - 1);
    }

    /** The output column that input column {@code x} reaches through filter column {@code r}; check {@link #address} first. */
    public int outputX(int x, int r) {
        return scale(x + padding - r);
    }

    /** The output row that input row {@code y} reaches through filter row {@code s}; check {@link #address} first. */
    public int outputY(int y, int s) {
        return scale(y + padding - s);
    }

    /**
     * The accumulator address of activation (x, y) times weight (k, s, r), or why there is none: {@link #STRIDE_MISS},
     * {@link #OUT_OF_PLANE} or {@link #NOT_OWNED}.
     */
    public int address(int x, int y, int k, int s, int r) {
        int scaledX = x + padding - r;
        int scaledY = y + padding - s;
        if (stride > 1 && (scaledX % stride != 0 || scaledY % stride != 0)) {
            return STRIDE_MISS;
        }
        int xo = scale(scaledX);
        int yo = scale(scaledY);
        if (scaledX < 0 || scaledY < 0 || xo >= outputWidth || yo >= outputHeight) {
            return OUT_OF_PLANE;
        }
        if (!window.contains(xo, yo)) {
            return NOT_OWNED;
        }
        return ((k - firstFilter) * window.height() + (yo - window.y())) * window.width() + (xo - window.x());
    }

    private int scale(int position) {
        return stride == 1 ? position : position / stride;
    }

    /** The bank of an accumulator address. */
    public int bank(int address) {
        if (!xor) {
            return address % banks;
        }
        if (digitBits == 0) {
            return 0;
        }
        int folded = 0;
        for (int rest = address; rest != 0; rest >>>= digitBits) {
            folded ^= rest & ((1 << digitBits) - 1);
        }
        return folded % banks;
    }
}
