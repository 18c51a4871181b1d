package sparsescope.cli.options;

import java.util.Optional;
import picocli.CommandLine.Option;
import sparsescope.accelerator.Presets;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.Machines;
import sparsescope.network.ConvLayer;
import sparsescope.network.FullyConnectedLayer;
import sparsescope.network.Layer;

/** The option that gives fully connected layers a machine of their own. */
public final class ConnectedOptions {
    @Option(
            names = "--fully-connected",
            paramLabel = "FILE-or-preset",
            description = "Runs fully connected layers on this accelerator, such as eie; the others on --accelerator.")
    private String connected;

    /**
     * The machine of fully connected layers, if they have one of their own.
     *
     * @param others what the other layers run on
     */
    public Optional<MachineSettings> settings(MachineSettings others) {
        if (connected == null) {
            return Optional.empty();
        }
        MachineSettings own = open();
        if (!own.machine().layerTypes().contains(FullyConnectedLayer.TYPE)) {
            throw new InputException("--fully-connected " + OneLine.quote(connected) + ": found machine "
                    + own.machine().name() + ", expected one that runs layers of type " + FullyConnectedLayer.TYPE
                    + ": " + running(FullyConnectedLayer.TYPE));
        }
        if (!others.machine().layerTypes().contains(ConvLayer.TYPE)) {
            throw new InputException("--fully-connected: found together with machine "
                    + others.machine().name() + ", which runs no other layers, expected --accelerator of machine "
                    + running(ConvLayer.TYPE));
        }
        return Optional.of(own);
    }

    private MachineSettings open() {
        try {
            return Presets.open(connected).settings();
        } catch (InputException e) {
            throw new InputException("--fully-connected: " + e.getMessage(), e);
        }
    }

    private static String running(String type) {
        return String.join(
                ", ",
                Machines.all().stream()
                        .filter(machine -> machine.layerTypes().contains(type))
                        .map(Machine::name)
                        .toList());
    }

    /** Whether a layer is one that the option is about. */
    public static boolean isConnected(Layer layer) {
        return layer.type().equals(FullyConnectedLayer.TYPE);
    }
}
