package sparsescope.dcnn.stage;

import java.util.function.Function;
import sparsescope.dcnn.run.DcnnMoment;
import sparsescope.drawing.Box;
import sparsescope.machine.MachineMoment;
import sparsescope.scene.landing.Landing;
import sparsescope.scene.landing.PartBox;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Explanation;

/**
 * A landing of the dense machine's stage.
 *
 * @param word its name on the command line
 * @param title its name for people
 * @param painter paints it
 */
record DcnnLanding(String word, Function<StageView, String> title, Painter painter) implements Landing {
    /** Paints a landing. */
    interface Painter {
        /** Paints what the focus shows on an area. */
        void paint(PaintContext pen, DcnnFocus focus, Box area);
    }

    @Override
    public String name(StageView view) {
        return title.apply(view);
    }

    @Override
    public void paint(PaintContext pen, MachineMoment moment, StageView view, Box area) {
        painter.paint(pen, new DcnnFocus((DcnnMoment) moment, view), area);
    }

    @Override
    public Box anchor(PaintContext pen, MachineMoment moment, StageView view, Box area) {
        return PartBox.of(this, StagePart.PE.id(view.pe()), pen, moment, view, area)
                .or(() -> PartBox.of(this, StagePart.FIELD.id(), pen, moment, view, area))
                .orElse(area);
    }

    @Override
    public Explanation describe(MachineMoment moment, StageView view) {
        return DcnnWords.explanation(new DcnnFocus((DcnnMoment) moment, view));
    }
}
