package sparsescope.scene.chart;

import java.util.ArrayList;
import java.util.List;
import sparsescope.drawing.DrawingList;
import sparsescope.network.LayerOperands;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;

/** Paints the live charts. */
public final class ChartPainter {
    private ChartPainter() {}

    /**
     * How dense a layer's operands are.
     *
     * @param layer the layer's name
     * @param weights non-zero fraction of its weights
     * @param activations non-zero fraction of its input
     * @param shown whether it is the layer on the stage
     */
    public record LayerDensity(String layer, double weights, double activations, boolean shown) {
        /** That of one layer. */
        public static LayerDensity of(LayerOperands layer, boolean shown) {
            return new LayerDensity(
                    layer.name(), layer.weights().density(), layer.input().density(), shown);
        }

        /** Of every layer of a network. Computes every layer's input, which takes time in a large one. */
        public static List<LayerDensity> all(NetworkTensors tensors, String shown) {
            List<LayerDensity> layers = new ArrayList<>();
            for (int i = 0; i < tensors.network().layers().size(); i++) {
                LayerOperands layer = tensors.layer(i);
                layers.add(of(layer, layer.name().equals(shown)));
            }
            return layers;
        }
    }

    /** Multiplier utilization over the cycles of the layer, with the playhead. */
    public static DrawingList utilization(Moment moment, Theme theme, double width, double height) {
        return new UtilizationChart(moment, new ChartFrame(theme, width, height)).paint();
    }

    /** What the slots of all PEs were in the moment's group so far, with a legend. */
    public static DrawingList slots(Moment moment, Theme theme, double width, double height) {
        return new SlotChart(moment, new ChartFrame(theme, width, height)).paint();
    }

    /**
     * The PE grid with each PE's cycles against the barrier, and who is waited for.
     *
     * @param view has the PE in focus
     * @param wholeLayer whether over all groups, or in the moment's group
     */
    public static DrawingList stragglers(
            Moment moment, StageView view, boolean wholeLayer, Theme theme, double width, double height) {
        return new StragglerChart(moment, view, wholeLayer, new ChartFrame(theme, width, height)).paint();
    }

    /** Density of weights and activations, layer by layer. */
    public static DrawingList densities(List<LayerDensity> layers, Theme theme, double width, double height) {
        return new DensityChart(layers, new ChartFrame(theme, width, height)).paint();
    }
}
