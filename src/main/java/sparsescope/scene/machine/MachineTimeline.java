package sparsescope.scene.machine;

import java.util.List;
import java.util.Optional;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Hatch;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.machine.Cause;
import sparsescope.machine.CauseCounts;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.Span;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.Theme;
import sparsescope.scene.timeline.CycleAxis;
import sparsescope.scene.timeline.MarkStrip;
import sparsescope.scene.timeline.TimelineMark;
import sparsescope.scene.timeline.TimelinePainter;

/** The timeline of any machine's run as a window shows it: marks, what the slots were, where parts begin, and where one is. */
public final class MachineTimeline {
    private static final double TYPE = 12;
    private static final double HEAD = 7;

    private final MachineMoment moment;
    private final long from;
    private final long to;
    private final Theme theme;
    private final double width;
    private final double bandTop = TimelinePainter.MARKS_HEIGHT + HEAD + 2;
    private final double bandHeight;
    private final DrawingList list = new DrawingList();

    /**
     * A timeline.
     *
     * @param from the cycle at its left end
     * @param to the cycle at its right end
     */
    public MachineTimeline(MachineMoment moment, long from, long to, Theme theme, double width, double height) {
        this.moment = moment;
        this.from = from;
        this.to = Math.max(from + 1, to);
        this.theme = theme;
        this.width = width;
        this.bandHeight = Math.max(4, height - bandTop - TYPE - 6);
    }

    /**
     * Paints it.
     *
     * @param series what the slots were, of this very stretch; empty while they are being counted
     */
    public DrawingList paint(Optional<CauseSeries> series, List<TimelineMark> marks) {
        list.rect(0, 0, width, bandTop + bandHeight + TYPE + 6, 0, theme.background(), null);
        list.rect(0, bandTop, width, bandHeight, 0, theme.recess(), null);
        list.begin(StagePart.BAND.id());
        series.ifPresentOrElse(this::band, this::unknown);
        list.end();
        for (Span span : moment.run().indexed() ? moment.run().spans() : List.<Span>of()) {
            if (span.start() > from && span.start() < to) {
                double x = x(span.start());
                list.line(x, bandTop, x, bandTop + bandHeight, Stroke.solid(theme.text(), 1.5));
            }
        }
        if (moment.cycle() < to && moment.cycle() >= from) {
            double x = x(moment.cycle());
            list.rect(x, bandTop, width - x, bandHeight, 0, theme.background().alpha(0.4), null);
        }
        list.rect(0, bandTop, width, bandHeight, 0, null, Stroke.solid(theme.outline(), 1));
        CycleAxis.draw(
                list,
                from,
                to,
                0,
                width,
                bandTop + bandHeight,
                width,
                TextStyle.of(Typeface.SANS, TYPE, theme.quiet()),
                Stroke.solid(theme.quiet(), 1));
        if (moment.cycle() >= from && moment.cycle() <= to) {
            playhead(x(moment.cycle()));
        }
        MarkStrip.paint(list, theme, width, marks, from, to, bandTop + bandHeight);
        return list;
    }

    private double x(long cycle) {
        return Math.max(0, Math.min(width, TimelinePainter.xOf(cycle, from, to, width)));
    }

    private void band(CauseSeries series) {
        MachineStage stage = MachineStages.of(moment.run().settings().machine().name());
        List<? extends Cause> causes = moment.run().settings().machine().causes();
        for (int column = 0; column < series.columns(); column++) {
            double left = x(series.bounds()[column]);
            double right = x(series.bounds()[column + 1]);
            CauseCounts counts = series.counts().get(column);
            double bottom = bandTop + bandHeight;
            for (Cause cause : causes) {
                double high = bandHeight * counts.of(cause) / Math.max(1, counts.total());
                if (high > 0) {
                    list.rect(
                            left,
                            bottom - high,
                            right - left + 0.4,
                            high,
                            0,
                            stage.look(theme, cause).paint(),
                            null);
                }
                bottom -= high;
            }
        }
    }

    private void unknown() {
        Hatch hatch = new Hatch(theme.recess(), theme.outline(), Hatch.Direction.DIAGONAL, 8);
        list.rect(0, bandTop, width, bandHeight, 0, hatch, null);
    }

    private void playhead(double x) {
        double at = Math.max(1, Math.min(width - 1, x));
        list.line(at, bandTop, at, bandTop + bandHeight, Stroke.solid(theme.text(), 2));
        list.path(
                new Shape()
                        .moveTo(Math.max(0, at - HEAD + 1), bandTop - HEAD)
                        .lineTo(Math.min(width, at + HEAD - 1), bandTop - HEAD)
                        .lineTo(at, bandTop)
                        .close(),
                theme.text(),
                null);
    }

    /** The cause at a point of such a timeline. */
    public static Optional<Cause> causeAt(CauseSeries series, double x, double y, double width, double height) {
        MachineTimeline painted =
                new MachineTimeline(series.run().at(0), series.from(), series.to(), Theme.LIGHT, width, height);
        double up = (painted.bandTop + painted.bandHeight - y) / painted.bandHeight;
        if (up < 0 || up > 1 || x < 0 || x >= width) {
            return Optional.empty();
        }
        CauseCounts counts =
                series.counts().get(series.column(series.from() + (long) (x / width * (series.to() - series.from()))));
        double reached = 0;
        Cause last = null;
        for (Cause cause : series.run().settings().machine().causes()) {
            reached += (double) counts.of(cause) / Math.max(1, counts.total());
            if (counts.of(cause) > 0) {
                last = cause;
                if (up <= reached) {
                    break;
                }
            }
        }
        return Optional.ofNullable(last);
    }
}
