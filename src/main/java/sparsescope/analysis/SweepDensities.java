package sparsescope.analysis;

import java.util.List;
import java.util.Optional;
import sparsescope.file.InputException;
import sparsescope.network.ConvLayer;
import sparsescope.network.FinishSource;
import sparsescope.network.FullyConnectedLayer;
import sparsescope.network.Layer;
import sparsescope.network.Network;
import sparsescope.network.TensorSource;

/**
 * The densities a network's drawn tensors are drawn at, instead of their own. Seeds stay, so that a higher density adds non-zeros and
 * takes none away.
 *
 * @param weights of weights; empty leaves them as they are
 * @param inputs of inputs; empty leaves them as they are
 */
public record SweepDensities(Optional<String> weights, Optional<String> inputs) {
    /** {@code network} drawn at these densities; what comes from files or other layers stays. */
    public Network of(Network network) {
        List<Layer> layers = network.layers().stream()
                .map(layer ->
                        with(layer, drawn(layer.weights(), weights), drawn(layer.input(), inputs), layer.finish()))
                .toList();
        return withLayers(network, layers);
    }

    /** Throws when a layer's tensors whose density varies are not drawn. */
    void check(Network network, int index) {
        Layer layer = network.layers().get(index);
        weights.ifPresent(density -> checkDrawn(network, index, "weights", layer.weights(), SweepAxis.WEIGHT_DENSITY));
        inputs.ifPresent(density -> checkDrawn(network, index, "input", layer.input(), SweepAxis.INPUT_DENSITY));
    }

    private static void checkDrawn(Network network, int index, String field, TensorSource source, String axis) {
        if (!(source instanceof TensorSource.Drawn)) {
            throw InputException.in(
                    network.file(),
                    "layers[" + index + "]." + field,
                    source.toString(),
                    "a drawn tensor, since " + axis + " varies");
        }
    }

    private static TensorSource drawn(TensorSource source, Optional<String> density) {
        return source instanceof TensorSource.Drawn drawn && density.isPresent()
                ? new TensorSource.Drawn(Double.parseDouble(density.get()), drawn.seed())
                : source;
    }

    /** {@code network} whose first layer takes its input from {@code source}. */
    public static Network withInput(Network network, TensorSource source) {
        Layer first = network.layers().get(0);
        List<Layer> layers = new java.util.ArrayList<>(network.layers());
        layers.set(0, with(first, first.weights(), source, first.finish()));
        return withLayers(network, layers);
    }

    /** Layer {@code index} as a network of its own, which needs no other layer and nothing of what follows its sums. */
    static Network alone(Network network, int index) {
        Layer layer = network.layers().get(index);
        return withLayers(network, List.of(with(layer, layer.weights(), layer.input(), FinishSource.NONE)));
    }

    private static Network withLayers(Network network, List<Layer> layers) {
        return new Network(
                network.file(), network.name(), network.source(), layers, network.inputs(), network.accelerator());
    }

    private static Layer with(Layer layer, TensorSource weights, TensorSource input, FinishSource finish) {
        if (layer instanceof FullyConnectedLayer connected) {
            return new FullyConnectedLayer(
                    layer.name(), connected.inputs(), connected.outputs(), weights, input, finish);
        }
        return new ConvLayer(layer.name(), layer.shape(), weights, input, finish);
    }
}
