package sparsescope.scene.machine;

import java.util.List;
import sparsescope.drawing.DrawingList;
import sparsescope.machine.MachineMoment;
import sparsescope.scene.life.LifeLine;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;

/** Tells the life of a value on a machine, as its stage tells it. */
public interface ValueLife {
    /** What the value is called. */
    String title();

    /** What becomes of it, line by line, in the order in which it happens. */
    List<LifeLine> lines();

    /** Marks what belongs to it on a stage that was painted for a moment and a view; what is not on the picture is left out. */
    void mark(DrawingList stage, MachineMoment moment, StageView view, Theme theme);
}
