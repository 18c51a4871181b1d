package sparsescope.scene.stage;

import sparsescope.drawing.Box;
import sparsescope.machine.MachineMoment;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.landing.Landing;
import sparsescope.scene.pe.PePainter;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Explanation;
import sparsescope.scene.words.Explanations;
import sparsescope.simulation.run.Moment;

/**
 * Shows the innermost landing: the inside of one PE.
 *
 * @param beats how far the cycle is shown
 */
record PeLanding(Beats beats) implements Landing {
    @Override
    public String word() {
        return "pe";
    }

    @Override
    public String name(StageView view) {
        return "PE (" + view.column() + "," + view.row() + ")";
    }

    @Override
    public void paint(PaintContext pen, MachineMoment moment, StageView view, Box area) {
        new PePainter(pen, (Moment) moment, view, area, beats).paint();
    }

    @Override
    public Explanation describe(MachineMoment moment, StageView view) {
        return Explanations.of((Moment) moment, view, beats);
    }
}
