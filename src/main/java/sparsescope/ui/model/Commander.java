package sparsescope.ui.model;

import sparsescope.scene.StageView;
import sparsescope.simulation.StepUnit;

/** Carries out commands. */
final class Commander {
    private final Travel travel;
    private final CameraModel camera;
    private final Playback playback;

    Commander(Travel travel, CameraModel camera, Playback playback) {
        this.travel = travel;
        this.camera = camera;
        this.playback = playback;
    }

    /** Carries out a command about the run or the camera; others are left to the caller. */
    boolean perform(Command command) {
        switch (command) {
            case PLAY -> travel.playOrPause();
            case STEP -> travel.step(playback.unitProperty().get());
            case BACK -> travel.back(playback.unitProperty().get());
            case STEP_CYCLE -> travel.step(StepUnit.CYCLE);
            case BACK_CYCLE -> travel.back(StepUnit.CYCLE);
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
                return false;
            }
        }
        return true;
    }
}
