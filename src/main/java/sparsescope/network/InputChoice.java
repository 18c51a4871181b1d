package sparsescope.network;

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
}
