package sparsescope.network.tensors;

import java.util.Optional;
import sparsescope.network.ConvShape;
import sparsescope.network.InputChoice;
import sparsescope.network.Layer;
import sparsescope.network.Network;
import sparsescope.network.TensorSource;
import sparsescope.tensor.Activations;
import sparsescope.tensor.InputImage;

/** The pictures that a network's inputs are, read from their files. */
public final class InputPicture {
    private InputPicture() {}

    /**
     * The picture that a choice is for a network that offers it; empty when it is none.
     *
     * @throws sparsescope.file.InputException when the file cannot be read any more
     */
    public static Optional<InputImage> of(InputChoice choice, Network network) {
        if (!choice.mayBeImage(network)) {
            return Optional.empty();
        }
        Layer first = network.layers().get(0);
        ConvShape shape = first.shape();
        TensorSource.FromFile file = (TensorSource.FromFile) choice.source();
        String where = "input " + choice.name();
        try (ArrayLoader loader = new ArrayLoader()) {
            short[] values = loader.values(file, ExpectedArray.input(first), where, InputRange.of(network, loader))
                    .values();
            return InputImage.of(
                    new Activations(shape.inputChannels(), shape.inputHeight(), shape.inputWidth(), values));
        }
    }
}
