package sparsescope.network;

import java.util.Objects;
import java.util.Optional;
import sparsescope.tensor.Activations;
import sparsescope.tensor.InputImage;
import sparsescope.tensor.Weights;

/**
 * Describes a layer ready to run: its shape with the tensors it works on.
 *
 * @param name the layer's name in its network
 * @param shape sizes, stride, padding, groups
 * @param input C×H×W
 * @param weights K×(C/groups)×S×R
 * @param finish what happens to the accumulator sums before they are the next layer's input
 * @param ownInput whether the input is what the network is shown, read from a file; not drawn, and no other layer's output
 * @param drawnInput whether the input's values are random
 */
public record LayerOperands(
        String name,
        ConvShape shape,
        Activations input,
        Weights weights,
        Finish finish,
        boolean ownInput,
        boolean drawnInput) {
    public LayerOperands {
        Objects.requireNonNull(name);
        Objects.requireNonNull(finish);
        if (input.channels() != shape.inputChannels()
                || input.height() != shape.inputHeight()
                || input.width() != shape.inputWidth()) {
            throw new IllegalArgumentException("input of layer " + name + " does not have the layer's shape");
        }
        if (weights.filters() != shape.outputChannels()
                || weights.channels() != shape.groupChannels()
                || weights.height() != shape.filterHeight()
                || weights.width() != shape.filterWidth()) {
            throw new IllegalArgumentException("weights of layer " + name + " do not have the layer's shape");
        }
    }

    /** A layer of which it does not matter where its input is from. */
    public LayerOperands(String name, ConvShape shape, Activations input, Weights weights, Finish finish) {
        this(name, shape, input, weights, finish, false, false);
    }

    /** The same layer with other tensors, such as painted ones. */
    public LayerOperands with(Activations otherInput, Weights otherWeights) {
        return new LayerOperands(
                name, shape, otherInput, otherWeights, finish, ownInput, drawnInput && otherInput == input);
    }

    /** The picture that the network is shown, if this layer's input is one. */
    public Optional<InputImage> image() {
        return ownInput ? InputImage.of(input) : Optional.empty();
    }
}
