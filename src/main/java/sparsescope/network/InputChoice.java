package sparsescope.network;

import java.util.Optional;
import sparsescope.tensor.Activations;
import sparsescope.tensor.InputImage;

/**
 * An input a person may choose for a network's first layer.
 *
 * @param name what it is called, such as {@code digit 7}
 * @param source where its values come from
 */
public record InputChoice(String name, TensorSource source) {
    /** Whether it can be a picture, as far as can be told without reading it. */
    public boolean mayBeImage(Network network) {
        return source instanceof TensorSource.FromFile
                && InputImage.isPossible(network.layers().get(0).shape().inputChannels());
    }

    /**
     * The picture that it is for a network that offers it, read from its file; empty when it is none.
     *
     * @throws sparsescope.file.InputException when the file cannot be read any more
     */
    public Optional<InputImage> image(Network network) {
        if (!mayBeImage(network)) {
            return Optional.empty();
        }
        Layer first = network.layers().get(0);
        ConvShape shape = first.shape();
        TensorSource.FromFile file = (TensorSource.FromFile) source;
        String where = "input " + name;
        try (ArrayLoader loader = new ArrayLoader()) {
            short[] values =
                    loader.read(file, ExpectedArray.input(first), where).toShorts(where + ": " + file);
            return InputImage.of(
                    new Activations(shape.inputChannels(), shape.inputHeight(), shape.inputWidth(), values));
        }
    }
}
