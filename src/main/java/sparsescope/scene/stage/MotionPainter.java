package sparsescope.scene.stage;

import sparsescope.scene.array.ArrayMotion;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.beat.HaloMotion;
import sparsescope.scene.beat.MovingValues;
import sparsescope.scene.pe.PeMotion;
import sparsescope.scene.plane.PlaneMotion;
import sparsescope.scene.style.Easing;
import sparsescope.scene.view.LevelOfDetail;
import sparsescope.scene.view.SeenView;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;

/** Draws what is on its way within a cycle, over a painted landing. */
public final class MotionPainter {
    private MotionPainter() {}

    /** Paints what is on its way over a stage that was painted with the same {@code beats}. */
    public static void paint(MovingValues carrier, Moment moment, StageView wanted, Beats beats) {
        StageView view = SeenView.of(moment, wanted);
        if (beats.whole()) {
            return;
        }
        switch (view.detail()) {
            case PLANES -> new PlaneMotion(carrier, moment, view, beats).paint();
            case ARRAY -> new ArrayMotion(carrier, moment, beats).paint();
            case PE ->
                new PeMotion(carrier, moment.run().plan().accelerator(), moment.detail(view.pe()), beats).paint();
        }
        if (beats.under(Beat.EXCHANGE) && view.detail() != LevelOfDetail.PLANES) {
            new HaloMotion(carrier, moment, view).paint(Easing.inOut(beats.progress(Beat.EXCHANGE)));
        }
    }
}
