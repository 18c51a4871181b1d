package sparsescope.scene.landing;

import java.util.Optional;
import sparsescope.drawing.Box;
import sparsescope.drawing.DrawingList;
import sparsescope.machine.MachineMoment;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;

/** Finds where a landing paints one of its parts. */
public final class PartBox {
    private PartBox() {}

    /** The box of the part with an id; empty when the landing does not paint it. */
    public static Optional<Box> of(
            Landing landing, String part, PaintContext pen, MachineMoment moment, StageView view, Box area) {
        DrawingList scratch = new DrawingList();
        landing.paint(
                new PaintContext(scratch, pen.theme, area.width(), area.height(), 1, pen.lecture), moment, view, area);
        return scratch.find(part)
                .filter(found -> found.width() > 0 && found.height() > 0)
                .map(found -> new Box(found.x(), found.y(), found.width(), found.height()));
    }
}
