package sparsescope.analysis;

import sparsescope.network.Layer;
import sparsescope.network.LayerOperands;
import sparsescope.network.Network;
import sparsescope.network.NetworkTensors;
import sparsescope.network.TensorSource;

/** A sweep's tensors: made when a layer needs them at some densities, so that memory holds only those that are being counted. */
final class SweepTensors {
    private final Network network;
    private final SweepSource source;
    private SweepDensities loaded;
    private NetworkTensors tensors;

    SweepTensors(Network network, SweepSource source) {
        this.network = network;
        this.source = source;
    }

    /** A layer's tensors at {@code densities}. */
    LayerOperands layer(int index, SweepDensities densities) {
        Network drawn = densities.of(network);
        Layer layer = drawn.layers().get(index);
        if (isDrawn(layer.weights()) && isDrawn(layer.input())) {
            return NetworkTensors.of(SweepDensities.alone(drawn, index)).layer(0);
        }
        return chain(drawn, densities).layer(index);
    }

    private static boolean isDrawn(TensorSource source) {
        return source instanceof TensorSource.Drawn;
    }

    /** Where tensors come from files and other layers, those of all layers are kept until other densities follow. */
    private synchronized NetworkTensors chain(Network drawn, SweepDensities densities) {
        if (!densities.equals(loaded)) {
            tensors = NetworkTensors.of(drawn);
            source.checkUnchanged();
            loaded = densities;
        }
        return tensors;
    }
}
