package sparsescope.scene.chart;

import java.util.ArrayList;
import java.util.List;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Hatch;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.timeline.CauseBand;
import sparsescope.scene.timeline.CycleAxis;
import sparsescope.scene.timeline.TimelinePainter;
import sparsescope.scene.view.SlotSums;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.SlotCounts;

/** Draws utilization over the layer: a line through each pixel column's mean, with a shade from its least to its most. */
public final class UtilizationChart {
    private final Moment moment;
    private final ChartFrame frame;
    private final DrawingList list;
    private final Theme theme;
    private final List<GroupSpan> spans;
    private final long known;
    private final long to;
    private final double left;
    private final double top;
    private final double plotWidth;
    private final double plotHeight;

    public UtilizationChart(Moment moment, ChartFrame frame) {
        this.moment = moment;
        this.frame = frame;
        this.list = frame.list;
        this.theme = frame.theme;
        LayerRun run = moment.run();
        boolean indexed = run.indexed();
        this.spans = run.spans();
        GroupSpan last = spans.get(spans.size() - 1);
        this.known = indexed ? run.cycles() : last.computeEnd();
        // The rest of the groups will take about as long as those known.
        this.to = indexed ? known : known * run.plan().runs().size() / spans.size();
        this.left = frame.gap + frame.quiet().width(PaintContext.percent(1)) + frame.gap;
        this.top = frame.top() + frame.type * 0.4;
        this.plotWidth = Math.max(1, frame.width - left - 2 * frame.gap);
        double axis = frame.type * 1.4;
        this.plotHeight = Math.max(1, frame.bottom() - top - axis);
    }

    /** Paints the chart. */
    public DrawingList paint() {
        list.begin(StagePart.CHART.id("utilization"));
        frame.title("Multiplier utilization", remarks());
        scale();
        if (to > 0) {
            CauseBand band = CauseBand.of(moment.run(), 0, to, (int) Math.max(1, Math.floor(plotWidth)));
            double head = left + x(moment.cycle());
            int split = (int) Math.max(0, Math.min(band.columns(), Math.floor(x(moment.cycle()) + 0.5)));
            curve(band, 0, split, theme.product());
            curve(band, split, band.columns(), theme == Theme.LIGHT ? Colour.of(0xB8BEC6) : Colour.of(0x5A636D));
            if (known < to) {
                Hatch hatch = new Hatch(theme.recess(), theme.outline(), Hatch.Direction.DIAGONAL, 8);
                list.rect(left + x(known), top, plotWidth - x(known), plotHeight, 0, hatch, null);
            }
            CycleAxis.draw(
                    list,
                    0,
                    to,
                    left,
                    plotWidth,
                    top + plotHeight,
                    frame.width - frame.gap,
                    frame.quiet(),
                    Stroke.solid(theme.quiet(), 1));
            list.line(head, top - 2, head, top + plotHeight, Stroke.solid(theme.text(), 2));
        }
        list.end();
        return list;
    }

    /** What it says, in a sentence. */
    public String sentence() {
        return "Multiplier utilization " + remarks().get(0) + ".";
    }

    private double x(long cycle) {
        return TimelinePainter.xOf(Math.min(cycle, to), 0, to, plotWidth);
    }

    private double y(double utilization) {
        return top + plotHeight * (1 - utilization);
    }

    private void scale() {
        int parts = plotHeight >= 4 * frame.type ? plotHeight >= 12 * frame.type ? 4 : 2 : 1;
        for (int part = 0; part <= parts; part++) {
            double share = (double) part / parts;
            list.line(left, y(share), left + plotWidth, y(share), Stroke.solid(theme.outline(), 1));
            list.text(
                    PaintContext.percent(share),
                    left - frame.gap,
                    y(share) + frame.type * 0.35,
                    frame.quiet().end());
        }
    }

    private void curve(CauseBand band, int from, int to, Colour colour) {
        int start = from;
        while (start < to) {
            while (start < to && !band.computes(start)) {
                start++;
            }
            int end = start;
            while (end < to && band.computes(end)) {
                end++;
            }
            if (end > start) {
                piece(band, start, end, colour);
            }
            start = end;
        }
    }

    /** Columns {@code from}…{@code to}−1, all of which compute. Runs of equal columns are one step of the line. */
    private void piece(CauseBand band, int from, int to, Colour colour) {
        Shape shade = new Shape().moveTo(left + from, y(band.most(from)));
        Shape line = new Shape().moveTo(left + from, y(band.utilization(from)));
        boolean shaded = false;
        for (int column = from; column < to; column++) {
            shade.lineTo(left + column, y(band.most(column))).lineTo(left + column + 1, y(band.most(column)));
            line.lineTo(left + column, y(band.utilization(column)))
                    .lineTo(left + column + 1, y(band.utilization(column)));
            shaded |= (band.most(column) - band.least(column)) * plotHeight > 1;
        }
        for (int column = to - 1; column >= from; column--) {
            shade.lineTo(left + column + 1, y(band.least(column))).lineTo(left + column, y(band.least(column)));
        }
        if (shaded) {
            list.path(shade.close(), colour.alpha(0.35), null);
        }
        list.path(line, null, Stroke.solid(colour, Math.max(1.5, frame.type / 8)));
    }

    private List<String> remarks() {
        String soFar = PaintContext.percent(layerSoFar()) + " of the layer so far";
        if (moment.finished()) {
            String whole = PaintContext.percent(layerSoFar());
            return List.of(whole + " of the layer", whole);
        }
        if (!moment.computing()) {
            return List.of("now none, " + soFar, "now none");
        }
        String now = "now " + PaintContext.percent(usefulNow());
        return List.of(now + ", " + soFar, now + ", so far " + PaintContext.percent(layerSoFar()), now);
    }

    /** The useful part of all multipliers in this very cycle. */
    private double usefulNow() {
        long useful = 0;
        for (PeStatus pe : moment.pes()) {
            if (pe.issuedThisCycle()) {
                useful += moment.issued(pe.position()).stream()
                        .filter(product -> product.cause().isUseful())
                        .count();
            }
        }
        AcceleratorConfig grid = moment.run().plan().accelerator();
        return (double) useful / ((long) grid.pes() * grid.multipliers());
    }

    private double layerSoFar() {
        List<SlotCounts> all = new ArrayList<>();
        all.add(SlotSums.soFar(moment));
        for (GroupSpan span : spans) {
            if (span.group().index() < moment.group().index()) {
                all.add(SlotSums.of(span));
            }
        }
        return SlotCounts.sum(all).utilization();
    }
}
