package sparsescope.scene.timeline;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Hatch;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.Theme;
import sparsescope.scene.words.Words;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.SlotCause;

/** Paints the whole layer on one line: groups, what their slots were, barriers, post-processing, and where one is. */
public final class TimelinePainter {
    /** Size of its type. */
    static final double TYPE = 12;

    private static final double HEAD = 7;
    private static final double LEAST_BARRIER_GAP = 4;

    private TimelinePainter() {}

    /**
     * Paints the cycles {@code from}…{@code to} of a run across {@code width} pixels; what is not indexed yet is hatched.
     *
     * @param cycle where the playhead stands
     */
    public static DrawingList paint(
            LayerRun run, long cycle, long from, long to, Theme theme, double width, double height) {
        DrawingList list = new DrawingList();
        list.rect(0, 0, width, height, 0, theme.background(), null);
        draw(list, run, cycle, from, to, theme, width, height);
        return list;
    }

    /** The same on what is painted already. */
    public static void draw(
            DrawingList list, LayerRun run, long cycle, long from, long to, Theme theme, double width, double height) {
        new Painting(list, run, from, Math.max(from, to), theme, width, height).paint(cycle);
    }

    /** Height of the margin over the timeline where marks stand. */
    public static final double MARKS_HEIGHT = MarkStrip.HEIGHT;

    /** Paints the timeline under a margin with marks, which must be in order. */
    public static DrawingList paint(
            LayerRun run,
            long cycle,
            long from,
            long to,
            List<TimelineMark> marks,
            Theme theme,
            double width,
            double height) {
        DrawingList list = new DrawingList();
        double under = Math.max(1, height - MARKS_HEIGHT);
        list.rect(0, 0, width, height, 0, theme.background(), null);
        list.push(0, MARKS_HEIGHT, 1, 1);
        Painting painting = new Painting(list, run, from, Math.max(from, to), theme, width, under);
        painting.paint(cycle);
        list.pop();
        new MarkStrip(list, theme, width)
                .paint(marks, from, Math.max(from, to), MARKS_HEIGHT + painting.laneTop + painting.laneHeight);
        return list;
    }

    /** Whether the band of such a timeline is exact by now. */
    public static boolean isExact(LayerRun run, long from, long to, double width) {
        return CauseBand.of(run, from, to, columns(width)).isExact();
    }

    /**
     * Works out the band of such a timeline exactly: each pixel column is the sum of the slots of its cycles. It takes a while; timelines
     * painted before are nearly so, those painted after it are exact.
     *
     * @param cancelled makes it give up with a {@link java.util.concurrent.CancellationException}
     */
    public static void refine(LayerRun run, long from, long to, double width, BooleanSupplier cancelled) {
        CauseBand.refine(run, from, to, columns(width), cancelled);
    }

    private static int columns(double width) {
        return (int) Math.max(1, Math.round(width));
    }

    /** The cause at a point of a timeline that was painted with marks, if it is in the band and something is known there. */
    public static Optional<SlotCause> causeAt(
            LayerRun run, long from, long to, double x, double y, double width, double height) {
        Painting painting = new Painting(
                new DrawingList(), run, from, Math.max(from, to), Theme.LIGHT, width, height - MARKS_HEIGHT);
        double up = painting.bandTop + painting.bandHeight - (y - MARKS_HEIGHT);
        if (to <= from || up < 0 || up > painting.bandHeight || x < 0 || x >= width) {
            return Optional.empty();
        }
        int columns = columns(width);
        CauseBand band = CauseBand.of(run, from, to, columns);
        int column = Math.min(columns - 1, (int) (x / width * columns));
        return band.computes(column) ? Optional.of(band.at(column, up / painting.bandHeight)) : Optional.empty();
    }

    /** The cycle at a pixel column. */
    public static long cycleAt(double x, long from, long to, double width) {
        return from + Math.round(Math.max(0, Math.min(1, x / width)) * (to - from));
    }

    /** The pixel column of a cycle. */
    public static double xOf(long cycle, long from, long to, double width) {
        return to == from ? 0 : (double) (cycle - from) / (to - from) * width;
    }

    /** One timeline being painted, from top to bottom: labels, the playhead's head, the band of causes, the lane, the axis. */
    private static final class Painting {
        private final DrawingList list;
        private final LayerRun run;
        private final List<GroupSpan> spans;
        private final boolean indexed;
        private final long from;
        private final long to;
        private final Theme theme;
        private final double width;
        private final boolean labelled;
        private final double bandTop;
        private final double bandHeight;
        private final double laneTop;
        private final double laneHeight;
        private final PostLane lane;

        Painting(DrawingList list, LayerRun run, long from, long to, Theme theme, double width, double height) {
            this.list = list;
            this.run = run;
            this.indexed = run.indexed();
            this.spans = run.spans();
            this.from = from;
            this.to = to;
            this.theme = theme;
            this.width = width;
            this.labelled = height >= 58 && spans.stream().anyMatch(this::hasRoomForName);
            this.bandTop = labelled ? TYPE + 3 : HEAD;
            this.laneHeight = height >= 76 ? 18 : height >= 58 ? 8 : 6;
            double axis = TYPE + 4;
            this.bandHeight = Math.max(4, Math.floor(height - bandTop - laneHeight - axis - 2));
            this.laneTop = bandTop + bandHeight + 2;
            this.lane = new PostLane(list, spans, new PostLane.Place(from, to, width, laneTop, laneHeight), theme);
        }

        private boolean hasRoomForName(GroupSpan span) {
            return to > from
                    && x(span.computeEnd()) - x(span.start()) >= style().width(Words.group(span.group(), run.plan()));
        }

        private TextStyle style() {
            return TextStyle.of(Typeface.SANS, TYPE, theme.text());
        }

        private double x(long cycle) {
            return Math.max(0, Math.min(width, xOf(cycle, from, to, width)));
        }

        void paint(long cycle) {
            list.rect(0, bandTop, width, bandHeight, 0, theme.recess(), null);
            list.rect(0, laneTop, width, laneHeight, 0, theme.recess(), null);
            if (to > from) {
                CauseBand band = CauseBand.of(run, from, to, columns(width));
                list.pixels(band.picture(theme, (int) bandHeight), 0, bandTop, width, bandHeight);
                lane.draw();
                barriers();
                groups(shows(cycle) ? x(cycle) : cycle < from ? 0 : width);
                pale(x(cycle));
                lane.name();
                unknown();
            }
            list.rect(0, bandTop, width, bandHeight, 0, null, Stroke.solid(theme.outline(), 1));
            CycleAxis.draw(
                    list,
                    from,
                    to,
                    0,
                    width,
                    laneTop + laneHeight,
                    width,
                    TextStyle.of(Typeface.SANS, TYPE, theme.quiet()),
                    Stroke.solid(theme.quiet(), 1));
            if (shows(cycle)) {
                playhead(x(cycle));
            } else {
                playheadElsewhere(cycle < from);
            }
        }

        private void barriers() {
            boolean crowded = spans.size() * 12.0 > width;
            Stroke stroke = Stroke.solid(theme.text().alpha(crowded ? 0.5 : 1), crowded ? 1 : 1.5);
            double last = 0;
            for (GroupSpan span : spans) {
                double x = x(span.computeEnd());
                if (x - last >= LEAST_BARRIER_GAP && span.computeEnd() < to) {
                    list.line(x, bandTop, x, bandTop + bandHeight, stroke);
                    last = x;
                }
            }
        }

        /** What can be pointed at, and the groups' names where they fit beside the playhead's head at {@code head}. */
        private void groups(double head) {
            double free = 0;
            for (int i = 0; i < spans.size(); i++) {
                GroupSpan span = spans.get(i);
                long end =
                        i + 1 < spans.size() ? spans.get(i + 1).start() : Math.max(span.computeEnd(), span.postEnd());
                if (end <= from || span.start() >= to || end == span.start()) {
                    continue;
                }
                double x0 = x(span.start());
                double x1 = x(end);
                list.begin(StagePart.GROUP.id(i));
                list.rect(x0, 0, x1 - x0, laneTop + laneHeight, 0, null, null);
                if (labelled) {
                    free = name(span, Math.max(x0, free), x1, head);
                }
                list.end();
            }
        }

        /** Writes a group's name from {@code left} on; gives back where the next may start. */
        private double name(GroupSpan span, double left, double right, double head) {
            TextStyle style = style();
            String name = Words.group(span.group(), run.plan());
            for (String text : List.of(name + ", " + Words.filters(span.group().group()), name)) {
                boolean meetsHead = left < head + HEAD + 2 && left + style.width(text) > head - HEAD - 2;
                double at = meetsHead ? head + HEAD + 2 : left;
                if (at + style.width(text) <= right) {
                    list.text(text, at, TYPE - 1, style);
                    return at + style.width(text) + TYPE / 2;
                }
            }
            return left;
        }

        private void unknown() {
            if (indexed) {
                return;
            }
            GroupSpan last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            double x0 = last == null ? 0 : x(last.computeEnd());
            if (width - x0 < 1) {
                return;
            }
            Hatch hatch = new Hatch(theme.recess(), theme.outline(), Hatch.Direction.DIAGONAL, 8);
            list.rect(x0, bandTop, width - x0, bandHeight, 0, hatch, null);
            TextStyle style = style();
            String words = "not yet indexed";
            double plate = style.width(words) + TYPE;
            if (plate <= width - x0 && TYPE + 2 <= bandHeight) {
                double middle = (x0 + width) / 2;
                double top = bandTop + (bandHeight - TYPE - 2) / 2;
                list.rect(middle - plate / 2, top, plate, TYPE + 2, 3, theme.recess(), null);
                list.text(words, middle, top + TYPE - 1, style.middle());
            }
        }

        /** What lies before us is paler than what is past. */
        private void pale(double x) {
            if (x < width) {
                list.rect(
                        x,
                        bandTop,
                        width - x,
                        // Under words the lane keeps its colours: what is written on it must be readable.
                        laneHeight > TYPE ? bandHeight : laneTop + laneHeight - bandTop,
                        0,
                        theme.background().alpha(0.4),
                        null);
            }
        }

        private boolean shows(long cycle) {
            return cycle >= from && cycle <= to;
        }

        /** An empty head at the end behind which the playhead is: no line, as no cycle on show is the present one. */
        private void playheadElsewhere(boolean before) {
            double tip = before ? 1 : width - 1;
            double back = before ? tip + HEAD : tip - HEAD;
            list.path(
                    new Shape()
                            .moveTo(back, bandTop - HEAD)
                            .lineTo(tip, bandTop - HEAD / 2.0)
                            .lineTo(back, bandTop)
                            .close(),
                    null,
                    Stroke.solid(theme.text(), 1.5));
        }

        private void playhead(double x) {
            double at = Math.max(1, Math.min(width - 1, x));
            list.line(at, bandTop, at, laneTop + laneHeight, Stroke.solid(theme.text(), 2));
            list.path(
                    new Shape()
                            .moveTo(Math.max(0, at - HEAD + 1), bandTop - HEAD)
                            .lineTo(Math.min(width, at + HEAD - 1), bandTop - HEAD)
                            .lineTo(at, bandTop)
                            .close(),
                    theme.text(),
                    null);
        }
    }
}
