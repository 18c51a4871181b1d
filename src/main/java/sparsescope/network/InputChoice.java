package sparsescope.network;

import sparsescope.tensor.InputImage;

/**
 * An input a person may choose for a network's first layer.
 *
 * @param name what it is called, such as {@code digit 7}
 * @param source where its values come from
 */
public record InputChoice(String name, TensorSource source) {
    /** What it is called on screen: an array that was opened by its file's name alone, without folders. */
    public String label() {
        String array = source.toString();
        return source instanceof TensorSource.FromFile && name.endsWith(array) ? array : name;
    }

    /** Whether it can be a picture, as far as can be told without reading it. */
    public boolean mayBeImage(Network network) {
        return source instanceof TensorSource.FromFile
                && InputImage.isPossible(network.layers().get(0).shape().inputChannels());
    }
}
