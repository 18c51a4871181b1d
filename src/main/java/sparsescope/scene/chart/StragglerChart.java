package sparsescope.scene.chart;

import java.util.List;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.drawing.Box;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.CausePalette;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Words;
import sparsescope.simulation.compare.GroupLoads;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.SlotCause;

/** The PE grid with a bar in every PE: what its cycles are, against the barrier at the bar's end; and who is waited for. */
public final class StragglerChart {
    private static final double LEAST_BAR = 3;

    private final Moment moment;
    private final StageView view;
    private final boolean wholeLayer;
    private final boolean worded;
    private final GroupLoads loads;
    private final ChartFrame frame;
    private final DrawingList list;

    public StragglerChart(Moment moment, StageView wanted, boolean wholeLayer, ChartFrame frame) {
        this(moment, wanted, wholeLayer, frame, true);
    }

    /**
     * A chart.
     *
     * @param worded whether it says in a sentence who is waited for
     */
    public StragglerChart(Moment moment, StageView wanted, boolean wholeLayer, ChartFrame frame, boolean worded) {
        this.worded = worded;
        this.moment = moment;
        this.view = wanted.within(moment.run().plan().accelerator());
        // Where PEs do not meet after groups, a single group has no barrier.
        this.wholeLayer = wholeLayer || !GroupLoads.meetsAfterGroups(moment.run());
        this.loads = this.wholeLayer
                ? GroupLoads.ofLayer(moment.run())
                : GroupLoads.ofGroup(moment.run(), moment.group().index());
        this.frame = frame;
        this.list = frame.list;
    }

    /** Paints the chart. */
    public DrawingList paint() {
        list.begin(StagePart.CHART.id("stragglers"));
        String what = wholeLayer
                ? "whole layer" + (moment.run().indexed() ? "" : " so far")
                : Words.group(moment.group(), moment.run().plan());
        String cycles = Words.count(loads.barrier(), "cycle");
        list.begin(StagePart.STRAGGLER_SCOPE.id());
        frame.title(
                "Load balance",
                List.of("cycles each PE needs: " + what + ", " + cycles, what + ", " + cycles, what, ""));
        list.end();
        AcceleratorConfig grid = moment.run().plan().accelerator();
        double line = frame.type * 1.3;
        List<String> words = worded ? words(line, grid.rows()) : List.of();
        double top = frame.top();
        double bottom = frame.bottom() - words.size() * line - (words.isEmpty() ? 0 : frame.gap * 0.5);
        Box area = new Box(frame.gap, top, frame.width - 2 * frame.gap, Math.max(1, bottom - top));
        for (GroupLoads.Load load : loads.pes()) {
            double between = Math.min(frame.gap, area.height() / grid.rows() * 0.25);
            Box cell = area.column(
                            (double) load.pe().column() / grid.columns(),
                            (load.pe().column() + 1.0) / grid.columns(),
                            Math.min(frame.gap, area.width() / grid.columns() * 0.12))
                    .row((double) load.pe().row() / grid.rows(), (load.pe().row() + 1.0) / grid.rows(), between);
            list.begin(StagePart.LOAD.id(load.pe()));
            bar(load, cell);
            list.end();
        }
        for (int i = 0; i < words.size(); i++) {
            list.text(
                    words.get(i),
                    frame.gap,
                    frame.bottom() - (words.size() - 1 - i) * line - frame.type * 0.3,
                    frame.plain());
        }
        list.end();
        return list;
    }

    private void bar(GroupLoads.Load load, Box cell) {
        Box bar = cell;
        String number = PaintContext.number(load.own());
        boolean told = cell.height() >= frame.type * 2.2 && frame.quiet().width(number) <= cell.width() - 2;
        if (told) {
            bar = new Box(cell.x(), cell.y(), cell.width(), cell.height() - frame.type * 1.25);
            list.text(
                    number,
                    cell.centreX(),
                    cell.bottom() - frame.type * 0.25,
                    frame.quiet().middle());
        }
        list.rect(bar.x(), bar.y(), bar.width(), bar.height(), 0, frame.theme.recess(), null);
        double all = Math.max(1, loads.barrier())
                * (double) moment.run().plan().accelerator().multipliers();
        double x = bar.x();
        for (SlotCause cause : CausePalette.ORDER) {
            double width = bar.width() * load.slots().of(cause) / all;
            if (width > 0 && cause != SlotCause.IDLE) {
                list.rect(x, bar.y(), width, bar.height(), 0, frame.theme.cause(cause), null);
                x += width;
            }
        }
        boolean last = load.own() > 0 && load.own() == loads.last().own();
        boolean focus = load.pe().equals(view.pe());
        // Around the bar, not over it: low bars must stay visible.
        double rim = focus ? Math.max(1.5, Math.min(2.5, bar.height() * 0.2)) : 1;
        double out = focus ? rim / 2 : 0;
        list.rect(
                bar.x() - out,
                bar.y() - out,
                bar.width() + 2 * out,
                bar.height() + 2 * out,
                0,
                null,
                Stroke.solid(focus ? frame.theme.text() : frame.theme.outline(), rim));
        if (last && bar.height() >= LEAST_BAR) {
            double size = Math.max(4, Math.min(frame.type * 0.6, bar.height() * 0.6));
            double right = bar.right() - (focus ? 2 : 1);
            list.path(
                    new Shape()
                            .moveTo(right - size, bar.centreY() - size / 2)
                            .lineTo(right, bar.centreY())
                            .lineTo(right - size, bar.centreY() + size / 2)
                            .close(),
                    frame.theme.text(),
                    Stroke.solid(frame.theme.panel(), 1));
        }
    }

    /** The sentence in as many lines as there is room for; the longest that fits. */
    private List<String> words(double line, int rows) {
        double room = frame.bottom() - frame.top() - Math.max(rows * 5.0, frame.height * 0.3) - frame.gap * 0.5;
        int most = (int) Math.max(0, Math.min(3, room / line));
        for (String sentence : sentences()) {
            List<String> lines = frame.plain().lines(sentence, frame.width - 2 * frame.gap);
            boolean fits = lines.stream().allMatch(text -> frame.plain().width(text) <= frame.width - 2 * frame.gap);
            if (fits && lines.size() <= most) {
                return lines;
            }
        }
        return List.of();
    }

    /** What it says, in a sentence. */
    public String sentence() {
        return sentences().get(0);
    }

    private List<String> sentences() {
        GroupLoads.Load last = loads.last();
        if (last.own() == 0) {
            return List.of("No PE has anything to compute.", "No work.");
        }
        String who = Words.pe(last.pe());
        String others = loads.asMuch() == 1 ? "" : " with " + Words.count(loads.asMuch() - 1, "other");
        String saved = Words.saved(loads.saved());
        String mean = Words.count(loads.balanced(), "cycle");
        if (!wholeLayer) {
            String end = who + " finishes last" + others + ", after " + Words.count(last.own(), "cycle") + ".";
            return List.of(
                    end + " Perfectly balanced, this group would take " + mean + ", " + saved + " fewer.",
                    end + " Perfectly balanced: " + mean + ", −" + saved + ".",
                    who + " finishes last. Perfectly balanced: −" + saved + ".",
                    who + " is last; balanced: −" + saved + ".");
        }
        GroupLoads.Load often = loads.pes().get(0);
        for (GroupLoads.Load load : loads.pes()) {
            often = load.timesLast() > often.timesLast() ? load : often;
        }
        String most = Words.pe(often.pe()) + " finishes last in " + often.timesLast() + " of "
                + Words.count(loads.groups(), "group");
        String instead = GroupLoads.meetsAfterGroups(moment.run())
                ? most
                : who + " has the most work" + others + ", " + Words.count(last.own(), "cycle");
        return List.of(
                instead + ". Perfectly balanced, the layer would compute in " + mean + ", " + saved + " fewer.",
                instead + ". Perfectly balanced: " + mean + ", −" + saved + ".",
                "Perfectly balanced: " + mean + ", −" + saved + ".");
    }
}
