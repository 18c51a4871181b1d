package sparsescope.ui.model;

import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.StepUnit;
import sparsescope.ui.model.navigation.Breakpoints;
import sparsescope.ui.model.navigation.CameraModel;
import sparsescope.ui.model.navigation.ConditionRunner;
import sparsescope.ui.model.navigation.Playback;
import sparsescope.ui.model.navigation.RunNavigator;
import sparsescope.ui.model.picture.Appearance;
import sparsescope.ui.model.present.Presentation;

/** Carries out commands. */
final class Commander {
    private final RunNavigator travel;
    private final CameraModel camera;
    private final Playback playback;
    private final ConditionRunner finder;
    private final Breakpoints breakpoints;
    private final Appearance appearance;
    private final Presentation presentation;

    Commander(
            RunNavigator travel,
            CameraModel camera,
            Playback playback,
            ConditionRunner finder,
            Breakpoints breakpoints,
            Appearance appearance,
            Presentation presentation) {
        this.travel = travel;
        this.camera = camera;
        this.playback = playback;
        this.finder = finder;
        this.breakpoints = breakpoints;
        this.appearance = appearance;
        this.presentation = presentation;
    }

    /** Carries out a command about the run or the camera; others are left to the caller. */
    boolean perform(Command command) {
        switch (command) {
            case PLAY -> travel.playOrPause();
            case STEP -> travel.step(playback.unitProperty().get());
            case BACK -> travel.back(playback.unitProperty().get());
            case STEP_CYCLE -> travel.step(StepUnit.CYCLE);
            case BACK_CYCLE -> travel.back(StepUnit.CYCLE);
            case STEP_BEAT -> travel.nextBeat();
            case BACK_BEAT -> travel.previousBeat();
            case STEP_PRODUCT -> travel.step(StepUnit.PRODUCT);
            case BACK_PRODUCT -> travel.back(StepUnit.PRODUCT);
            case STEP_WEIGHT_VECTOR -> travel.step(StepUnit.WEIGHT_VECTOR);
            case BACK_WEIGHT_VECTOR -> travel.back(StepUnit.WEIGHT_VECTOR);
            case STEP_ACTIVATION_VECTOR -> travel.step(StepUnit.ACTIVATION_VECTOR);
            case BACK_ACTIVATION_VECTOR -> travel.back(StepUnit.ACTIVATION_VECTOR);
            case STEP_PHASE -> travel.step(StepUnit.PHASE);
            case BACK_PHASE -> travel.back(StepUnit.PHASE);
            case STEP_CHANNEL -> travel.step(StepUnit.CHANNEL);
            case BACK_CHANNEL -> travel.back(StepUnit.CHANNEL);
            case STEP_GROUP -> travel.step(StepUnit.GROUP);
            case BACK_GROUP -> travel.back(StepUnit.GROUP);
            case STEP_BARRIER -> travel.step(StepUnit.BARRIER);
            case BACK_BARRIER -> travel.back(StepUnit.BARRIER);
            case STEP_LAYER -> travel.step(StepUnit.LAYER);
            case BACK_LAYER -> travel.back(StepUnit.LAYER);
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
            case PLANE -> camera.land(StageView.PLANE);
            case ARRAY -> camera.land(StageView.ARRAY);
            case PE -> camera.land(StageView.PE);
            case ZOOM_IN -> camera.zoom(+0.125);
            case ZOOM_OUT -> camera.zoom(-0.125);
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
                return looks(command);
            }
        }
        return true;
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
