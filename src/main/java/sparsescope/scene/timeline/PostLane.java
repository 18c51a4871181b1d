package sparsescope.scene.timeline;

import java.util.List;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.style.Theme;
import sparsescope.simulation.state.GroupSpan;

/** Paints the lane under the timeline's band: when halos travel and when outputs are stored. */
final class PostLane {
    private static final double TYPE = TimelinePainter.TYPE;

    /**
     * Where the lane is on the drawing.
     *
     * @param from its first cycle
     * @param to its last cycle
     * @param width of the timeline
     * @param top of the lane
     * @param height of the lane
     */
    record Place(long from, long to, double width, double top, double height) {
        /** The pixel column of a cycle, at most as far as the lane reaches. */
        double x(long cycle) {
            return Math.max(0, Math.min(width, TimelinePainter.xOf(cycle, from, to, width)));
        }
    }

    private final DrawingList list;
    private final List<GroupSpan> spans;
    private final Place place;
    private final Theme theme;

    PostLane(DrawingList list, List<GroupSpan> spans, Place place, Theme theme) {
        this.list = list;
        this.spans = spans;
        this.place = place;
        this.theme = theme;
    }

    /** Purple over the whole lane while halos travel, green along its lower half while outputs leave. */
    void draw() {
        double haloDrawn = -1;
        double outputDrawn = -1;
        for (GroupSpan span : spans) {
            if (span.postEnd() <= place.from || span.postStart() >= place.to) {
                continue;
            }
            long outputStart = span.postStart() + span.exchangeCycles();
            haloDrawn = stretch(span.postStart(), outputStart, haloDrawn, place.top, place.height, theme.halo());
            double top = place.height > TYPE ? place.top : place.top + place.height / 2;
            outputDrawn =
                    stretch(outputStart, span.postEnd(), outputDrawn, top, place.top + place.height - top, theme.sum());
        }
    }

    /** Says on the stretches of the lane what they are, where there is room: computing, exchanging halos, storing outputs. */
    void name() {
        if (place.height <= TYPE) {
            return;
        }
        double free = 0;
        for (GroupSpan span : spans) {
            long outputStart = span.postStart() + span.exchangeCycles();
            if (span.postStart() >= span.computeEnd()) {
                free = say(TimelineWords.multiply(span), span.start(), span.computeEnd(), free, theme.recess());
            }
            free = say(TimelineWords.exchange(span), span.postStart(), outputStart, free, theme.halo());
            free = say(TimelineWords.store(span), outputStart, span.postEnd(), free, theme.sum());
        }
    }

    /** Writes the longest wording that fits into a stretch; gives back where the next may begin. */
    private double say(String[] words, long start, long end, double free, Colour ground) {
        double left = Math.max(free, place.x(start));
        double right = place.x(end);
        TextStyle style = TextStyle.of(Typeface.SANS, TYPE, theme.on(ground));
        for (String text : words) {
            if (style.width(text) + TYPE / 2 <= right - left) {
                list.text(text, left + TYPE / 4, place.top + place.height - (place.height - TYPE) / 2 - 2, style);
                return left + style.width(text) + TYPE;
            }
        }
        return free;
    }

    /** At least one pixel wide, but never over what is drawn already; gives back where it ends. */
    private double stretch(long start, long end, double drawn, double y, double height, Colour fill) {
        if (end <= start) {
            return drawn;
        }
        double x0 = Math.max(drawn, place.x(start));
        double x1 = Math.min(place.width, Math.max(place.x(end), Math.floor(place.x(start)) + 1));
        if (x1 - x0 < 0.5) {
            return drawn;
        }
        list.rect(x0, y, x1 - x0, height, 0, fill, null);
        return x1;
    }
}
