package sparsescope.ui.model.picture;

import java.util.Map;
import sparsescope.drawing.TypeScale;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;

/**
 * Holds the options that pictures depend on besides the moment: camera, theme and sizes.
 *
 * @param camera where the stage looks
 * @param theme the colours
 * @param lettering how large the stage's type is
 * @param scale how large the type of timeline and charts is; 1 is as designed
 * @param stage size of the stage
 * @param timeline size of the timeline
 * @param charts sizes of the charts on screen
 */
public record RenderOptions(
        StageView camera,
        Theme theme,
        TypeScale lettering,
        double scale,
        PixelSize stage,
        PixelSize timeline,
        Map<Chart, PixelSize> charts) {
    public RenderOptions {
        charts = Map.copyOf(charts);
    }

    /** Whether in a dark theme. */
    public boolean dark() {
        return theme.isDark();
    }
}
