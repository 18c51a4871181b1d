package sparsescope.machine;

import sparsescope.file.InputException;
import sparsescope.network.ConvLayer;
import sparsescope.network.ConvShape;
import sparsescope.network.FullyConnectedLayer;
import sparsescope.network.Layer;
import sparsescope.network.LayerOperands;

/** Checks that a machine runs layers of a type. */
public final class LayerTypes {
    private LayerTypes() {}

    /** Throws when {@code machine} does not run layers of the type of {@code layer}; the message names both and what it runs. */
    public static void check(Machine machine, Layer layer) {
        if (!runs(machine, layer)) {
            throw new InputException("layer " + layer.name() + ": found type " + layer.type() + ", expected one that "
                    + machine.name() + " runs: " + String.join(", ", machine.layerTypes()));
        }
    }

    /** Whether {@code machine} runs layers of the type of {@code layer}. */
    public static boolean runs(Machine machine, Layer layer) {
        return machine.layerTypes().contains(layer.type());
    }

    /** Whether {@code machine} runs a layer of which only the tensors are known: one without a plane is fully connected. */
    public static boolean runs(Machine machine, LayerOperands layer) {
        ConvShape shape = layer.shape();
        boolean plane = shape.inputWidth() * shape.inputHeight() > 1 || shape.filterWidth() * shape.filterHeight() > 1;
        return machine.layerTypes().contains(ConvLayer.TYPE)
                || !plane && machine.layerTypes().contains(FullyConnectedLayer.TYPE);
    }
}
