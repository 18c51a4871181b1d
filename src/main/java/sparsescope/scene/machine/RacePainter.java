package sparsescope.scene.machine;

import java.util.LinkedHashMap;
import java.util.Map;
import sparsescope.analysis.compare.TwinClock.Alignment;
import sparsescope.drawing.Box;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.TypeScale;
import sparsescope.drawing.Typeface;
import sparsescope.machine.Cause;
import sparsescope.machine.CauseCounts;
import sparsescope.machine.MachineMoment;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.timeline.TimelinePainter;
import sparsescope.scene.view.StageView;

/** Paints two machines side by side under the result, and below them both runs on one clock, with their finishing lines. */
public final class RacePainter {
    /** The lane of the first run. */
    public static final String FIRST_LANE = "race/first";
    /** The lane of the second run. */
    public static final String SECOND_LANE = "race/second";
    /** Stands before the ids of all parts of the second stage. */
    public static final String PREFIX = "twin/";

    private static final double MARGIN = 12;
    /** A stage of less height shows nothing that could be read. */
    private static final double LEAST_STAGE = 100;

    private final PaintContext pen;
    private final MachineTwins twins;
    private final MachineMoment first;
    private final MachineMoment second;
    private final StageView view;

    /** A painter of a moment of the first run, and of that of the second which belongs to it. */
    public RacePainter(
            PaintContext pen, MachineTwins twins, MachineMoment first, MachineMoment second, StageView view) {
        this.pen = pen;
        this.twins = twins;
        this.first = first;
        this.second = second;
        // Nothing holds a magnified landing within its half, and one that grows would cover the other.
        this.view = view.atDepth(view.landing()).magnified(1, 0, 0);
    }

    /** Paints them as a window shows them, which says the result itself. */
    public static DrawingList paint(
            MachineTwins twins,
            MachineMoment first,
            MachineMoment second,
            StageView view,
            Theme theme,
            double width,
            double height,
            TypeScale lettering) {
        DrawingList list = new DrawingList();
        double scale = lettering.scale();
        Box page = new Box(0, 0, width / scale, height / scale);
        list.push(0, 0, scale, 1);
        list.rect(0, 0, page.width(), page.height(), 0, theme.background(), null);
        PaintContext pen = new PaintContext(list, theme, page.width(), page.height(), 1, lettering.lecture());
        // The result stands over it in the window.
        new RacePainter(pen, twins, first, second, view).paintBoth(page.inset(MARGIN, MARGIN / 2, MARGIN, MARGIN / 2));
        list.pop();
        return list;
    }

    /** Paints them under the result. */
    public void paint(Box box) {
        TextStyle headline = pen.title()
                .sized(pen.lecture ? TypeScale.SMALLEST_VALUE : pen.title().size() * 1.15);
        pen.longest(
                box.x(),
                box.y() + headline.size(),
                box.width(),
                headline,
                twins.result().toArray(String[]::new));
        paintBoth(box.inset(0, 1.5 * headline.size(), 0, 0));
    }

    /** Paints them where the result is said elsewhere. */
    void paintBoth(Box box) {
        double lanes = lanesHeight(box.height());
        Box stages = box.inset(0, 0, 0, lanes + pen.gap());
        if (stages.height() >= LEAST_STAGE || !pen.lecture) {
            boolean stacked = box.height() > box.width();
            double half = stages.height() / 2;
            Box one = stacked ? stages.inset(0, 0, 0, half) : stages.column(0, 0.5, 2 * pen.gap());
            Box other = stacked ? stages.inset(0, half, 0, 0) : stages.column(0.5, 1, 2 * pen.gap());
            side(first, one, "");
            side(second, other, PREFIX);
        }
        lanes(new Box(box.x(), box.bottom() - lanes, box.width(), lanes));
    }

    private TextStyle type() {
        return TextStyle.of(Typeface.SANS, pen.size(13), pen.theme.text());
    }

    private double lanesHeight(double page) {
        return (pen.lecture ? 3.2 : 5.2) * type().size() + 2 * Math.max(12, Math.min(30, page * 0.04));
    }

    private void side(MachineMoment moment, Box box, String prefix) {
        MachineStage stage = MachineStages.of(moment.run().settings().machine().name());
        TextStyle heading = pen.title();
        String name = MachineTwins.title(moment.run());
        pen.text(name, box.x(), box.y() + heading.size(), heading);
        double used = heading.width(name) + 10 * pen.unit;
        String cycle = "cycle " + PaintContext.number(moment.cycle());
        String of = cycle + " of " + PaintContext.number(moment.run().cycles());
        pen.longest(
                box.x() + used,
                box.y() + heading.size(),
                box.width() - used,
                pen.quiet(),
                of + " · " + moment.run().settings().machine().meaning(),
                of,
                cycle,
                "");
        Box area = new Box(0, 0, box.width(), Math.max(1, box.height() - heading.size() * 1.7));
        DrawingList own = new DrawingList();
        PaintContext inside = new PaintContext(own, pen.theme, area.width(), area.height(), 1, pen.lecture);
        stage.paint(inside, moment, stage.within(moment, view), area);
        pen.list.include(own, box.x(), box.y() + heading.size() * 1.7, prefix);
    }

    /** One lane each on one clock. */
    private void lanes(Box box) {
        TextStyle type = type();
        double row = 1.45 * type.size();
        double key = pen.lecture ? 0 : 1.7 * type.size();
        double band = (box.height() - 2 * row - key) / 2;
        lane(first, twins.firstWork(), FIRST_LANE, new Box(box.x(), box.y() + row, box.width(), band));
        lane(second, twins.secondWork(), SECOND_LANE, new Box(box.x(), box.y() + 2 * row + band, box.width(), band));
        if (!pen.lecture) {
            key(new Box(box.x(), box.bottom() - 1.2 * type.size(), box.width(), type.size()));
        }
    }

    private double x(long cycle, Box lane) {
        return lane.x() + TimelinePainter.xOf(cycle, 0, Math.max(1, twins.cycles()), lane.width());
    }

    private void lane(MachineMoment moment, RaceWork work, String id, Box lane) {
        TextStyle type = type();
        TextStyle bold = TextStyle.of(Typeface.SANS_SEMIBOLD, type.size(), pen.theme.text());
        String name = MachineTwins.title(moment.run());
        double baseline = lane.y() - 0.38 * type.size();
        pen.text(name, lane.x(), baseline, bold);
        double used = bold.width(name) + type.size();
        String cycles = PaintContext.number(moment.run().cycles()) + " cycles";
        double share = (double) work.by(moment.cycle()) / Math.max(1, work.total());
        pen.longest(
                lane.x() + used,
                baseline,
                lane.width() - used,
                type.in(pen.theme.quiet()),
                cycles
                        + (moment.finished()
                                ? ", finished"
                                : ", " + PaintContext.percent(share) + " of the useful products done"),
                cycles);
        pen.begin(id);
        pen.list.rect(lane.x(), lane.y(), lane.width(), lane.height(), 0, pen.theme.recess(), null);
        columns(moment, work.series(), lane);
        double at = x(moment.cycle(), lane);
        double end = x(moment.run().cycles(), lane);
        pen.list.rect(
                at,
                lane.y(),
                Math.max(0, end - at),
                lane.height(),
                0,
                pen.theme.background().alpha(0.4),
                null);
        pen.list.rect(lane.x(), lane.y(), lane.width(), lane.height(), 0, null, pen.thin());
        // The finishing line stands out of its lane.
        pen.list.line(
                Math.min(lane.right() - 1, end),
                lane.y() - 3,
                Math.min(lane.right() - 1, end),
                lane.bottom() + 3,
                Stroke.solid(pen.theme.text(), 4));
        boolean byTime = twins.alignment() == Alignment.TIME;
        double head = byTime ? x(Math.max(first.cycle(), second.cycle()), lane) : at;
        pen.list.line(head, lane.y(), head, lane.bottom(), Stroke.solid(pen.theme.text(), 2));
        pen.end();
    }

    private void columns(MachineMoment moment, CauseSeries series, Box lane) {
        MachineStage stage = MachineStages.of(moment.run().settings().machine().name());
        for (int column = 0; column < series.columns(); column++) {
            double left = x(series.bounds()[column], lane);
            double right = x(series.bounds()[column + 1], lane);
            CauseCounts counts = series.counts().get(column);
            double bottom = lane.bottom();
            for (Cause cause : moment.run().settings().machine().causes()) {
                double high = lane.height() * counts.of(cause) / Math.max(1, counts.total());
                if (high > 0) {
                    pen.list.rect(
                            left,
                            bottom - high,
                            right - left + 0.4,
                            high,
                            0,
                            stage.look(pen.theme, cause).paint(),
                            null);
                }
                bottom -= high;
            }
        }
    }

    /** What the colours of both lanes are, as far as there is room; what looks the same on both is named once. */
    private void key(Box box) {
        Map<String, CauseLook> words = new LinkedHashMap<>();
        for (RaceWork work : new RaceWork[] {twins.firstWork(), twins.secondWork()}) {
            MachineStage stage =
                    MachineStages.of(work.series().run().settings().machine().name());
            for (Cause cause : work.series().run().settings().machine().causes()) {
                boolean counted = work.series().counts().stream().anyMatch(counts -> counts.of(cause) > 0);
                if (counted) {
                    words.putIfAbsent(cause.word(), stage.look(pen.theme, cause));
                }
            }
        }
        TextStyle quiet = type().in(pen.theme.quiet());
        double chip = 0.9 * quiet.size();
        double x = box.x();
        for (Map.Entry<String, CauseLook> entry : words.entrySet()) {
            double width = 1.4 * chip + quiet.width(entry.getKey()) + quiet.size();
            if (x + width - quiet.size() <= box.right()) {
                Box swatch = new Box(x, box.bottom() - chip, chip, chip);
                CauseLegend.swatch(pen, entry.getValue(), swatch);
                pen.list.rect(swatch.x(), swatch.y(), chip, chip, 0, null, pen.thin());
                pen.text(entry.getKey(), x + 1.4 * chip, box.bottom() - 0.1 * chip, quiet);
                x += width;
            }
        }
    }

    /** The cycle at a place on a lane that was painted. */
    public static long cycleAt(double x, DrawingList.Part lane, MachineTwins twins) {
        return TimelinePainter.cycleAt(x - lane.x(), 0, Math.max(1, twins.cycles()), lane.width());
    }
}
