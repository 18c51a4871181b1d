package sparsescope.analysis.sweep;

import java.util.List;
import sparsescope.network.FinishSource;
import sparsescope.network.Layer;
import sparsescope.network.LayerOperands;
import sparsescope.network.Network;
import sparsescope.network.TensorSource;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.network.tensors.Redrawing;

/** A sweep's tensors: made when a layer needs them drawn in some way, so that memory holds only those that are being counted. */
final class SweepTensors {
    private final Network network;
    private final SweepSource source;
    private Redrawing loaded;
    private NetworkTensors tensors;

    SweepTensors(Network network, SweepSource source) {
        this.network = network;
        this.source = source;
    }

    /** A layer's tensors drawn so. */
    LayerOperands layer(int index, Redrawing redrawing) {
        Network drawn = redrawing.of(network);
        Layer layer = drawn.layers().get(index);
        if (isDrawn(layer.weights()) && isDrawn(layer.input())) {
            return NetworkTensors.of(alone(drawn, index)).layer(0);
        }
        return chain(drawn, redrawing).layer(index);
    }

    /** Layer {@code index} as a network of its own, which needs no other layer and nothing of what follows its sums. */
    private static Network alone(Network network, int index) {
        Layer layer = network.layers().get(index);
        return network.with(List.of(layer.with(layer.weights(), layer.input(), FinishSource.NONE)), network.inputs());
    }

    private static boolean isDrawn(TensorSource source) {
        return source instanceof TensorSource.Drawn;
    }

    /** Where tensors come from files and other layers, those of all layers are kept until they are drawn otherwise. */
    private synchronized NetworkTensors chain(Network drawn, Redrawing redrawing) {
        if (!redrawing.equals(loaded)) {
            tensors = NetworkTensors.of(drawn);
            source.checkUnchanged();
            loaded = redrawing;
        }
        return tensors;
    }
}
