package sparsescope.ui.model;

import sparsescope.lesson.picture.Lit;
import sparsescope.scene.beat.BeatKind;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.FramePainter;
import sparsescope.ui.model.picture.Motion;

/** Holds the stage's picture at a beat, and points parts of it out. */
final class HeldStage implements SceneShow.StageHold {
    private final FramePainter painter;
    private final Motion motion;
    private final Runnable repaint;

    HeldStage(FramePainter painter, Motion motion, Runnable repaint) {
        this.painter = painter;
        this.motion = motion;
        this.repaint = repaint;
    }

    @Override
    public void light(Lit lit) {
        painter.light(lit);
        repaint.run();
    }

    @Override
    public void holdBefore(Frame shown, BeatKind beat) {
        motion.holdBefore(shown.moment(), shown.look().camera(), beat);
        repaint.run();
    }

    @Override
    public void release() {
        motion.release();
        repaint.run();
    }
}
