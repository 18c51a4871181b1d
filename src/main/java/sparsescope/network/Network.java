package sparsescope.network;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A network: layers in order, each with its tensors' sources. Everything about it has been checked but the elements of its arrays.
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
}
