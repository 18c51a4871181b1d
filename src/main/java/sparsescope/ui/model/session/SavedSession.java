package sparsescope.ui.model.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import sparsescope.analysis.life.LayerValue;
import sparsescope.export.scenario.FigureTwin;
import sparsescope.machine.MachineSettings;
import sparsescope.network.tensors.PaintedTensor;
import sparsescope.network.tensors.Redrawing;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.ui.model.marks.SavedMarks;
import sparsescope.ui.model.navigation.StoredView;
import sparsescope.ui.model.picture.Chart;
import sparsescope.ui.model.picture.TimelineZoom;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.setup.NetworkSource;

/**
 * Holds the contents of a session file: run, moment, view, marks and paint. What a file did not say, or said wrong, is empty or as it is without
 * a session.
 *
 * @param network where the network comes from
 * @param input name of the input; empty for the network's own
 * @param layer name of the layer
 * @param tensors checksum of the layer's tensors
 * @param accelerator the machine and every setting
 * @param source the accelerator that the settings come from
 * @param redrawing what is drawn otherwise than the network says
 * @param cycle the moment
 * @param unit what one step is, in its word
 * @param speed playing speed, as a power of two
 * @param camera where the stage looks
 * @param chart the chart beside it
 * @param views stored views, by digit
 * @param marks breakpoints of the network
 * @param painted what a brush made of its tensors
 * @param shown what is shown beside the run itself
 * @param pages what the pages beside the stage show
 * @param style theme and sizes
 * @param window where the window stands
 */
public record SavedSession(
        Optional<NetworkSource> network,
        String input,
        Optional<String> layer,
        Optional<String> tensors,
        Optional<MachineSettings> accelerator,
        Optional<AcceleratorSource> source,
        Redrawing redrawing,
        long cycle,
        String unit,
        int speed,
        Optional<StageView> camera,
        Chart chart,
        Map<Integer, StoredView> views,
        SavedMarks marks,
        List<PaintedTensor> painted,
        Shown shown,
        SavedPages pages,
        Style style,
        Optional<WindowBounds> window) {
    public SavedSession {
        views = Map.copyOf(views);
        painted = List.copyOf(painted);
    }

    /** The same with a checksum of the layer's tensors, and what was painted on them. */
    public SavedSession withTensors(String checksum, List<PaintedTensor> paintedOn) {
        return new SavedSession(
                network,
                input,
                layer,
                Optional.of(checksum),
                accelerator,
                source,
                redrawing,
                cycle,
                unit,
                speed,
                camera,
                chart,
                views,
                marks,
                paintedOn,
                shown,
                pages,
                style,
                window);
    }

    /**
     * What is shown beside the run itself.
     *
     * @param twin the second run
     * @param life the value of the layer whose life is shown
     * @param timeline the timeline's window; empty for the whole layer
     * @param wholeLayer whether stragglers are those of the layer
     */
    public record Shown(
            Optional<FigureTwin> twin,
            Optional<LayerValue> life,
            Optional<TimelineZoom.Window> timeline,
            boolean wholeLayer) {}

    /**
     * Holds theme and sizes.
     *
     * @param theme the colours
     * @param interfaceScale of controls
     * @param diagramScale of the stage's type
     * @param reduceMotion whether to cut instead of flying
     */
    public record Style(Theme theme, double interfaceScale, double diagramScale, boolean reduceMotion) {
        /** As the program comes. */
        public static final Style PLAIN = new Style(Theme.LIGHT, 1, 1, false);
    }
}
