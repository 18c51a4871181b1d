package sparsescope.scene.landing;

import sparsescope.drawing.Box;
import sparsescope.machine.MachineMoment;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Explanation;

/** Paints one of the pictures of a machine's stage, which lists them from the outermost to the innermost. */
public interface Landing {
    /** Its name on the command line and among the window's buttons: {@code array}. */
    String word();

    /** Its name for people: {@code PE array}, {@code PE (2,3)}. */
    String name(StageView view);

    /** Paints it. */
    void paint(PaintContext pen, MachineMoment moment, StageView view, Box area);

    /** The part of its picture out of which the next landing grows. */
    default Box anchor(PaintContext pen, MachineMoment moment, StageView view, Box area) {
        return area;
    }

    /** The part of its picture that is the anchor of the landing before, seen from near. */
    default Box image(PaintContext pen, MachineMoment moment, StageView view, Box area) {
        return area;
    }

    /** Describes what happens in the PE in focus, as far as it can be seen here. */
    Explanation describe(MachineMoment moment, StageView view);
}
