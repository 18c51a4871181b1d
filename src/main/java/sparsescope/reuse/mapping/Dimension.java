package sparsescope.reuse.mapping;

import sparsescope.file.Named;
import sparsescope.network.ConvShape;

/** Lists the dimensions that loops of a layer's loop nest count. */
public enum Dimension implements Named {
    /** Output channels: filters. */
    K,
    /** Input channels. */
    C,
    /** Output rows. */
    Y,
    /** Output columns. */
    X,
    /** Input rows. */
    H,
    /** Input columns. */
    W,
    /** Filter rows. */
    S,
    /** Filter columns. */
    R;

    @Override
    public String word() {
        return name();
    }

    /** How far it reaches in a layer. */
    public int size(ConvShape shape) {
        return switch (this) {
            case K -> shape.outputChannels();
            case C -> shape.inputChannels();
            case Y -> shape.outputHeight();
            case X -> shape.outputWidth();
            case H -> shape.inputHeight();
            case W -> shape.inputWidth();
            case S -> shape.filterHeight();
            case R -> shape.filterWidth();
        };
    }
}
