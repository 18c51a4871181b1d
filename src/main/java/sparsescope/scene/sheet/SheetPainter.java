package sparsescope.scene.sheet;

import java.util.List;
import java.util.function.Supplier;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.TypeScale;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.chart.ChartFrame;
import sparsescope.scene.chart.ChartPainter.LayerDensity;
import sparsescope.scene.chart.DensityChart;
import sparsescope.scene.chart.SlotChart;
import sparsescope.scene.chart.StragglerChart;
import sparsescope.scene.chart.UtilizationChart;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.stage.TitleLines;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.SlotLegend;
import sparsescope.scene.timeline.TimelinePainter;
import sparsescope.scene.twin.TwinPainter;
import sparsescope.scene.twin.TwinWords;
import sparsescope.scene.twin.Twins;
import sparsescope.scene.view.SeenView;
import sparsescope.scene.view.SlotSums;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Explanation;
import sparsescope.scene.words.Explanations;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.SlotCounts;

/** Paints pictures that leave the window: a stage, a timeline or a chart, and its words. */
public final class SheetPainter {
    /** Type of charts before scaling: under that of titles. */
    private static final double LARGEST_TYPE = 18;
    /** How much larger a timeline is than in the window before it grows with the sheet. */
    private static final double TIMELINE_SCALE = 1.4;

    private static final double STRIP_HEIGHT = 72;
    private static final double HIGHEST_STRIP = 0.25;

    private final FigureSubject subject;
    private final PictureStyle look;
    private final Supplier<List<LayerDensity>> densities;
    private final Supplier<Twins> twins;

    /**
     * A painter.
     *
     * @param densities of the network's layers, asked for where they are shown
     * @param twins asked for where they are shown
     */
    public SheetPainter(
            FigureSubject subject, PictureStyle look, Supplier<List<LayerDensity>> densities, Supplier<Twins> twins) {
        this.subject = subject;
        this.look = look;
        this.densities = densities;
        this.twins = twins;
    }

    /** What a picture of a moment says in plain text: its caption. */
    public String sentence(Moment moment, StageView view, Beats beats) {
        return words(moment, view, beats).text();
    }

    private Explanation words(Moment moment, StageView view, Beats beats) {
        ChartFrame words = new ChartFrame(look.theme(), look.width(), look.height());
        return switch (subject) {
            case STAGE, STAGE_TIMELINE, TIMELINE -> Explanations.of(moment, view, beats);
            case UTILIZATION -> Explanation.ofSentence(new UtilizationChart(moment, words).sentence());
            case SLOTS -> Explanation.ofSentence(new SlotChart(moment, words).sentence());
            case STRAGGLERS, LAYER_STRAGGLERS ->
                Explanation.ofSentence(
                        new StragglerChart(moment, view, subject == FigureSubject.LAYER_STRAGGLERS, words).sentence());
            case DENSITY -> Explanation.ofSentence(DensityChart.sentence(densities.get()));
            case TWINS -> TwinWords.explanation(twins.get(), moment, twins.get().second(moment), view);
        };
    }

    /** Paints a moment, {@code beats} of its cycle being over. */
    public DrawingList paint(Moment moment, StageView wanted, Beats beats) {
        StageView view = SeenView.of(moment, wanted);
        return switch (subject) {
            case STAGE -> stage(moment, view, beats, look.height(), look.sheet());
            case STAGE_TIMELINE -> stageOverTimeline(moment, view, beats);
            default -> onSheet(moment, view);
        };
    }

    private DrawingList stage(Moment moment, StageView view, Beats beats, double height, PageFurniture sheet) {
        return StagePainter.paint(moment, view, look.theme(), look.width(), height, sheet, look.lettering(), beats);
    }

    private DrawingList stageOverTimeline(Moment moment, StageView view, Beats beats) {
        double scale = look.lettering().scale();
        PaintContext pen =
                new PaintContext(new DrawingList(), look.theme(), look.width() / scale, look.height() / scale, 1);
        double grown = scale * Math.max(1, TIMELINE_SCALE * pen.unit);
        double margin = 16 * pen.unit * scale;
        double strip = Math.min(look.height() * HIGHEST_STRIP, STRIP_HEIGHT * grown);
        double above = look.height() - strip - margin;
        DrawingList list = stage(moment, view, beats, above, look.sheet());
        boolean covered = view.zoom() != 1 || view.panX() != 0 || view.panY() != 0;
        if (!look.sheet().transparent() || covered) {
            list.rect(
                    0,
                    above,
                    look.width(),
                    look.height() - above,
                    0,
                    look.theme().background(),
                    null);
        }
        timeline(list, moment, new Box(margin, above, look.width() - 2 * margin, strip), grown);
        return list;
    }

    private DrawingList onSheet(Moment moment, StageView view) {
        DrawingList list = new DrawingList();
        double scale = look.lettering().scale();
        Box page = new Box(0, 0, look.width() / scale, look.height() / scale);
        list.push(0, 0, scale, 1);
        if (!look.sheet().transparent()) {
            list.rect(0, 0, page.width(), page.height(), 0, look.theme().background(), null);
        }
        PaintContext pen = new PaintContext(
                list,
                look.theme(),
                page.width(),
                page.height(),
                1,
                look.lettering().lecture());
        // The charts have titles of their own.
        String here = switch (subject) {
            case TIMELINE -> subject.title(view);
            case TWINS -> view.landingName();
            default -> "";
        };
        Explanation words = look.sheet().caption() ? words(moment, view, Beats.WHOLE) : Explanation.of("", "");
        TitleLines lines = new TitleLines(pen, moment, view, look.sheet(), page, here, words);
        if (subject == FigureSubject.TIMELINE) {
            timelineAndSlots(pen, moment, lines.inside());
        } else if (subject == FigureSubject.TWINS) {
            twins(pen, moment, view, lines.inside());
        } else {
            chart(list, moment, view, lines.inside(), Math.max(1, pen.unit));
        }
        lines.paint();
        list.pop();
        return list;
    }

    private void chart(DrawingList list, Moment moment, StageView view, Box box, double grown) {
        ChartFrame frame = new ChartFrame(
                look.theme(),
                box.width() / grown,
                box.height() / grown,
                LARGEST_TYPE,
                !look.sheet().transparent());
        DrawingList chart = switch (subject) {
            case UTILIZATION -> new UtilizationChart(moment, frame).paint();
            case SLOTS -> new SlotChart(moment, frame).paint();
            case STRAGGLERS, LAYER_STRAGGLERS ->
                new StragglerChart(
                                moment,
                                view,
                                subject == FigureSubject.LAYER_STRAGGLERS,
                                frame,
                                !look.sheet().caption())
                        .paint();
            case DENSITY -> new DensityChart(densities.get(), frame).paint();
            default -> throw new IllegalStateException(subject + " is no chart");
        };
        list.push(box.x(), box.y(), grown, 1);
        chart.replay(list);
        list.pop();
    }

    /** The timeline, and under it what all slots of the layer were: that also says what its colours are. */
    private void timelineAndSlots(PaintContext pen, Moment moment, Box box) {
        SlotCounts slots = SlotCounts.none();
        for (GroupSpan span : moment.run().spans()) {
            slots = slots.plus(SlotSums.of(span));
        }
        SlotLegend legend = new SlotLegend(pen, slots);
        double lane = pen.size(14) * 1.8;
        double below = Math.min(legend.height(box.width()), Math.max(0, box.height() / 2 - lane));
        timeline(
                pen.list, moment, box.inset(0, 0, 0, below + lane + pen.gap()), Math.max(1, TIMELINE_SCALE * pen.unit));
        legend.paint(new Box(box.x(), box.bottom() - below, box.width(), below));
        laneKey(pen, new Box(box.x(), box.bottom() - below - lane, box.width(), lane));
    }

    /** The page is scaled already. */
    private void twins(PaintContext pen, Moment moment, StageView view, Box box) {
        TypeScale lettering = new TypeScale(1, look.lettering().lecture());
        DrawingList both = TwinPainter.paint(
                twins.get(),
                moment,
                twins.get().second(moment),
                view,
                look.theme(),
                box.width(),
                box.height(),
                lettering,
                look.sheet().transparent());
        pen.list.push(box.x(), box.y(), 1, 1);
        both.replay(pen.list);
        pen.list.pop();
    }

    /** What the colours of the lane under the band are. */
    private static void laneKey(PaintContext pen, Box box) {
        double chip = pen.size(14) * 0.6;
        double x = box.x();
        for (boolean halos : new boolean[] {true, false}) {
            String word = halos ? "halo exchange" : "outputs leave";
            Colour colour = halos ? pen.theme.halo() : pen.theme.sum();
            if (x + 2.5 * chip + pen.quiet().width(word) <= box.right()) {
                pen.list.rect(x, box.y() + 0.4 * chip, 1.8 * chip, chip, 0, colour, null);
                pen.text(word, x + 2.5 * chip, box.y() + 0.4 * chip + pen.size(14) * 0.65, pen.quiet());
            }
            x += 5 * chip + pen.quiet().width(word);
        }
    }

    private void timeline(DrawingList list, Moment moment, Box box, double grown) {
        LayerRun run = moment.run();
        list.push(box.x(), box.y(), grown, 1);
        TimelinePainter.draw(
                list, run, moment.cycle(), 0, run.cycles(), look.theme(), box.width() / grown, box.height() / grown);
        list.pop();
    }
}
