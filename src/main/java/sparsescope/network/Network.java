package sparsescope.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Describes a network: layers in order, each with its tensors' sources. Everything about it has been checked but the elements of its arrays.
 *
 * @param file the file it was read from, as a person would name it
 * @param name its name
 * @param source where the data come from and their licence; may be empty
 * @param layers its layers, at least one
 * @param inputs inputs to choose from for the first layer; may be empty
 * @param accelerator the preset it is best seen on, if it names one
 */
public record Network(
        String file,
        String name,
        String source,
        List<Layer> layers,
        List<InputChoice> inputs,
        Optional<String> accelerator) {
    public Network {
        layers = List.copyOf(layers);
        inputs = List.copyOf(inputs);
    }

    /** The same network with other layers and inputs. */
    public Network with(List<Layer> otherLayers, List<InputChoice> otherInputs) {
        return new Network(file, name, source, otherLayers, otherInputs, accelerator);
    }

    /** The same network whose first layer takes its input from {@code input}. */
    public Network withInput(TensorSource input) {
        Layer first = layers.get(0);
        List<Layer> others = new ArrayList<>(layers);
        others.set(0, first.with(first.weights(), input, first.finish()));
        return with(others, inputs);
    }

    /** The names of the layers that are fully connected. */
    public Set<String> fullyConnected() {
        return layers.stream()
                .filter(layer -> layer instanceof FullyConnectedLayer)
                .map(Layer::name)
                .collect(Collectors.toSet());
    }

    /** The places of all layers by name, for whoever looks up many. */
    public Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < layers.size(); i++) {
            places.putIfAbsent(layers.get(i).name(), i);
        }
        return places;
    }

    /** The files that its arrays are read from, those of inputs to choose from included. */
    public Set<Path> arrayFiles() {
        List<TensorSource> sources = new ArrayList<>();
        for (Layer layer : layers) {
            sources.add(layer.weights());
            sources.add(layer.input());
            layer.finish().bias().ifPresent(sources::add);
            layer.finish().scaleSource().ifPresent(sources::add);
        }
        inputs.forEach(input -> sources.add(input.source()));
        Set<Path> files = new LinkedHashSet<>();
        for (TensorSource source : sources) {
            if (source instanceof TensorSource.FromFile from) {
                files.add(from.file());
            }
        }
        return files;
    }

    /** The layer of that name's place, or empty. */
    public OptionalInt indexOf(String layer) {
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).name().equals(layer)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** The layer of that name. */
    public Layer layer(String layer) {
        return layers.get(indexOf(layer).orElseThrow(() -> new NoSuchElementException(layer)));
    }

    /** The input choice of that name, or empty. */
    public Optional<InputChoice> input(String choice) {
        return inputs.stream().filter(input -> input.name().equals(choice)).findFirst();
    }

    /** How errors name layer {@code i}: {@code net.json: layers[2]}. */
    public String where(int i) {
        return file() + ": layers[" + i + "]";
    }
}
