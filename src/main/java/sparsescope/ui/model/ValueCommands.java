package sparsescope.ui.model;

import java.util.function.Consumer;
import java.util.function.Supplier;
import sparsescope.scene.life.LifeLine;
import sparsescope.ui.model.inspect.InspectorModel;
import sparsescope.ui.model.inspect.LifeModel;
import sparsescope.ui.model.inspect.TwinModel;
import sparsescope.ui.model.navigation.CameraModel;
import sparsescope.ui.model.navigation.RunNavigator;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.setup.BrushModel;
import sparsescope.ui.model.task.Notice;

/** Commands about single values and what they are compared with: their lives, painting them, the twin. */
public final class ValueCommands {
    private final LifeModel life;
    private final InspectorModel inspector;
    private final BrushModel brush;
    private final CameraModel camera;
    private final TwinModel twin;
    private final RunNavigator travel;
    private final Supplier<Frame> frame;
    private final Consumer<Notice> tell;

    ValueCommands(
            LifeModel life,
            InspectorModel inspector,
            BrushModel brush,
            CameraModel camera,
            TwinModel twin,
            RunNavigator travel,
            Supplier<Frame> frame,
            Consumer<Notice> tell) {
        this.life = life;
        this.inspector = inspector;
        this.brush = brush;
        this.camera = camera;
        this.twin = twin;
        this.travel = travel;
        this.frame = frame;
        this.tell = tell;
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
            saidOf("On %s the sliders change how many values are zero; single zeros are painted on SCNN's Plane.");
            camera.land(0);
        }
    }

    /** Says something of the machine that runs, where that is another than SCNN; whether it was said. */
    private boolean saidOf(String words) {
        boolean other = frame.get() != null && frame.get().scnn().isEmpty();
        if (other) {
            tell.accept(Notice.info(words.formatted(
                    frame.get().moment().run().settings().machine().title())));
        }
        return other;
    }

    /** Shows the life of what a part of the stage shows. */
    public void trace(String part) {
        if (frame.get() != null) {
            life.choose(part, frame.get());
        }
    }

    /** Goes to where a line of a life happens. */
    public void goTo(LifeLine.Place place) {
        travel.goTo(place.cycle());
        camera.land(place.landing(), place.pe());
    }

    /** Goes to a cycle of the clock that twins share, which goes on after the run has ended. */
    public void goToTwin(long cycle) {
        travel.goTo(cycle);
        twin.goOver(cycle);
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
