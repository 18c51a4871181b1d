package sparsescope.ui.model;

import java.util.Map;
import sparsescope.scene.StageView;

/**
 * What pictures depend on besides the moment.
 *
 * @param camera where the stage looks
 * @param dark whether in the dark theme
 * @param stage size of the stage
 * @param timeline size of the timeline
 * @param charts sizes of the charts on screen
 */
public record Look(StageView camera, boolean dark, Extent stage, Extent timeline, Map<Chart, Extent> charts) {
    public Look {
        charts = Map.copyOf(charts);
    }
}
