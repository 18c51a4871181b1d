package sparsescope.ui.model;

import java.util.EnumMap;
import java.util.Map;

/** The sizes of what is drawn on the screen, as the views report them. */
public final class Screen {
    private final Runnable changed;
    private final Map<Chart, Extent> charts = new EnumMap<>(Chart.class);
    private Extent stage = Extent.NONE;
    private Extent timeline = Extent.NONE;

    Screen(Runnable changed) {
        this.changed = changed;
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
