package sparsescope.scene.machine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import sparsescope.drawing.Box;
import sparsescope.drawing.DrawingList;
import sparsescope.file.InputException;
import sparsescope.machine.Cause;
import sparsescope.machine.CauseCounts;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.beat.MovingValues;
import sparsescope.scene.chart.ChartFrame;
import sparsescope.scene.chart.ChartPainter.LayerDensity;
import sparsescope.scene.chart.DensityChart;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.scene.sheet.PictureStyle;
import sparsescope.scene.stage.TitleLines;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Explanation;
import sparsescope.scene.words.Words;

/** Paints pictures of any machine's moments that leave the window: its stage, its timeline or its causes, and their words. */
public final class MachineSheet {
    private static final List<FigureSubject> SUBJECTS = List.of(
            FigureSubject.STAGE,
            FigureSubject.STAGE_TIMELINE,
            FigureSubject.TIMELINE,
            FigureSubject.UTILIZATION,
            FigureSubject.SLOTS,
            FigureSubject.STRAGGLERS,
            FigureSubject.LAYER_STRAGGLERS,
            FigureSubject.DENSITY);
    /** The columns of a chart over time, and how high a chart is whose type is as it is. */
    private static final int COLUMNS = 480;

    private static final double CHART_HEIGHT = 300;
    private static final double TYPE = 14;

    private static final double ALONE = 1.7;

    private final FigureSubject subject;
    private final PictureStyle look;
    private final MachineStage stage;
    private final Supplier<List<LayerDensity>> densities;

    /** What there is to show of any machine's moments. */
    public static List<FigureSubject> subjects() {
        return SUBJECTS;
    }

    /** A painter of one machine's moments; a subject that is not for every machine is refused. */
    public MachineSheet(FigureSubject subject, PictureStyle look, MachineStage stage) {
        this(subject, look, stage, List::of);
    }

    /**
     * The same with all layers of a network.
     *
     * @param densities of every layer; asked for by a picture of densities only, none for the moment's own layer alone
     */
    public MachineSheet(
            FigureSubject subject, PictureStyle look, MachineStage stage, Supplier<List<LayerDensity>> densities) {
        if (!SUBJECTS.contains(subject)) {
            throw new InputException("what: found " + subject.word() + ", expected one of " + stage.machine()
                    + "'s pictures: "
                    + String.join(
                            ", ", SUBJECTS.stream().map(FigureSubject::word).toList()));
        }
        this.subject = subject;
        this.look = look;
        this.stage = stage;
        this.densities = densities;
    }

    /** What the picture shows, in a few words. */
    public String title(StageView view) {
        return subject.hasStage() ? stage.landing(view).name(view) : subject.title(view);
    }

    /** What a picture of a moment says in plain text: its caption. */
    public String sentence(MachineMoment moment, StageView view) {
        return sentence(moment, view, Beats.WHOLE);
    }

    /** The same within a cycle. */
    public String sentence(MachineMoment moment, StageView view, Beats beats) {
        return words(moment, view, beats).text();
    }

    private Explanation words(MachineMoment moment, StageView view, Beats beats) {
        return switch (subject) {
            case SLOTS, TIMELINE -> Explanation.ofSentence(slots(moment));
            case UTILIZATION -> Explanation.ofSentence(useful(moment));
            case STRAGGLERS, LAYER_STRAGGLERS -> Explanation.ofSentence(new LoadChart(moment, view).sentence());
            case DENSITY -> Explanation.ofSentence(DensityChart.sentence(layers(moment)));
            default -> stage.describe(moment, view, beats);
        };
    }

    private List<LayerDensity> layers(MachineMoment moment) {
        List<LayerDensity> all = densities.get();
        return all.isEmpty() ? List.of(LayerDensity.of(moment.run().layer(), true)) : all;
    }

    private static String useful(MachineMoment moment) {
        CauseCounts all = all(moment.run());
        long useful = moment.run().settings().machine().causes().stream()
                .filter(Cause::isUseful)
                .mapToLong(all::of)
                .sum();
        return "Of all slots " + Words.percent((double) useful / Math.max(1, all.total()))
                + " did what the layer needs: " + PaintContext.number(useful) + " of "
                + PaintContext.number(all.total()) + ".";
    }

    private String slots(MachineMoment moment) {
        MachineRun run = moment.run();
        CauseCounts all = all(run);
        StringBuilder text = new StringBuilder("Of ")
                .append(PaintContext.number(all.total()))
                .append(" multiplier slots ");
        String separator = "";
        for (Cause cause : run.settings().machine().causes()) {
            if (all.of(cause) > 0) {
                double percent = 100.0 * all.of(cause) / all.total();
                text.append(separator).append(String.format(Locale.ROOT, "%.1f %% %s", percent, cause.word()));
                separator = ", ";
            }
        }
        return text.append('.').toString();
    }

    private static CauseCounts all(MachineRun run) {
        return run.causes(new long[] {0, run.cycles()}, () -> false).get(0);
    }

    /** Paints a moment. */
    public DrawingList paint(MachineMoment moment, StageView wanted) {
        return paint(moment, wanted, Beats.WHOLE);
    }

    /** Paints a moment within its cycle, where its landing is on the picture. */
    public DrawingList paint(MachineMoment moment, StageView wanted, Beats beats) {
        StageView view = stage.within(moment, wanted);
        DrawingList list = new DrawingList();
        double scale = look.lettering().scale();
        Box page = new Box(0, 0, look.width() / scale, look.height() / scale);
        boolean lecture = look.lettering().lecture();
        list.push(0, 0, scale, 1);
        if (!look.sheet().transparent()) {
            list.rect(0, 0, page.width(), page.height(), 0, look.theme().background(), null);
        }
        PaintContext whole = new PaintContext(list, look.theme(), page.width(), page.height(), 1, lecture);
        TitleLines lines = new TitleLines(
                whole,
                look.sheet(),
                page,
                new TitleLines.Words(
                        moment.run().layer().name(),
                        title(view),
                        cycle(moment),
                        subject.hasStage() ? stage.position(moment, view) : "",
                        look.sheet().caption() ? words(moment, view, beats) : Explanation.of("", "")));
        Box inside = lines.inside();
        PaintContext pen = new PaintContext(list, look.theme(), inside.width(), inside.height(), 1, lecture);
        switch (subject) {
            case STAGE -> stage.paint(pen, moment, view, beats, inside);
            case STAGE_TIMELINE -> {
                double strip = Math.min(inside.height() * 0.22, 90 * pen.unit);
                Box above = inside.inset(0, 0, 0, strip + pen.gap());
                PaintContext smaller = new PaintContext(list, look.theme(), above.width(), above.height(), 1, lecture);
                stage.paint(smaller, moment, view, beats, above);
                new CauseTimeline(pen, stage, moment)
                        .paint(new Box(inside.x(), inside.bottom() - strip, inside.width(), strip));
            }
            case TIMELINE -> {
                double legend = 22 * pen.unit + 8 * pen.unit + 3 * pen.size(14) * 1.6;
                new CauseTimeline(pen, stage, moment).paint(inside.inset(0, 6, 0, legend + pen.gap()));
                legend(pen, moment, new Box(inside.x(), inside.bottom() - legend, inside.width(), legend));
            }
            case UTILIZATION, STRAGGLERS, LAYER_STRAGGLERS, DENSITY -> chart(list, moment, view, inside);
            default -> {
                // A chart alone on its page has larger type.
                PaintContext larger = new PaintContext(
                        list, look.theme(), inside.width() * ALONE, inside.height() * ALONE, 1, lecture);
                legend(larger, moment, inside.inset(0, inside.height() * 0.15, 0, inside.height() * 0.15));
            }
        }
        lines.paint();
        list.pop();
        if (subject.hasStage() && !beats.whole()) {
            stage.move(new MovingValues(list, look.theme(), look.lettering(), look.height()), moment, view, beats);
        }
        return list;
    }

    /** A chart as it stands beside a stage, enlarged. */
    private void chart(DrawingList list, MachineMoment moment, StageView view, Box box) {
        double larger = Math.max(1, box.height() / CHART_HEIGHT);
        double width = box.width() / larger;
        double height = box.height() / larger;
        DrawingList chart = switch (subject) {
            case UTILIZATION ->
                new MachineCharts(moment, look.theme(), width, height, false)
                        .utilization(Optional.of(
                                CauseSeries.of(moment.run(), 0, moment.run().cycles(), COLUMNS, () -> false)));
            case DENSITY ->
                new DensityChart(layers(moment), new ChartFrame(look.theme(), width, height, TYPE, false)).paint();
            default -> new LoadChart(moment, view).paint(look.theme(), width, height);
        };
        list.push(box.x(), box.y(), larger, 1);
        list.include(chart, 0, 0, "");
        list.pop();
    }

    private void legend(PaintContext pen, MachineMoment moment, Box box) {
        MachineRun run = moment.run();
        new CauseLegend(pen, stage, run.settings().machine().causes(), all(run)).paint(box);
    }

    private static String cycle(MachineMoment moment) {
        return "cycle " + PaintContext.number(moment.cycle()) + " of "
                + PaintContext.number(moment.run().cycles());
    }
}
