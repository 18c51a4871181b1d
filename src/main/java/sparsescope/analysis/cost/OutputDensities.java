package sparsescope.analysis.cost;

import java.util.List;
import sparsescope.network.Layer;
import sparsescope.network.LayerOperands;
import sparsescope.network.Network;
import sparsescope.network.TensorSource;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.tensor.Activations;

/** Estimates the output densities of a network's layers without computing their outputs. */
public final class OutputDensities {
    private OutputDensities() {}

    /**
     * The outputs of layer {@code index}: the input of the layer that takes them (the one that names it, else the next one when it takes as
     * many channels). Where there is none, such as at the end and where branches meet, they are taken to be as dense as the layer's own
     * input.
     */
    public static Outputs of(NetworkTensors tensors, int index) {
        List<Layer> layers = tensors.network().layers();
        Layer layer = layers.get(index);
        int taker = taker(tensors.network(), index);
        LayerOperands own = tensors.layer(index);
        if (taker < 0) {
            return new Outputs(
                    layer.shape().outputChannels(),
                    layer.finishedWidth(),
                    layer.finishedHeight(),
                    density(own.input()));
        }
        Activations taken = tensors.layer(taker).input();
        // A fully connected layer takes flattened planes.
        boolean flattened = taken.channels() != layer.shape().outputChannels();
        return new Outputs(
                layer.shape().outputChannels(),
                flattened ? layer.finishedWidth() : taken.width(),
                flattened ? layer.finishedHeight() : taken.height(),
                density(taken));
    }

    private static int taker(Network network, int index) {
        List<Layer> layers = network.layers();
        Layer layer = layers.get(index);
        for (int later = index + 1; later < layers.size(); later++) {
            if (layers.get(later).input() instanceof TensorSource.FromLayer from
                    && from.layer().equals(layer.name())) {
                return later;
            }
        }
        boolean fits = index + 1 < layers.size()
                && !(layers.get(index + 1).input() instanceof TensorSource.FromLayer)
                && layers.get(index + 1).shape().inputChannels()
                        == layer.shape().outputChannels();
        return fits ? index + 1 : -1;
    }

    private static double density(Activations activations) {
        long elements = (long) activations.channels() * activations.height() * activations.width();
        return elements == 0 ? 0 : (double) activations.nonZero() / elements;
    }
}
