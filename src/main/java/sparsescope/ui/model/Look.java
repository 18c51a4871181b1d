package sparsescope.ui.model;

import java.util.Map;

/**
 * What pictures depend on besides the moment.
 *
 * @param camera where the stage looks
 * @param dark whether in the dark theme
 * @param stage size of the stage
 * @param timeline size of the timeline
 * @param charts sizes of the charts on screen
 */
public record Look(Camera camera, boolean dark, Extent stage, Extent timeline, Map<Chart, Extent> charts) {
    public Look {
        charts = Map.copyOf(charts);
    }
}
