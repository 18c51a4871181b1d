package sparsescope.ui.model;

import java.util.function.Supplier;
import sparsescope.ui.model.inspect.InspectorModel;
import sparsescope.ui.model.inspect.LifeModel;
import sparsescope.ui.model.inspect.TwinModel;
import sparsescope.ui.model.navigation.CameraModel;
import sparsescope.ui.model.navigation.RunNavigator;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.setup.BrushModel;

/** Commands about single values and what they are compared with: their lives, painting them, the twin. */
final class ValueCommands {
    private final LifeModel life;
    private final InspectorModel inspector;
    private final BrushModel brush;
    private final CameraModel camera;
    private final TwinModel twin;
    private final RunNavigator travel;
    private final Supplier<Frame> frame;

    ValueCommands(
            LifeModel life,
            InspectorModel inspector,
            BrushModel brush,
            CameraModel camera,
            TwinModel twin,
            RunNavigator travel,
            Supplier<Frame> frame) {
        this.life = life;
        this.inspector = inspector;
        this.brush = brush;
        this.camera = camera;
        this.twin = twin;
        this.travel = travel;
        this.frame = frame;
    }

    /** Carries out a command; whether it is one of these. */
    boolean perform(Command command) {
        switch (command) {
            case OUT -> {
                boolean open = !life.storyProperty().get().isEmpty();
                life.clear();
                return open;
            }
            case LIFE -> {
                if (frame.get() != null) {
                    life.chooseByKey(inspector.inspectionProperty().get().id(), frame.get());
                }
            }
            case LIFE_BACK -> life.back();
            case BRUSH -> brush();
            case TWIN -> twin.activeProperty().set(!twin.activeProperty().get());
            case TWIN_ALIGN -> twin.realign();
            case TWIN_DIFFERENCE -> toDifference();
            case UNDO -> brush.undo();
            case REDO -> brush.redo();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void brush() {
        brush.activeProperty().set(!brush.activeProperty().get());
        if (brush.activeProperty().get()) {
            camera.land(0);
        }
    }

    private void toDifference() {
        twin.difference().ifPresent(at -> {
            travel.goTo(at.cycle());
            if (at.pe().isPresent()) {
                camera.focus(at.pe().get());
            }
        });
    }
}
