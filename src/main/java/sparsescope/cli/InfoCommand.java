package sparsescope.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.HelpOption;
import sparsescope.cli.options.JsonOutput;
import sparsescope.cli.options.NetworkOptions;
import sparsescope.cli.options.ReplaceOption;
import sparsescope.cli.options.Table;
import sparsescope.machine.LayerTypes;
import sparsescope.machine.Machine;
import sparsescope.machine.Machines;
import sparsescope.network.ConvShape;
import sparsescope.network.DensityOrigin;
import sparsescope.network.InputChoice;
import sparsescope.network.Layer;
import sparsescope.network.LayerOperands;
import sparsescope.network.Network;
import sparsescope.network.TensorSource;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.tensor.Generator;
import sparsescope.tensor.Quantization;

/** Runs {@code info}: describes a network and its densities. */
@Command(name = "info", description = "Describes a network: its layers and their densities.", sortOptions = false)
final class InfoCommand implements Callable<Integer> {
    private final PrintStream out;

    @Mixin
    private NetworkOptions networkOptions;

    @Mixin
    private JsonOutput json;

    @Mixin
    private ReplaceOption replace;

    @Mixin
    private HelpOption help;

    InfoCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        json.check(replace.force());
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
            Layer layer = network.layers().get(i);
            TensorSource input = i == 0
                    ? networkOptions.input(network).map(InputChoice::source).orElse(layer.input())
                    : layer.input();
            add(table, layer, input, tensors.layer(i));
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
        text.append("runs on: ").append(machines(network)).append('\n');
        text.append(drawing(network));
        tensors.quantized().forEach(line -> text.append(line).append('\n'));
        json.write(() -> json(network, tensors), text.append('\n').append(table).toString(), out);
        return ExitCode.OK;
    }

    private ObjectNode json(Network network, NetworkTensors tensors) {
        ObjectNode root = JsonOutput.document("info").put("network", network.name());
        if (!network.source().isEmpty()) {
            root.put("source", network.source());
        }
        ArrayNode inputs = root.putArray("inputs");
        network.inputs().forEach(input -> inputs.add(input.name()));
        network.accelerator().ifPresent(preset -> root.put("accelerator", preset));
        ObjectNode machines = root.putObject("runsOn");
        for (Machine machine : Machines.all()) {
            ArrayNode layers = machines.putArray(machine.name());
            network.layers().stream()
                    .filter(layer -> LayerTypes.runs(machine, layer))
                    .forEach(layer -> layers.add(layer.name()));
        }
        ArrayNode layers = root.putArray("layers");
        for (int i = 0; i < network.layers().size(); i++) {
            Layer layer = network.layers().get(i);
            LayerOperands operands = tensors.layer(i);
            ConvShape s = layer.shape();
            ObjectNode node = layers.addObject()
                    .put("name", layer.name())
                    .put("type", layer.type())
                    .put("inputChannels", s.inputChannels())
                    .put("outputChannels", s.outputChannels())
                    .put("inputWidth", s.inputWidth())
                    .put("inputHeight", s.inputHeight())
                    .put("filterWidth", s.filterWidth())
                    .put("filterHeight", s.filterHeight())
                    .put("stride", s.stride())
                    .put("padding", s.padding())
                    .put("groups", s.groups())
                    .put("outputWidth", s.outputWidth())
                    .put("outputHeight", s.outputHeight())
                    .put("weightDensity", operands.weights().density())
                    .put("inputDensity", operands.input().density())
                    .put("denseMacs", s.denseMacs());
            origin(layer.weights()).ifPresent(origin -> node.put("weightOrigin", origin.word()));
            origin(tensors.inputSource(i)).ifPresent(origin -> node.put("inputOrigin", origin.word()));
            tensors.weightQuantization(i).ifPresent(how -> put(node, "weightQuantization", how));
            tensors.inputQuantization(i).ifPresent(how -> put(node, "inputQuantization", how));
        }
        return root;
    }

    private static void put(ObjectNode layer, String name, Quantization how) {
        layer.putObject(name)
                .put("type", how.from().word())
                .put("step", how.step())
                .put("largest", how.largest())
                .put("lost", how.lost());
    }

    /** The machines that run the network's layers: {@code scnn, dcnn}, with the layers where they are not all. */
    private static String machines(Network network) {
        return Machines.all().stream()
                .map(machine -> {
                    List<String> layers = network.layers().stream()
                            .filter(layer -> LayerTypes.runs(machine, layer))
                            .map(Layer::name)
                            .toList();
                    boolean all = layers.size() == network.layers().size();
                    return layers.isEmpty() ? "" : machine.name() + (all ? "" : " (" + String.join(", ", layers) + ")");
                })
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static void add(Table table, Layer layer, TensorSource input, LayerOperands operands) {
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
                density(operands.weights().density(), layer.weights()),
                density(operands.input().density(), input),
                "" + s.denseMacs());
    }

    private static String density(double density, TensorSource source) {
        return String.format(Locale.ROOT, "%.3f", density)
                + origin(source).map(origin -> " " + origin.word()).orElse("");
    }

    private static Optional<DensityOrigin> origin(TensorSource source) {
        return source instanceof TensorSource.Drawn drawn ? drawn.origin() : Optional.empty();
    }

    /** How tensors are drawn, and what the origins of their densities mean. */
    private static String drawing(Network network) {
        Set<Generator> generators = EnumSet.noneOf(Generator.class);
        Set<DensityOrigin> origins = EnumSet.noneOf(DensityOrigin.class);
        network.layers().stream()
                .flatMap(layer -> Stream.of(layer.weights(), layer.input()))
                .forEach(source -> {
                    origin(source).ifPresent(origins::add);
                    if (source instanceof TensorSource.Drawn drawn) {
                        generators.add(drawn.generator());
                    }
                });
        StringBuilder text = new StringBuilder();
        if (!generators.isEmpty()) {
            text.append("drawn: ")
                    .append(generators.stream().map(Generator::word).collect(Collectors.joining(", ")))
                    .append('\n');
        }
        origins.forEach(origin ->
                text.append(origin.word()).append(": ").append(origin.meaning()).append('\n'));
        return text.toString();
    }
}
