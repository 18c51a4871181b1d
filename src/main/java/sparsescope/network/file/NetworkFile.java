package sparsescope.network.file;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sparsescope.file.InputException;
import sparsescope.file.JsonObject;
import sparsescope.file.OneLine;
import sparsescope.file.StrictJson;
import sparsescope.network.InputChoice;
import sparsescope.network.Layer;
import sparsescope.network.Network;
import sparsescope.network.TensorSource;
import sparsescope.network.tensors.ArrayLoader;
import sparsescope.network.tensors.ExpectedArray;
import sparsescope.tensor.ArrayFile;

/** Reads network files. Everything is checked before any work is done, arrays by their headers. */
public final class NetworkFile {
    private NetworkFile() {}

    /** Reads and checks the network in {@code file}: a network file, or a layer of its own from a file of arrays. */
    public static Network read(Path file) {
        if (ArrayFile.isNamed(file)) {
            return ArrayLayer.read(file);
        }
        JsonObject json = StrictJson.read(file, "a network file");
        json.word("format", NetworkFields.FORMAT);
        json.allowOnly(NetworkFields.NETWORK);
        SourceReader sources = new SourceReader(file);
        List<InputChoice> inputs = json.has("inputs") ? inputs(json, sources) : List.of();
        Network network = new Network(
                json.file(),
                json.text("name"),
                json.optionalText("source").orElse(""),
                layers(json, sources, inputs),
                inputs,
                json.optionalText("accelerator"));
        ChainCheck.check(network);
        try (ArrayLoader arrays = new ArrayLoader()) {
            checkArrays(network, arrays);
        }
        return network;
    }

    private static List<InputChoice> inputs(JsonObject json, SourceReader sources) {
        List<InputChoice> inputs = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonObject input : json.objects("inputs")) {
            InputChoice choice = sources.choice(input);
            refuseTwice(input, choice.name(), names);
            inputs.add(choice);
        }
        return inputs;
    }

    private static List<Layer> layers(JsonObject json, SourceReader sources, List<InputChoice> inputs) {
        LayerReader reader = new LayerReader(sources);
        List<Layer> layers = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonObject entry : json.objects("layers")) {
            boolean chooses = layers.isEmpty() && !inputs.isEmpty();
            Layer layer = reader.read(entry, chooses ? Optional.of(inputs.get(0).source()) : Optional.empty());
            refuseTwice(entry, layer.name(), names);
            layers.add(layer);
        }
        return layers;
    }

    private static void refuseTwice(JsonObject json, String name, Set<String> names) {
        if (!names.add(name)) {
            throw json.error("name", OneLine.quote(name) + " a second time", "a name of its own");
        }
    }

    private static void checkArrays(Network network, ArrayLoader arrays) {
        for (int i = 0; i < network.layers().size(); i++) {
            Layer layer = network.layers().get(i);
            String where = network.where(i);
            checkArray(layer.weights(), ExpectedArray.weights(layer), where + ".weights", arrays);
            if (i > 0 || network.inputs().isEmpty()) {
                checkArray(layer.input(), ExpectedArray.input(layer), where + ".input", arrays);
            }
            layer.finish().bias().ifPresent(bias -> arrays.check(bias, ExpectedArray.bias(layer), where + ".bias"));
            layer.finish()
                    .scaleSource()
                    .ifPresent(scale -> arrays.check(scale, ExpectedArray.scale(), where + ".outputScale"));
        }
        for (int i = 0; i < network.inputs().size(); i++) {
            checkArray(
                    network.inputs().get(i).source(),
                    ExpectedArray.input(network.layers().get(0)),
                    network.file() + ": inputs[" + i + "]",
                    arrays);
        }
    }

    private static void checkArray(TensorSource source, ExpectedArray expected, String where, ArrayLoader arrays) {
        if (source instanceof TensorSource.FromFile file) {
            arrays.check(file, expected, where);
        }
    }

    /**
     * Opens what a person named: a network file, or a sample. A sample of that name wins, so that what a sample's name means does
     * not depend on the folder one is in.
     *
     * @param nameOrPath such as {@code lenet-digits} or {@code my/network.json}
     */
    public static Network open(String nameOrPath) {
        if (SampleNetworks.names().contains(nameOrPath)) {
            return SampleNetworks.open(nameOrPath);
        }
        Optional<Path> file = path(nameOrPath);
        if (file.isPresent() && Files.exists(file.get())) {
            return read(file.get());
        }
        throw new InputException("network " + OneLine.quote(nameOrPath)
                + ": found neither a sample nor a file of that name, expected a network file or one of "
                + String.join(", ", SampleNetworks.names()));
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
