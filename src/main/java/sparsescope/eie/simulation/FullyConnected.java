package sparsescope.eie.simulation;

import sparsescope.network.ConvShape;
import sparsescope.network.LayerOperands;

/** Checks whether EIE can run a layer. */
final class FullyConnected {
    private FullyConnected() {}

    /** Refuses a layer that is no matrix times a vector. */
    static void check(LayerOperands layer) {
        ConvShape shape = layer.shape();
        if (!shape.equals(new ConvShape(shape.inputChannels(), shape.outputChannels(), 1, 1, 1, 1, 1, 0, 1))) {
            throw new IllegalArgumentException("layer " + layer.name() + " is not fully connected");
        }
    }
}
