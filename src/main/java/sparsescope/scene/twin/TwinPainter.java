package sparsescope.scene.twin;

import java.util.List;
import sparsescope.analysis.compare.TwinClock;
import sparsescope.drawing.Box;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Shape;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.TypeScale;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.LevelOfDetail;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.compare.FirstDivergence;
import sparsescope.simulation.run.Moment;

/** Paints two runs of a layer side by side, and under them how they race. */
public final class TwinPainter {
    /** Stands before the ids of all parts of the second run. */
    public static final String PREFIX = "twin/";

    private static final double MARGIN = 12;
    /** Less height shows nothing of a landing in a hall's type. */
    private static final double LEAST_STAGE = 100;

    private final DrawingList list = new DrawingList();
    private final Twins twins;
    private final Moment first;
    private final Moment second;
    private final StageView view;
    private final Theme theme;
    private final TypeScale lettering;
    private final double width;
    private final double height;
    private final PaintContext pen;

    private TwinPainter(
            Twins twins,
            Moment first,
            Moment second,
            StageView view,
            Theme theme,
            double width,
            double height,
            TypeScale lettering) {
        this.twins = twins;
        this.first = first;
        this.second = second;
        // Nothing holds a magnified landing within its half, and one that grows would cover the other.
        this.view = view.atDepth(view.landing()).magnified(1, 0, 0).withoutTitle();
        this.theme = theme;
        this.lettering = lettering;
        this.width = width / lettering.scale();
        this.height = height / lettering.scale();
        this.pen = new PaintContext(list, theme, this.width, this.height, 1, lettering.lecture());
    }

    /**
     * Paints twins.
     *
     * @param first a moment of the first run
     * @param second the moment of the second run that belongs to it
     */
    public static DrawingList paint(
            Twins twins,
            Moment first,
            Moment second,
            StageView view,
            Theme theme,
            double width,
            double height,
            TypeScale lettering) {
        return paint(twins, first, second, view, theme, width, height, lettering, false);
    }

    /** The same with nothing behind it when it is {@code transparent}. */
    public static DrawingList paint(
            Twins twins,
            Moment first,
            Moment second,
            StageView view,
            Theme theme,
            double width,
            double height,
            TypeScale lettering,
            boolean transparent) {
        return new TwinPainter(twins, first, second, view, theme, width, height, lettering).paint(transparent);
    }

    private DrawingList paint(boolean transparent) {
        double scale = lettering.scale();
        if (!transparent) {
            list.rect(0, 0, width * scale, height * scale, 0, theme.background(), null);
        }
        double top = headlineHeight();
        double head = 1.9 * pen.title().size();
        double race = Math.min(TwinRace.height(pen, height), height * 0.45);
        double stages = height - top - race - MARGIN / 3;
        double stage = (stacked() ? stages / 2 : stages) - head;
        double x = stacked() ? 0 : width / 2;
        double y = stacked() ? top + stages / 2 : top;
        List<FirstDivergence> different = FirstDivergence.between(first, second);
        PageFurniture sheet = new PageFurniture(false, false, transparent, "");
        if (lettering.lecture() && stage < LEAST_STAGE) {
            // Rather the race alone than two landings of which nothing can be read.
            list.push(0, 0, scale, 1);
            headline();
            new TwinRace(pen, twins, new Box(MARGIN, top, width - 2 * MARGIN, Math.min(height - top, 1.6 * race)))
                    .paint(first, second);
            list.pop();
            return list;
        }
        half(first, 0, top + head, stage, "", different, sheet);
        half(second, x, y + head, stage, PREFIX, different, sheet);
        list.push(0, 0, scale, 1);
        headline();
        heading(twins.firstName(), first, 0, top, head, different.size());
        heading(twins.secondName(), second, x, y, head, different.size());
        list.line(x, y, stacked() ? width : x, stacked() ? y : top + stages, pen.thin());
        new TwinRace(pen, twins, new Box(MARGIN, top + stages, width - 2 * MARGIN, race)).paint(first, second);
        list.pop();
        return list;
    }

    /** On an upright sheet one stands over the other. */
    private boolean stacked() {
        return height > width;
    }

    private double halfWidth() {
        return stacked() ? width : width / 2;
    }

    private TextStyle headlineStyle() {
        return pen.title()
                .sized(pen.lecture ? TypeScale.SMALLEST_VALUE : pen.title().size() * 1.15);
    }

    private double headlineHeight() {
        return 1.5 * headlineStyle().size();
    }

    /** The result, before how it comes about. */
    private void headline() {
        pen.longest(
                MARGIN,
                1.05 * headlineStyle().size(),
                width - 2 * MARGIN,
                headlineStyle(),
                TwinWords.result(twins).toArray(String[]::new));
    }

    private void half(
            Moment moment,
            double x,
            double y,
            double stage,
            String prefix,
            List<FirstDivergence> different,
            PageFurniture sheet) {
        double scale = lettering.scale();
        StageView own = view.within(moment.run().plan().accelerator());
        DrawingList drawing =
                StagePainter.paint(moment, own, theme, halfWidth() * scale, stage * scale, sheet, lettering);
        list.include(drawing, x * scale, y * scale, prefix);
        if (view.detail() == LevelOfDetail.ARRAY) {
            different.stream()
                    .flatMap(one -> one.pe().stream())
                    .forEach(at -> drawing.find(StagePart.PE.id(at))
                            .ifPresent(card -> corner(
                                    x * scale + card.x() + card.width(),
                                    y * scale + card.y(),
                                    Math.max(6, Math.min(14, 0.2 * card.width())))));
        }
    }

    /** Marks the card of a PE that does something else on the other side. */
    private void corner(double right, double top, double size) {
        list.path(
                new Shape()
                        .moveTo(right - size, top)
                        .lineTo(right, top)
                        .lineTo(right, top + size)
                        .close(),
                theme.text(),
                null);
    }

    private void heading(String name, Moment moment, double x, double y, double head, int different) {
        double left = x + MARGIN;
        double room = halfWidth() - 2 * MARGIN;
        double baseline = y + 0.68 * head;
        TextStyle title = pen.title();
        double size = Math.max(TypeScale.SMALLEST, Math.min(title.size(), title.size() * room / title.width(name)));
        pen.longest(left, baseline, room, title.sized(size), name, moment == first ? "first" : "second");
        double used = title.sized(size).width(name) + MARGIN;
        if (used >= room) {
            return;
        }
        String cycle = "cycle " + PaintContext.number(moment.cycle());
        String of = cycle + " of " + PaintContext.number(moment.run().cycles());
        String said = pen.quiet().width(of) <= room - used ? of : cycle;
        pen.longest(left + used, baseline, room - used, pen.quiet(), said);
        used += pen.quiet().width(said) + MARGIN;
        if (view.detail() == LevelOfDetail.ARRAY && different > 0) {
            legend(left + used, baseline, room - used);
        }
    }

    private void legend(double left, double baseline, double room) {
        double mark = 0.8 * pen.quiet().size();
        for (String words : new String[] {"does something else on the other side", "differs"}) {
            double needed = pen.quiet().width(words) + 1.4 * mark;
            if (needed <= room) {
                corner(left + room - needed + mark, baseline - mark, mark);
                pen.text(words, left + room, baseline, pen.quiet().end());
                return;
            }
        }
    }

    /** Whether a part is one of the lanes. */
    public static boolean isLane(String id) {
        return id.equals(TwinRace.FIRST_LANE) || id.equals(TwinRace.SECOND_LANE);
    }

    /** Whether a part is of the race, rather than of a run. */
    public static boolean isRace(String id) {
        return isLane(id) || id.equals(TwinRace.DIFFERENCE);
    }

    /** The cycle that a lane has at a place, when there is one. */
    public static long cycleAt(DrawingList.Part lane, double x, TwinClock clock) {
        return TwinRace.cycleAt(x, lane, clock);
    }
}
