package sparsescope.eie.stage;

import java.util.function.Function;
import sparsescope.drawing.Box;
import sparsescope.eie.simulation.EieMoment;
import sparsescope.machine.MachineMoment;
import sparsescope.scene.landing.Landing;
import sparsescope.scene.landing.PartBox;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Explanation;

/**
 * A landing of EIE's stage.
 *
 * @param word its name on the command line
 * @param title its name for people
 * @param painter paints it
 */
record EieLanding(String word, Function<StageView, String> title, Painter painter) implements Landing {
    /** Paints a landing. */
    interface Painter {
        /** Paints what the focus shows on an area. */
        void paint(PaintContext pen, EieFocus focus, Box area);
    }

    @Override
    public String name(StageView view) {
        return title.apply(view);
    }

    @Override
    public void paint(PaintContext pen, MachineMoment moment, StageView view, Box area) {
        painter.paint(pen, new EieFocus((EieMoment) moment, view), area);
    }

    @Override
    public Box anchor(PaintContext pen, MachineMoment moment, StageView view, Box area) {
        return PartBox.of(this, StagePart.PE.id(view.column(), 0), pen, moment, view, area)
                .orElse(area);
    }

    @Override
    public Explanation describe(MachineMoment moment, StageView view) {
        return EieWords.explanation(new EieFocus((EieMoment) moment, view));
    }
}
