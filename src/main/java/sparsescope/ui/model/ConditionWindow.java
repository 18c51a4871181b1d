package sparsescope.ui.model;

import java.util.function.Supplier;
import sparsescope.scene.view.StageView;
import sparsescope.ui.model.inspect.InspectorModel;
import sparsescope.ui.model.navigation.CameraModel;
import sparsescope.ui.model.navigation.ConditionRunner;
import sparsescope.ui.model.navigation.Playback;
import sparsescope.ui.model.navigation.RunNavigator;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.Inspection;

/**
 * Shows the window as a search for a condition sees it.
 *
 * @param latest the latest picture
 * @param cameraModel where the stage looks
 * @param inspector what is inspected
 * @param travel the moves through the run
 * @param playback what is stopped once the search ends
 */
record ConditionWindow(
        Supplier<Frame> latest,
        CameraModel cameraModel,
        InspectorModel inspector,
        RunNavigator travel,
        Playback playback)
        implements ConditionRunner.Window {
    @Override
    public Frame frame() {
        return latest.get();
    }

    @Override
    public StageView camera() {
        return cameraModel.aim();
    }

    @Override
    public Inspection inspected() {
        return inspector.inspectionProperty().get();
    }

    @Override
    public long moves() {
        return travel.moves();
    }

    @Override
    public void pause() {
        playback.playingProperty().set(false);
    }
}
