package sparsescope.ui.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import sparsescope.scene.DrawingList;
import sparsescope.scene.TimelinePainter;
import sparsescope.simulation.Moment;
import sparsescope.simulation.SlotCause;

/**
 * All the pictures of one moment, made together.
 *
 * @param moment what they show
 * @param look how
 * @param stage the stage
 * @param timeline the timeline
 * @param timelineEnd the cycle at the timeline's right end
 * @param charts the charts on screen
 * @param caption what happens, in a sentence
 * @param loops the loop nest
 * @param twin the moment of the twin beside it
 */
public record Frame(
        Moment moment,
        Look look,
        DrawingList stage,
        DrawingList timeline,
        long timelineEnd,
        Map<Chart, DrawingList> charts,
        String caption,
        List<LoopLine> loops,
        Optional<Moment> twin) {
    /** The cause at a point of the timeline's band. */
    public Optional<SlotCause> causeAt(double x, double y) {
        return TimelinePainter.causeAt(
                moment.run(),
                0,
                timelineEnd,
                x / look.scale(),
                y / look.scale(),
                look.timeline().width() / look.scale(),
                look.timeline().height() / look.scale());
    }

    /** The cycle at a pixel column of the timeline. */
    public long cycleAt(double x) {
        return TimelinePainter.cycleAt(x, 0, timelineEnd, look.timeline().width());
    }
}
