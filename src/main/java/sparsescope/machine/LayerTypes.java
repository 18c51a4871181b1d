package sparsescope.machine;

import sparsescope.file.InputException;
import sparsescope.network.Layer;

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
}
