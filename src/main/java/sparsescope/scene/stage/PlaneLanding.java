package sparsescope.scene.stage;

import sparsescope.drawing.Box;
import sparsescope.machine.MachineMoment;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.landing.Landing;
import sparsescope.scene.plane.PlanePainter;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Explanation;
import sparsescope.scene.words.Explanations;
import sparsescope.simulation.run.Moment;

/**
 * Shows the outermost landing: the planes of the layer.
 *
 * @param beats how far the cycle is shown
 */
record PlaneLanding(Beats beats) implements Landing {
    @Override
    public String word() {
        return "plane";
    }

    @Override
    public String name(StageView view) {
        return "Planes";
    }

    private PlanePainter painter(PaintContext pen, MachineMoment moment, StageView view, Box area) {
        return new PlanePainter(pen, (Moment) moment, view, area, beats);
    }

    @Override
    public void paint(PaintContext pen, MachineMoment moment, StageView view, Box area) {
        painter(pen, moment, view, area).paint();
    }

    @Override
    public Box anchor(PaintContext pen, MachineMoment moment, StageView view, Box area) {
        return painter(pen, moment, view, area).inputBox();
    }

    @Override
    public Explanation describe(MachineMoment moment, StageView view) {
        return Explanations.of((Moment) moment, view, beats);
    }
}
