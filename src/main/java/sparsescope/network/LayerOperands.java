package sparsescope.network;

import java.util.Objects;
import sparsescope.tensor.Activations;
import sparsescope.tensor.Weights;

/**
 * A layer ready to run: its shape with the tensors it works on.
 *
 * @param name the layer's name in its network
 * @param shape sizes, stride, padding, groups
 * @param input C×H×W
 * @param weights K×(C/groups)×S×R
 * @param finish what happens to the accumulator sums before they are the next layer's input
 */
public record LayerOperands(String name, ConvShape shape, Activations input, Weights weights, Finish finish) {
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
}
