package sparsescope.scene.stage;

import sparsescope.drawing.Box;
import sparsescope.machine.MachineMoment;
import sparsescope.scene.array.ArrayPainter;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.landing.Landing;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Explanation;
import sparsescope.scene.words.Explanations;
import sparsescope.simulation.run.Moment;

/**
 * Shows the middle landing: all PEs.
 *
 * @param beats how far the cycle is shown
 */
record ArrayLanding(Beats beats) implements Landing {
    @Override
    public String word() {
        return "array";
    }

    @Override
    public String name(StageView view) {
        return "PE array";
    }

    private ArrayPainter painter(PaintContext pen, MachineMoment moment, StageView view, Box area) {
        return new ArrayPainter(pen, (Moment) moment, view, area, beats);
    }

    @Override
    public void paint(PaintContext pen, MachineMoment moment, StageView view, Box area) {
        painter(pen, moment, view, area).paint();
    }

    @Override
    public Box anchor(PaintContext pen, MachineMoment moment, StageView view, Box area) {
        return painter(pen, moment, view, area).focusBox();
    }

    @Override
    public Box image(PaintContext pen, MachineMoment moment, StageView view, Box area) {
        return painter(pen, moment, view, area).gridBox();
    }

    @Override
    public Explanation describe(MachineMoment moment, StageView view) {
        return Explanations.of((Moment) moment, view, beats);
    }
}
