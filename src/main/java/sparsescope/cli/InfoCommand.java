package sparsescope.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import sparsescope.network.ConvShape;
import sparsescope.network.InputChoice;
import sparsescope.network.Layer;
import sparsescope.network.LayerOperands;
import sparsescope.network.Network;
import sparsescope.network.NetworkTensors;

/** {@code info}: describes a network and its densities. */
@Command(name = "info", description = "Describes a network: its layers and their densities.", sortOptions = false)
final class InfoCommand implements Callable<Integer> {
    private final PrintStream out;

    @Mixin
    private NetworkOptions networkOptions;

    @Mixin
    private RootCommand.Help help;

    InfoCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Network network = networkOptions.network();
        NetworkTensors tensors = NetworkTensors.of(network, networkOptions.input(network));
        Table table = new Table()
                .row(
                        "layer",
                        "type",
                        "input",
                        "filters",
                        "stride",
                        "padding",
                        "groups",
                        "output",
                        "weight density",
                        "activation density",
                        "dense MACs");
        for (int i = 0; i < network.layers().size(); i++) {
            add(table, network.layers().get(i), tensors.layer(i));
        }
        StringBuilder text = new StringBuilder(network.name()).append('\n');
        if (!network.source().isEmpty()) {
            text.append(network.source()).append('\n');
        }
        if (!network.inputs().isEmpty()) {
            text.append("inputs: ")
                    .append(network.inputs().stream().map(InputChoice::name).collect(Collectors.joining(", ")))
                    .append('\n');
        }
        network.accelerator()
                .ifPresent(preset -> text.append("best seen on: --accelerator ")
                        .append(preset)
                        .append('\n'));
        out.print(text.append('\n').append(table));
        return Cli.OK;
    }

    private static void add(Table table, Layer layer, LayerOperands operands) {
        ConvShape s = layer.shape();
        table.row(
                layer.name(),
                layer.type(),
                s.inputChannels() + "×" + s.inputHeight() + "×" + s.inputWidth(),
                s.outputChannels() + "×" + s.groupChannels() + "×" + s.filterHeight() + "×" + s.filterWidth(),
                "" + s.stride(),
                "" + s.padding(),
                "" + s.groups(),
                s.outputChannels() + "×" + s.outputHeight() + "×" + s.outputWidth(),
                density(operands.weights().density()),
                density(operands.input().density()),
                "" + s.denseMacs());
    }

    private static String density(double density) {
        return String.format(Locale.ROOT, "%.3f", density);
    }
}
