package sparsescope.ui.model.picture;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The sizes of what is drawn on the screen, as the views report them. */
public final class ViewportSizes {
    private final Runnable changed;
    private final Map<Chart, PixelSize> charts = new EnumMap<>(Chart.class);
    private final ObjectProperty<Chart> chosenChart = new SimpleObjectProperty<>(Chart.UTILIZATION);
    private PixelSize stage = PixelSize.NONE;
    private PixelSize timeline = PixelSize.NONE;

    public ViewportSizes(Runnable changed) {
        this.changed = changed;
    }

    /** The chart on show where there is no room for all. */
    public ObjectProperty<Chart> chosenChartProperty() {
        return chosenChart;
    }

    /** The stage has another size. */
    public void stage(PixelSize extent) {
        stage = extent;
        changed.run();
    }

    /** The timeline has another size. */
    public void timeline(PixelSize extent) {
        timeline = extent;
        changed.run();
    }

    /** A chart has another size; an empty one is not on screen. */
    public void chart(Chart chart, PixelSize extent) {
        charts.put(chart, extent);
        changed.run();
    }

    /** The size of the stage. */
    public PixelSize stage() {
        return stage;
    }

    /** The size of the timeline. */
    public PixelSize timeline() {
        return timeline;
    }

    /** The size of every chart on show. */
    public Map<Chart, PixelSize> charts() {
        return charts;
    }
}
