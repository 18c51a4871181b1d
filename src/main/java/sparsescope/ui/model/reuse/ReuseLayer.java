package sparsescope.ui.model.reuse;

import java.util.ArrayList;
import java.util.List;
import sparsescope.network.ConvShape;
import sparsescope.network.Layer;
import sparsescope.network.Network;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.reuse.published.StationaryCheck;

/**
 * Describes a layer to choose.
 *
 * @param name what it is called
 * @param shape the layer, of one filter group
 */
public record ReuseLayer(String name, ConvShape shape) {
    /** A layer small enough to watch. */
    public static final ReuseLayer SMALL =
            new ReuseLayer("small, 7 × 7 × 4 → 6", new ConvShape(4, 6, 7, 7, 3, 3, 1, 1, 1));

    /** The machine that the small layer runs on. */
    public static final ReuseMachine SMALL_MACHINE = new ReuseMachine(24, 600, 32);

    /** The small layer, and the layers of a network. */
    static List<ReuseLayer> of(Network network) {
        List<ReuseLayer> layers = new ArrayList<>(List.of(SMALL));
        for (Layer layer : network.layers()) {
            int groups = layer.shape().groups();
            layers.add(new ReuseLayer(
                    network.name() + ", " + layer.name() + (groups > 1 ? ", one of " + groups + " filter groups" : ""),
                    StationaryCheck.oneGroup(layer.shape())));
        }
        return layers;
    }

    /** The machine to begin with. */
    ReuseMachine machine() {
        return equals(SMALL) ? SMALL_MACHINE : ReuseMachine.DEFAULT;
    }
}
