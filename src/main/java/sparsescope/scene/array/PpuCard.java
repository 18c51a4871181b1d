package sparsescope.scene.array;

import sparsescope.drawing.Box;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.beat.PpuView;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.PeInFocus;
import sparsescope.simulation.run.LeavingOutputs;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.PostMoment;

/** Draws a card of the Array landing while outputs leave: the sums that do, and its OARAM. */
final class PpuCard {
    private final PaintContext pen;
    private final Moment moment;
    private final Beats beats;

    PpuCard(PaintContext pen, Moment moment, Beats beats) {
        this.pen = pen;
        this.moment = moment;
        this.beats = beats;
    }

    /** Whether cards show it: nothing is computed, and outputs leave. */
    static boolean leaves(Moment moment) {
        return !moment.computing()
                && moment.post()
                        .filter(post -> post.stage() == PostMoment.Stage.OUTPUT)
                        .isPresent();
    }

    void paint(PeStatus pe, Box inside) {
        LeavingOutputs leaving = PeInFocus.leaving(moment, pe.position());
        Box sums = pen.lecture ? inside.row(0.06, 0.54, 0) : inside.row(0.34, 0.64, 0);
        Box tray = inside.row(pen.lecture ? 0.58 : 0.68, 0.94, 0);
        pen.list.rect(
                tray.x(),
                tray.y(),
                tray.width(),
                tray.height(),
                Math.min(3 * pen.unit, tray.height() / 6),
                pen.theme.recess(),
                null);
        boolean words = pen.fitted(
                "OARAM",
                tray.column(0, 0.3, 0),
                pen.quiet().sized(Math.min(pen.quiet().size(), tray.height() * 0.4)));
        Box stream = (words ? tray.column(0.3, 1, 0) : tray).inset(2 * pen.unit, tray.height() * 0.14, 2 * pen.unit, 0);
        new PpuView(pen, pe.position(), leaving, sums, stream, beats).paint();
    }
}
