package sparsescope.network.file;

import sparsescope.network.Network;
import sparsescope.network.tensors.ExpectedArray;
import sparsescope.tensor.NpyHeader;

/**
 * Which arrays a network can be shown.
 *
 * @param expected what its first layer takes
 */
record InputFit(ExpectedArray expected) {
    static InputFit of(Network network) {
        return new InputFit(ExpectedArray.input(network.layers().get(0)));
    }

    /** Whether an array is one input. */
    boolean one(NpyHeader header) {
        return expected.fits(header);
    }

    /** Whether every element along its first axis is one. */
    boolean several(NpyHeader header) {
        return !header.shape().isEmpty() && header.shape().get(0) > 0 && expected.fits(header.element());
    }

    /** What it takes, for a sentence. */
    String words() {
        return "numbers " + NpyHeader.sizes(expected.sizes());
    }
}
