package sparsescope.ui.model;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import sparsescope.machine.StepKind;
import sparsescope.simulation.run.StepUnit;
import sparsescope.ui.model.navigation.Breakpoints;
import sparsescope.ui.model.navigation.CameraModel;
import sparsescope.ui.model.navigation.ConditionRunner;
import sparsescope.ui.model.navigation.Playback;
import sparsescope.ui.model.navigation.RunNavigator;
import sparsescope.ui.model.picture.Appearance;
import sparsescope.ui.model.present.Presentation;
import sparsescope.ui.model.task.Notice;

/** Carries out commands. */
final class Commander {
    private final RunNavigator travel;
    private final CameraModel camera;
    private final Playback playback;
    private final ConditionRunner finder;
    private final Breakpoints breakpoints;
    private final Appearance appearance;
    private final Presentation presentation;
    private final Consumer<Notice> tell;

    Commander(
            RunNavigator travel,
            CameraModel camera,
            Playback playback,
            ConditionRunner finder,
            Breakpoints breakpoints,
            Appearance appearance,
            Presentation presentation,
            Consumer<Notice> tell) {
        this.travel = travel;
        this.camera = camera;
        this.playback = playback;
        this.finder = finder;
        this.breakpoints = breakpoints;
        this.appearance = appearance;
        this.presentation = presentation;
        this.tell = tell;
    }

    /** Carries out a command about the run or the camera; others are left to the caller. */
    boolean perform(Command command) {
        switch (command) {
            case PLAY -> travel.playOrPause();
            case STEP -> travel.step(playback.unitProperty().get());
            case BACK -> travel.back(playback.unitProperty().get());
            case STEP_CYCLE -> step(StepUnit.CYCLE);
            case BACK_CYCLE -> back(StepUnit.CYCLE);
            case STEP_BEAT -> travel.nextBeat();
            case BACK_BEAT -> travel.previousBeat();
            case STEP_PRODUCT -> step(StepUnit.PRODUCT);
            case BACK_PRODUCT -> back(StepUnit.PRODUCT);
            case STEP_WEIGHT_VECTOR -> step(StepUnit.WEIGHT_VECTOR);
            case BACK_WEIGHT_VECTOR -> back(StepUnit.WEIGHT_VECTOR);
            case STEP_ACTIVATION_VECTOR -> step(StepUnit.ACTIVATION_VECTOR);
            case BACK_ACTIVATION_VECTOR -> back(StepUnit.ACTIVATION_VECTOR);
            case STEP_PHASE -> step(StepUnit.PHASE);
            case BACK_PHASE -> back(StepUnit.PHASE);
            case STEP_CHANNEL -> step(StepUnit.CHANNEL);
            case BACK_CHANNEL -> back(StepUnit.CHANNEL);
            case STEP_GROUP -> step(StepUnit.GROUP);
            case BACK_GROUP -> back(StepUnit.GROUP);
            case STEP_BARRIER -> step(StepUnit.BARRIER);
            case BACK_BARRIER -> back(StepUnit.BARRIER);
            case STEP_LAYER -> step(StepUnit.LAYER);
            case BACK_LAYER -> back(StepUnit.LAYER);
            case START -> travel.goTo(0);
            case END -> travel.toEnd();
            case NEXT_MATCH -> finder.find(true);
            case PREVIOUS_MATCH -> finder.find(false);
            case NEXT_STALL -> finder.find("state = stall", true);
            case PREVIOUS_STALL -> finder.find("state = stall", false);
            case NEXT_IDLE -> finder.find("any.state = idle", true);
            case PREVIOUS_IDLE -> finder.find("any.state = idle", false);
            case NEXT_HALO -> finder.find("sends", true);
            case PREVIOUS_HALO -> finder.find("sends", false);
            case NEXT_CHANGE -> finder.findChange(true);
            case PREVIOUS_CHANGE -> finder.findChange(false);
            case KEEP_CONDITION -> breakpoints.keepOrLetGo();
            case MARK -> breakpoints.markOrClear();
            case NEXT_MARK -> breakpoints.go(true);
            case PREVIOUS_MARK -> breakpoints.go(false);
            case SLOWER -> playback.changeSpeed(-1);
            case FASTER -> playback.changeSpeed(+1);
            case ZOOM_FIT -> camera.fit();
            case DEEPER -> camera.oneLanding(+1);
            case OUT -> camera.oneLanding(-1);
            case PE_LEFT -> camera.moveFocus(-1, 0);
            case PE_RIGHT -> camera.moveFocus(+1, 0);
            case PE_UP -> camera.moveFocus(0, -1);
            case PE_DOWN -> camera.moveFocus(0, +1);
            case NEXT_INPUT_CHANNEL -> camera.changeInputChannel(+1);
            case PREVIOUS_INPUT_CHANNEL -> camera.changeInputChannel(-1);
            case NEXT_OUTPUT_CHANNEL -> camera.changeOutputChannel(+1);
            case PREVIOUS_OUTPUT_CHANNEL -> camera.changeOutputChannel(-1);
            case FOLLOW -> camera.followChannels();
            case REDUCE_MOTION ->
                camera.reduceMotionProperty().set(!camera.reduceMotionProperty().get());
            default -> {
                return lands(command) || looks(command);
            }
        }
        return true;
    }

    private void step(StepUnit unit) {
        here(unit).ifPresent(travel::step);
    }

    private void back(StepUnit unit) {
        here(unit).ifPresent(travel::back);
    }

    /** The step of that name on the machine that runs; where it has none, that is said. */
    private Optional<StepKind> here(StepUnit unit) {
        Optional<StepKind> own = playback.step(unit.word());
        if (own.isEmpty()) {
            String steps = playback.steps().stream().map(StepKind::word).collect(Collectors.joining(", "));
            tell.accept(Notice.info(
                    "There is no step by " + unit.word() + " on this machine. It steps by: " + steps + "."));
        }
        return own;
    }

    /** Goes to one of the machine's landings, if that is what is asked for; whether it is. */
    private boolean lands(Command command) {
        int landing = Command.LANDINGS.indexOf(command);
        if (landing >= 0 && landing < camera.landings().size()) {
            camera.land(landing);
        }
        return landing >= 0;
    }

    private boolean looks(Command command) {
        switch (command) {
            case THEME -> appearance.nextTheme();
            case INTERFACE_LARGER -> Appearance.change(appearance.interfaceScaleProperty(), +1);
            case INTERFACE_SMALLER -> Appearance.change(appearance.interfaceScaleProperty(), -1);
            case INTERFACE_NORMAL -> appearance.interfaceScaleProperty().set(1);
            case DIAGRAM_LARGER -> Appearance.change(appearance.diagramScaleProperty(), +1);
            case DIAGRAM_SMALLER -> Appearance.change(appearance.diagramScaleProperty(), -1);
            case DIAGRAM_NORMAL -> appearance.diagramScaleProperty().set(1);
            case PRESENT -> presentation.start();
            case SPEAKER ->
                presentation
                        .speakerProperty()
                        .set(!presentation.speakerProperty().get());
            default -> {
                return false;
            }
        }
        return true;
    }
}
