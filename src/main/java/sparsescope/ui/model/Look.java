package sparsescope.ui.model;

import java.util.Map;
import sparsescope.scene.Lettering;
import sparsescope.scene.StageView;
import sparsescope.scene.Theme;

/**
 * What pictures depend on besides the moment.
 *
 * @param camera where the stage looks
 * @param theme the colours
 * @param lettering how large the stage's type is
 * @param scale how large the type of timeline and charts is; 1 is as designed
 * @param stage size of the stage
 * @param timeline size of the timeline
 * @param charts sizes of the charts on screen
 */
public record Look(
        StageView camera,
        Theme theme,
        Lettering lettering,
        double scale,
        Extent stage,
        Extent timeline,
        Map<Chart, Extent> charts) {
    public Look {
        charts = Map.copyOf(charts);
    }

    /** Whether in a dark theme. */
    public boolean dark() {
        return theme.isDark();
    }
}
