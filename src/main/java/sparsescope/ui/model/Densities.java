package sparsescope.ui.model;

import java.util.ArrayList;
import java.util.List;
import sparsescope.network.LayerOperands;
import sparsescope.scene.ChartPainter;

/** How dense a network's tensors are. */
final class Densities {
    private Densities() {}

    /** Of every layer. Computes every layer's input, which takes time in a large network. */
    static List<ChartPainter.LayerDensity> of(Session session) {
        List<ChartPainter.LayerDensity> layers = new ArrayList<>();
        for (int i = 0; i < session.network().layers().size(); i++) {
            LayerOperands layer = session.tensors().layer(i);
            layers.add(new ChartPainter.LayerDensity(
                    layer.name(),
                    layer.weights().density(),
                    layer.input().density(),
                    i == session.scenario().layer()));
        }
        return layers;
    }
}
