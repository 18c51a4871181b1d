package sparsescope.scene.twin;

import java.util.List;
import java.util.stream.Stream;
import sparsescope.analysis.compare.TwinClock;
import sparsescope.drawing.Box;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.SlotLegend;
import sparsescope.scene.style.Theme;
import sparsescope.scene.timeline.CauseBand;
import sparsescope.scene.timeline.CycleAxis;
import sparsescope.scene.timeline.TimelinePainter;
import sparsescope.scene.view.SlotSums;
import sparsescope.simulation.compare.FirstDivergence;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.SlotCause;
import sparsescope.simulation.state.SlotCounts;

/** Both runs on one clock: a lane with its causes for each, where they are, where they end, and where they would at best. */
final class TwinRace {
    static final String FIRST_LANE = "race/first";
    static final String SECOND_LANE = "race/second";
    static final String DIFFERENCE = "race/difference";

    private static final double HEAD = 6;

    private final PaintContext pen;
    private final Twins twins;
    private final TwinClock clock;
    private final Box box;
    private final TextStyle type;
    private final long end;

    TwinRace(PaintContext pen, Twins twins, Box box) {
        this.pen = pen;
        this.twins = twins;
        this.clock = twins.clock();
        this.box = box;
        this.type = TextStyle.of(Typeface.SANS, pen.size(13), pen.theme.text());
        this.end = Math.max(1, Math.max(clock.first().cycles(), clock.second().cycles()));
    }

    /** Room the lanes take at least, and are well off with. */
    static double height(PaintContext pen, double page) {
        double type = pen.size(13);
        return (pen.lecture ? 4.8 : 7.8) * type + 2 * Math.max(14, Math.min(34, page * 0.045));
    }

    private double row() {
        return 1.45 * type.size();
    }

    /** Room for where they part. */
    private double top() {
        return clock.difference().isPresent() && !pen.lecture ? 1.3 * type.size() : 0;
    }

    private double band() {
        return (box.height() - top() - 2 * row() - (pen.lecture ? 1.7 : 3.4) * type.size()) / 2;
    }

    private Box lane(boolean second) {
        double top = box.y() + top() + row() + (second ? band() + row() : 0);
        return new Box(box.x(), top, box.width(), band());
    }

    private double x(long cycle) {
        return box.x() + TimelinePainter.xOf(Math.min(end, cycle), 0, end, box.width());
    }

    /** The cycle at a place on the lanes that were painted. */
    static long cycleAt(double x, DrawingList.Part lane, TwinClock clock) {
        long end = Math.max(1, Math.max(clock.first().cycles(), clock.second().cycles()));
        return TimelinePainter.cycleAt(x - lane.x(), 0, end, lane.width());
    }

    void paint(Moment first, Moment second) {
        lane(false, clock.first(), clock.firstIdeal());
        lane(true, clock.second(), clock.secondIdeal());
        if (!pen.lecture) {
            CycleAxis.draw(
                    pen.list,
                    0,
                    end,
                    box.x(),
                    box.width(),
                    lane(true).bottom(),
                    box.right(),
                    type.in(pen.theme.quiet()),
                    Stroke.solid(pen.theme.quiet(), 1));
        }
        key(box.bottom() - 0.35 * type.size());
        if (!pen.lecture) {
            // A hall has more use for the room.
            clock.difference().ifPresent(this::difference);
        }
        // Where cycles are compared, time goes on after the first has ended.
        cursors(byTime() ? Math.max(first.cycle(), second.cycle()) : first.cycle(), second.cycle());
        name(false, twins.firstName());
        name(true, twins.secondName());
    }

    /** What the colours of both lanes are, wasted work too. */
    private void key(double baseline) {
        SlotCounts slots = SlotCounts.none();
        for (LayerRun run : List.of(clock.first(), clock.second())) {
            for (GroupSpan span : run.spans()) {
                slots = slots.plus(SlotSums.of(span));
            }
        }
        double chip = 0.9 * type.size();
        double x = box.x();
        for (SlotCause cause : SlotCause.values()) {
            String word = cause.word();
            double width = 1.4 * chip + type.width(word) + type.size();
            if (slots.of(cause) == 0 || x + width - type.size() > box.right()) {
                continue;
            }
            Box swatch = new Box(x, baseline - 0.85 * chip, chip, chip);
            SlotLegend.swatch(pen, cause, swatch);
            pen.list.rect(swatch.x(), swatch.y(), chip, chip, 0, null, pen.thin());
            pen.text(word, x + 1.4 * chip, baseline, type.in(pen.theme.quiet()));
            x += width;
        }
    }

    private boolean byTime() {
        return twins.alignment() == TwinClock.Alignment.TIME;
    }

    private void lane(boolean isSecond, LayerRun run, long ideal) {
        Box lane = lane(isSecond);
        Theme theme = pen.theme;
        pen.begin(isSecond ? SECOND_LANE : FIRST_LANE);
        pen.list.rect(lane.x(), lane.y(), lane.width(), lane.height(), 0, theme.recess(), null);
        CauseBand band = new CauseBand(run.spans(), 0, end, (int) Math.max(1, Math.round(lane.width())));
        pen.list.pixels(
                band.picture(theme, (int) Math.max(1, lane.height())), lane.x(), lane.y(), lane.width(), lane.height());
        pen.list.rect(lane.x(), lane.y(), lane.width(), lane.height(), 0, null, Stroke.solid(theme.outline(), 1));
        double taken = plate("finish", x(run.cycles()), lane, Double.POSITIVE_INFINITY, Stroke.solid(theme.text(), 3));
        plate("ideal", x(ideal), lane, taken, Stroke.dashed(theme.text(), 2));
        pen.end();
    }

    /** What a lane is, over it and over all lines that pass there. */
    private void name(boolean isSecond, String name) {
        Box lane = lane(isSecond);
        TextStyle bold = TextStyle.of(Typeface.SANS_SEMIBOLD, type.size(), pen.theme.text());
        TextStyle quiet = type.in(pen.theme.quiet());
        double baseline = lane.y() - 0.38 * type.size();
        double most = lane.width() - 4 * type.size();
        String shown = bold.width(name) <= most ? name : isSecond ? "right" : "left";
        double used = bold.width(shown) + type.size();
        String finish = Stream.of(TwinWords.finish(clock, isSecond))
                .filter(words -> used + quiet.width(words) <= lane.width())
                .findFirst()
                .orElse("");
        double width = used + quiet.width(finish);
        pen.list.rect(
                lane.x(), baseline - 0.9 * type.size(), width, 1.2 * type.size(), 0, pen.theme.background(), null);
        pen.text(shown, lane.x(), baseline, bold);
        pen.text(finish, lane.x() + used, baseline, quiet);
    }

    /** A line across a lane with its name on a plate beside it, where that does not reach {@code taken}; gives back where it begins. */
    private double plate(String name, double x, Box lane, double taken, Stroke stroke) {
        double at = Math.max(lane.x() + 1, Math.min(lane.right() - 1, x));
        pen.list.line(at, lane.y(), at, lane.bottom(), stroke);
        double width = type.width(name) + 8;
        boolean right = at + 3 + width <= lane.right();
        double left = right ? at + 3 : at - 3 - width;
        if (left + width > taken || lane.height() < type.size() + 2) {
            return at;
        }
        double height = type.size() + 3;
        double top = lane.centreY() - height / 2;
        pen.list.rect(left, top, width, height, 3, pen.theme.background(), Stroke.solid(pen.theme.outline(), 1));
        pen.centred(name, left + width / 2, top + height / 2, type);
        return Math.min(at, left);
    }

    private void difference(FirstDivergence at) {
        double x = x(at.cycle());
        pen.begin(DIFFERENCE);
        pen.list.line(x, box.y() + type.size(), x, lane(true).bottom(), Stroke.dashed(pen.theme.text(), 1.5));
        String words = "≠ first difference: cycle " + PaintContext.number(at.cycle());
        double baseline = box.y() + 0.85 * type.size();
        if (x + type.width(words) <= box.right()) {
            pen.text(words, x, baseline, type);
        } else {
            pen.text(words, Math.min(x, box.right()), baseline, type.end());
        }
        pen.end();
    }

    /** Where both are: one line through both lanes, or one that leads from one's cycle to the other's. */
    private void cursors(long first, long second) {
        Stroke stroke = Stroke.solid(pen.theme.text(), 2);
        Box upper = lane(false);
        Box lower = lane(true);
        double x0 = Math.max(box.x() + 1, Math.min(box.right() - 1, x(first)));
        double x1 = Math.max(box.x() + 1, Math.min(box.right() - 1, x(byTime() ? Math.max(first, second) : second)));
        pen.list.line(x0, upper.y(), x0, upper.bottom(), stroke);
        pen.list.line(x0, upper.bottom(), x1, lower.y(), Stroke.solid(pen.theme.text(), 1));
        pen.list.line(x1, lower.y(), x1, lower.bottom(), stroke);
        pen.list.path(
                new Shape()
                        .moveTo(x0 - HEAD, upper.y() - HEAD)
                        .lineTo(x0 + HEAD, upper.y() - HEAD)
                        .lineTo(x0, upper.y())
                        .close(),
                pen.theme.text(),
                null);
    }
}
