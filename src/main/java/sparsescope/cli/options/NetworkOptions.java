package sparsescope.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sparsescope.export.scenario.FigureNetwork;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.network.InputChoice;
import sparsescope.network.Layer;
import sparsescope.network.Network;
import sparsescope.network.file.NetworkFile;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.file.TensorReference;
import sparsescope.network.tensors.Redrawing;

/** The options that choose the network, its input and how its tensors are drawn. */
public final class NetworkOptions {
    @Option(
            names = "--network",
            required = true,
            paramLabel = "FILE-or-sample",
            description = "A network file, or the name of a sample: ${COMPLETION-CANDIDATES}.",
            completionCandidates = OptionNames.Samples.class)
    private String network;

    @Option(
            names = "--input",
            paramLabel = "FILE.npz#array[index]",
            description =
                    "The input of the first layer: an array, or an element of it along its first axis; or the name of"
                            + " one of the network's inputs, such as \"digit 7\".")
    private String input;

    @Mixin
    private DrawingOptions drawing;

    private Redrawing redrawing = Redrawing.NONE;

    /** Whether a network was named. */
    public boolean given() {
        return network != null;
    }

    /** Whether that is a sample's name. */
    boolean isSample() {
        return SampleNetworks.names().contains(network);
    }

    /** Whether anything but the network was chosen: an input, or how tensors are drawn. */
    boolean choosesTensors() {
        return input != null || drawing.given();
    }

    private Optional<String> inputText() {
        return Optional.ofNullable(input);
    }

    /** The network file, when {@link #network} has found it. */
    public Path file() {
        return isSample() ? SampleNetworks.path(network) : Path.of(network);
    }

    /** Reads and checks the network, and draws it as the options say. */
    public Network network() {
        Network read = NetworkFile.open(network);
        redrawing = drawing.redrawing(read);
        return redrawing.of(read);
    }

    /** What is drawn otherwise than the network says, when {@link #network} has read it. */
    Redrawing redrawing() {
        return redrawing;
    }

    /** Where the tensors of a figure come from, when {@link #network} has read the network. */
    public FigureOrigin origin() {
        FigureNetwork from = isSample() ? new FigureNetwork.Sample(network) : new FigureNetwork.File(network);
        return new FigureOrigin(from, inputText(), redrawing);
    }

    /** Throws when {@code option} varies {@code name}, which an option here gives a value. */
    public void refuseSet(String name, String option) {
        drawing.refuseSet(name, option);
    }

    /** The chosen input, if one was. */
    public Optional<InputChoice> input(Network network) {
        if (input == null) {
            return Optional.empty();
        }
        Optional<InputChoice> named = network.input(input);
        if (named.isPresent()) {
            return named;
        }
        try {
            return Optional.of(new InputChoice(input, TensorReference.parse("--input", input)));
        } catch (InputException e) {
            if (network.inputs().isEmpty()) {
                throw e;
            }
            throw new InputException(
                    e.getMessage() + ", or one of the network's inputs: "
                            + OneLine.list(network.inputs().stream()
                                    .map(InputChoice::name)
                                    .toList()),
                    e);
        }
    }

    /** The place of the layer called {@code name}. */
    public static int layer(Network network, String name) {
        return network.indexOf(name)
                .orElseThrow(() -> new InputException("--layer: found " + OneLine.quote(name) + ", expected one of "
                        + OneLine.list(
                                network.layers().stream().map(Layer::name).toList())));
    }
}
