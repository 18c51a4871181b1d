package sparsescope.ui.kit;

import sparsescope.scene.view.StageView;
import sparsescope.ui.model.navigation.CameraModel;

/** The name of a PE as the machine that runs calls it: by column and row, or by its number where PEs stand in a line. */
public final class PeName {
    private PeName() {}

    /** The name of the PE in focus: {@code PE (2,3)}, {@code PE 5}. */
    public static String of(CameraModel camera, StageView view) {
        return camera.landings().get(camera.landings().size() - 1).name(view);
    }
}
