package sparsescope.ui.model;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import sparsescope.ui.model.inspect.LifeModel;
import sparsescope.ui.model.inspect.TwinModel;
import sparsescope.ui.model.marks.Marks;
import sparsescope.ui.model.navigation.CameraModel;
import sparsescope.ui.model.navigation.RunWorker;
import sparsescope.ui.model.picture.Appearance;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.FramePainter;
import sparsescope.ui.model.picture.RenderOptions;
import sparsescope.ui.model.picture.ViewportSizes;
import sparsescope.ui.model.present.Presentation;

/** Has pictures made again when what they show, or how one looks at it, has changed. */
final class Repainting {
    private final RunWorker<RenderOptions, Frame> worker;
    private final FramePainter painter;
    private final CameraModel camera;
    private final Appearance appearance;
    private final Presentation presentation;
    private final ViewportSizes sizes;

    Repainting(
            RunWorker<RenderOptions, Frame> worker,
            FramePainter painter,
            CameraModel camera,
            Appearance appearance,
            Presentation presentation,
            ViewportSizes sizes) {
        this.worker = worker;
        this.painter = painter;
        this.camera = camera;
        this.appearance = appearance;
        this.presentation = presentation;
        this.sizes = sizes;
        looksAgainAt(camera.cameraProperty());
        looksAgainAt(appearance.themeProperty());
        looksAgainAt(appearance.shownScaleProperty());
        looksAgainAt(appearance.diagramScaleProperty());
        looksAgainAt(presentation.presentingProperty());
        looksAgainAt(presentation.heightProperty());
    }

    private void looksAgainAt(ObservableValue<?> changed) {
        changed.addListener((o, before, now) -> lookAgain());
    }

    /** What else pictures show: second runs, a value's life, marks, whose stragglers. */
    void follow(TwinModel twin, LifeModel life, Marks marks, BooleanProperty wholeLayer) {
        twin.twinsProperty().addListener((o, before, now) -> {
            painter.twins(now);
            worker.refresh();
        });
        twin.raceProperty().addListener((o, before, now) -> {
            painter.race(now);
            worker.refresh();
        });
        life.storyProperty().addListener((o, before, now) -> {
            painter.life(now);
            worker.refresh();
        });
        wholeLayer.addListener((o, before, now) -> {
            painter.wholeLayer(now);
            worker.refresh();
        });
        marks.marksProperty().addListener((o, before, now) -> {
            painter.marks(now);
            worker.refresh();
        });
    }

    /** Looks again, as the camera, the theme and the sizes are now. */
    void lookAgain() {
        worker.view(new RenderOptions(
                camera.cameraProperty().get(),
                appearance.themeProperty().get(),
                presentation.lettering(appearance.diagramScaleProperty().get()),
                appearance.shownScaleProperty().get(),
                sizes.stage(),
                sizes.timeline(),
                sizes.charts()));
    }
}
