package sparsescope.ui.model.picture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import sparsescope.drawing.DrawingList;
import sparsescope.machine.MachineMoment;
import sparsescope.scene.timeline.TimelinePainter;
import sparsescope.scene.timeline.TimelineWords;
import sparsescope.scene.words.Explanation;
import sparsescope.scene.words.LoopLine;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.SlotCause;

/**
 * Holds all the pictures of one moment, made together.
 *
 * @param moment what they show
 * @param look how
 * @param stage the stage
 * @param timeline the timeline
 * @param timelineStart the cycle at the timeline's left end
 * @param timelineEnd the cycle at the timeline's right end
 * @param layerEnd how many cycles the layer has, as far as is known
 * @param charts the charts on screen
 * @param words what happens, as an idea and an example
 * @param loops the loop nest
 * @param twin the moment of the twin beside it
 */
public record Frame(
        MachineMoment moment,
        RenderOptions look,
        DrawingList stage,
        DrawingList timeline,
        long timelineStart,
        long timelineEnd,
        long layerEnd,
        Map<Chart, DrawingList> charts,
        Explanation words,
        List<LoopLine> loops,
        Optional<MachineMoment> twin) {
    /** The moment with all that SCNN's has; empty on another machine. */
    public Optional<Moment> scnn() {
        return moment instanceof Moment own ? Optional.of(own) : Optional.empty();
    }

    /** What happens, in plain text. */
    public String caption() {
        return words.text();
    }

    /** SCNN's cause at a point of the timeline's band. */
    public Optional<SlotCause> causeAt(double x, double y) {
        return scnn().flatMap(own -> TimelinePainter.causeAt(
                own.run(),
                timelineStart,
                timelineEnd,
                x / look.scale(),
                y / look.scale(),
                look.timeline().width() / look.scale(),
                look.timeline().height() / look.scale()));
    }

    /** The cycle at a pixel column of the timeline. */
    public long cycleAt(double x) {
        return TimelinePainter.cycleAt(
                x, timelineStart, timelineEnd, look.timeline().width());
    }

    /** What happens in the cycle at a pixel column of the timeline, in words. */
    public String cycleWords(double x) {
        return scnn().map(own -> TimelineWords.cycle(own.run(), cycleAt(x))).orElse("cycle " + cycleAt(x));
    }

    /** The cycles that the timeline shows. */
    public TimelineZoom.Window timelineWindow() {
        return new TimelineZoom.Window(timelineStart, timelineEnd);
    }

    /** Width of the timeline in the unit it is painted in. */
    double timelineColumns() {
        return look.timeline().in(look.scale()).width();
    }
}
