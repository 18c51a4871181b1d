package sparsescope.ui.model.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import sparsescope.network.ConvLayer;
import sparsescope.network.Layer;
import sparsescope.network.Network;

/**
 * Names layers to sweep.
 *
 * @param name what they are called
 * @param layers their places in the network
 */
public record LayerChoice(String name, List<Integer> layers) {
    public LayerChoice {
        layers = List.copyOf(layers);
    }

    /** All there is to choose from in a network: every layer, then several at once. */
    public static List<LayerChoice> of(Network network) {
        List<LayerChoice> choices = new ArrayList<>();
        List<Integer> all = IntStream.range(0, network.layers().size()).boxed().toList();
        all.forEach(i -> choices.add(new LayerChoice(network.layers().get(i).name(), List.of(i))));
        List<Integer> convolutions = convolutions(network);
        if (!convolutions.isEmpty() && convolutions.size() < all.size()) {
            choices.add(new LayerChoice("all convolutions", convolutions));
        }
        choices.add(new LayerChoice("all layers", all));
        return choices;
    }

    /** A layer to begin with: the convolution in the middle of the network. */
    public static int first(Network network) {
        List<Integer> convolutions = convolutions(network);
        return convolutions.isEmpty() ? 0 : convolutions.get(convolutions.size() / 2);
    }

    private static List<Integer> convolutions(Network network) {
        List<Layer> layers = network.layers();
        return IntStream.range(0, layers.size())
                .filter(i -> layers.get(i) instanceof ConvLayer)
                .boxed()
                .toList();
    }
}
