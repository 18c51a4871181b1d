package sparsescope.ui.model.setup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sparsescope.file.InputException;
import sparsescope.machine.LayerTypes;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineRun;
import sparsescope.machine.Machines;
import sparsescope.network.ConvLayer;
import sparsescope.network.Layer;
import sparsescope.network.Network;

/** The layers of a network that a machine runs, and what is said where it does not run one. */
public final class MachineLayers {
    private MachineLayers() {}

    /** Throws when a machine does not run a layer; the message is one plain sentence that says which machines do. */
    public static void check(Machine machine, Layer layer) {
        if (!LayerTypes.runs(machine, layer)) {
            String others = Machines.all().stream()
                    .filter(other -> LayerTypes.runs(other, layer))
                    .map(Machine::title)
                    .collect(Collectors.joining(" and "));
            throw new InputException(machine.title() + " runs " + words(machine.layerTypes()) + " only; layer "
                    + layer.name() + " is " + word(layer.type()) + ", which " + others + " can run.");
        }
    }

    /** The layer nearest to one, itself first and later ones before earlier ones, that a machine runs; itself when it runs none. */
    static int nearest(Machine machine, Network network, int layer) {
        List<Layer> layers = network.layers();
        return IntStream.concat(
                        IntStream.range(layer, layers.size()),
                        IntStream.range(0, layer).map(i -> layer - 1 - i))
                .filter(i -> LayerTypes.runs(machine, layers.get(i)))
                .findFirst()
                .orElse(layer);
    }

    /** What is said when a machine does not run the layer that was on show, and another one is shown instead. */
    public static String instead(Machine machine, Layer wanted, Layer shown) {
        return machine.title() + " runs " + words(machine.layerTypes()) + " only: layer " + shown.name()
                + " is shown instead of " + wanted.name() + ".";
    }

    /** Whether a run's machine runs a layer. */
    public static boolean runs(MachineRun run, Layer layer) {
        return LayerTypes.runs(run.settings().machine(), layer);
    }

    private static String words(List<String> types) {
        return types.stream()
                .map(type -> type.equals(ConvLayer.TYPE) ? "convolutions" : "fully connected layers")
                .collect(Collectors.joining(" and "));
    }

    private static String word(String type) {
        return type.equals(ConvLayer.TYPE) ? "a convolution" : "a fully connected layer";
    }
}
