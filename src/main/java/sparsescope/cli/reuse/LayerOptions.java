package sparsescope.cli.reuse;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import sparsescope.cli.options.NetworkOptions;
import sparsescope.file.InputException;
import sparsescope.network.ConvShape;
import sparsescope.network.Network;
import sparsescope.network.file.NetworkFile;
import sparsescope.reuse.cost.LevelCosts;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.reuse.published.StationaryCheck;

/** Reads the options that say which layer is asked about. */
final class LayerOptions {
    @Option(
            names = "--network",
            paramLabel = "FILE-or-sample",
            description = "A network file, or the name of a sample.")
    private String network;

    @Option(
            names = "--layer",
            paramLabel = "NAME",
            description = "The layer: a convolution or a fully connected layer.")
    private String layer;

    @Option(
            names = "--one-group",
            description = "Counts one filter group of a layer that has several; a mapping orders one convolution.")
    private boolean oneGroup;

    /** Whether any of them is given. */
    boolean given() {
        return network != null || layer != null || oneGroup;
    }

    /** Network and layer must be given. */
    void require(CommandLine command) {
        require(command, network, "--network=FILE-or-sample");
        require(command, layer, "--layer=NAME");
    }

    private static void require(CommandLine command, String given, String option) {
        if (given == null) {
            throw new ParameterException(command, "Missing required option: '" + option + "'");
        }
    }

    /** What is asked about the layer on a machine. */
    Question question(ReuseMachine machine, LevelCosts costs) {
        Network read = NetworkFile.open(network);
        ConvShape whole = read.layers().get(NetworkOptions.layer(read, layer)).shape();
        if (whole.groups() != 1 && !oneGroup) {
            throw new InputException("--layer " + layer + ": found a layer of " + whole.groups()
                    + " filter groups, expected one group: --one-group counts one of them");
        }
        ConvShape shape = StationaryCheck.oneGroup(whole);
        return new Question(read.name(), layer, whole.groups(), shape, machine, costs);
    }
}
