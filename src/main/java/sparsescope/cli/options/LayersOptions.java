package sparsescope.cli.options;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.export.scenario.TensorChecksum;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.machine.LayerTypes;
import sparsescope.machine.Machine;
import sparsescope.network.Layer;
import sparsescope.network.Network;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.network.tensors.Redrawing;
import sparsescope.scene.style.Theme;

/** The options that say which layers a command goes through: a network's, or one of them. */
public final class LayersOptions {
    @Mixin
    private NetworkOptions networkOptions;

    @Option(
            names = "--layer",
            paramLabel = "NAME",
            description = "Runs this layer only; of the layers before it only the outputs are computed, as its input.")
    private String layer;

    /**
     * What a command goes through.
     *
     * @param tensors those of the whole network
     * @param redrawing what is drawn otherwise than the network says
     * @param layers the layers' places, in order
     * @param what the network, and the layer if only one was asked for
     */
    public record Chosen(NetworkTensors tensors, Redrawing redrawing, int[] layers, String what) {
        /** The network with the layers that were chosen. */
        public Network network() {
            return tensors.network();
        }

        /** The name of the layer in a place. */
        public String name(int place) {
            return network().layers().get(place).name();
        }
    }

    /** What it takes to ask the same about these layers again. */
    public StudyScenario study(Chosen chosen, AcceleratorOptions accelerator, StudyScenario.Question question) {
        return study(chosen, new StudyScenario.Machine(accelerator.described(), accelerator.settings()), question);
    }

    /** The same on a machine by another name. */
    public StudyScenario study(Chosen chosen, StudyScenario.Machine machine, StudyScenario.Question question) {
        return new StudyScenario.OfNetwork(
                networkOptions.origin(),
                TensorChecksum.of(chosen.tensors()),
                layer == null ? List.of() : List.of(layer),
                machine,
                question,
                Theme.LIGHT);
    }

    /** Reads the network and finds the layers, of types that {@code machine} runs. */
    public Chosen open(Machine machine) {
        return open(machine, machine);
    }

    /** Reads the network and finds the layers, of types that {@code machine}, or of fully connected layers {@code connected}, runs. */
    public Chosen open(Machine machine, Machine connected) {
        Network network = networkOptions.network();
        Stream<Layer> wanted = layer == null
                ? network.layers().stream()
                : Stream.of(network.layers().get(NetworkOptions.layer(network, layer)));
        wanted.forEach(one -> check(network, ConnectedOptions.isConnected(one) ? connected : machine, one));
        return open();
    }

    /** The error names the layers that the machine runs, when there are some. */
    private static void check(Network network, Machine machine, Layer layer) {
        try {
            LayerTypes.check(machine, layer);
        } catch (InputException e) {
            List<String> others = network.layers().stream()
                    .filter(one -> LayerTypes.runs(machine, one))
                    .map(Layer::name)
                    .toList();
            throw others.isEmpty()
                    ? e
                    : new InputException(
                            e.getMessage() + "; of this network it runs " + OneLine.list(others)
                                    + " (choose with --layer)",
                            e);
        }
    }

    /** Reads the network and finds the layers. */
    public Chosen open() {
        Network network = networkOptions.network();
        int[] layers = layer == null
                ? IntStream.range(0, network.layers().size()).toArray()
                : new int[] {NetworkOptions.layer(network, layer)};
        NetworkTensors tensors = NetworkTensors.of(network, networkOptions.input(network));
        String what = layer == null ? network.name() : network.name() + ", " + layer;
        return new Chosen(tensors, networkOptions.redrawing(), layers, what);
    }
}
