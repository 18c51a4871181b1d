package sparsescope.ui.model;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The sizes of what is drawn on the screen, as the views report them. */
public final class Screen {
    private final Runnable changed;
    private final Map<Chart, Extent> charts = new EnumMap<>(Chart.class);
    private final ObjectProperty<Chart> chosenChart = new SimpleObjectProperty<>(Chart.UTILIZATION);
    private Extent stage = Extent.NONE;
    private Extent timeline = Extent.NONE;

    Screen(Runnable changed) {
        this.changed = changed;
    }

    /** The chart on show where there is no room for all. */
    public ObjectProperty<Chart> chosenChartProperty() {
        return chosenChart;
    }

    /** The stage has another size. */
    public void stage(Extent extent) {
        stage = extent;
        changed.run();
    }

    /** The timeline has another size. */
    public void timeline(Extent extent) {
        timeline = extent;
        changed.run();
    }

    /** A chart has another size; an empty one is not on screen. */
    public void chart(Chart chart, Extent extent) {
        charts.put(chart, extent);
        changed.run();
    }

    Extent stage() {
        return stage;
    }

    Extent timeline() {
        return timeline;
    }

    Map<Chart, Extent> charts() {
        return charts;
    }
}
