package sparsescope.scene.machine;

import java.util.List;
import java.util.Optional;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Hatch;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.machine.Cause;
import sparsescope.machine.CauseCounts;
import sparsescope.machine.MachineMoment;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.timeline.CycleAxis;
import sparsescope.scene.timeline.TimelinePainter;

/** Draws the live charts that hold for any machine: useful slots over time, and what all slots were so far. */
public final class MachineCharts {
    private static final double TYPE = 12;
    private static final double GAP = 6;

    private final MachineMoment moment;
    private final Theme theme;
    private final double width;
    private final double height;
    private final DrawingList list = new DrawingList();

    /** Charts of a size. */
    public MachineCharts(MachineMoment moment, Theme theme, double width, double height) {
        this(moment, theme, width, height, true);
    }

    /**
     * Charts of a size.
     *
     * @param paper whether anything is painted behind them
     */
    MachineCharts(MachineMoment moment, Theme theme, double width, double height, boolean paper) {
        this.moment = moment;
        this.theme = theme;
        this.width = width;
        this.height = height;
        if (paper) {
            list.rect(0, 0, width, height, 0, theme.panel(), null);
        }
    }

    private TextStyle type(Colour colour) {
        return TextStyle.of(Typeface.SANS, TYPE, colour);
    }

    private void title(String title, String remark) {
        TextStyle strong = TextStyle.of(Typeface.SANS_SEMIBOLD, TYPE * 1.1, theme.text());
        list.text(title, GAP, GAP + TYPE, strong);
        if (strong.width(title) + type(theme.text()).width(remark) + 4 * GAP < width) {
            list.text(remark, width - GAP, GAP + TYPE, type(theme.quiet()).end());
        }
    }

    /**
     * Useful slots over the cycles of the layer, with the playhead.
     *
     * @param series what the slots were, of the whole layer; empty while they are being counted
     */
    public DrawingList utilization(Optional<CauseSeries> series) {
        list.begin(StagePart.CHART.id("utilization"));
        double left = GAP + type(theme.quiet()).width("100 %") + GAP;
        double top = 2 * GAP + 1.6 * TYPE;
        double plotWidth = Math.max(1, width - left - 2 * GAP);
        double plotHeight = Math.max(1, height - top - 1.8 * TYPE - GAP);
        title("Useful slots", series.map(this::remark).orElse(""));
        for (double share : new double[] {0, 0.5, 1}) {
            double y = top + plotHeight * (1 - share);
            list.line(left, y, left + plotWidth, y, Stroke.solid(theme.outline(), 1));
            list.text(
                    PaintContext.percent(share),
                    left - GAP,
                    y + TYPE * 0.35,
                    type(theme.quiet()).end());
        }
        if (series.isEmpty()) {
            list.rect(left, top, plotWidth, plotHeight, 0, hatch(), null);
        } else {
            CauseSeries of = series.get();
            for (int column = 0; column < of.columns(); column++) {
                double x0 = left + TimelinePainter.xOf(of.bounds()[column], 0, of.to(), plotWidth);
                double x1 = left + TimelinePainter.xOf(of.bounds()[column + 1], 0, of.to(), plotWidth);
                double high = plotHeight * of.useful(column);
                boolean past = of.bounds()[column] <= moment.cycle();
                list.rect(
                        x0,
                        top + plotHeight - high,
                        x1 - x0 + 0.4,
                        high,
                        0,
                        past ? theme.product() : theme.product().alpha(0.4),
                        null);
            }
            CycleAxis.draw(
                    list,
                    0,
                    of.to(),
                    left,
                    plotWidth,
                    top + plotHeight,
                    width - GAP,
                    type(theme.quiet()),
                    Stroke.solid(theme.quiet(), 1));
            double head = left + TimelinePainter.xOf(Math.min(moment.cycle(), of.to()), 0, of.to(), plotWidth);
            list.line(head, top - 2, head, top + plotHeight, Stroke.solid(theme.text(), 2));
        }
        list.end();
        return list;
    }

    private String remark(CauseSeries series) {
        long useful = 0;
        long all = 0;
        for (CauseCounts counts : series.counts()) {
            all += counts.total();
            for (Cause cause : moment.run().settings().machine().causes()) {
                useful += cause.isUseful() ? counts.of(cause) : 0;
            }
        }
        return PaintContext.percent((double) useful / Math.max(1, all)) + " in all";
    }

    private Hatch hatch() {
        return new Hatch(theme.recess(), theme.outline(), Hatch.Direction.DIAGONAL, 8);
    }

    /**
     * What the slots of all PEs were so far, with a legend.
     *
     * @param soFar the slots up to the moment; empty while they are being counted
     */
    public DrawingList slots(Optional<? extends CauseCounts> soFar) {
        list.begin(StagePart.CHART.id("slots"));
        title("Slots so far", "up to cycle " + PaintContext.number(moment.cycle()));
        Box inside = new Box(GAP, 2 * GAP + 1.6 * TYPE, width - 2 * GAP, height - 3 * GAP - 1.6 * TYPE);
        if (soFar.isPresent()) {
            PaintContext pen = new PaintContext(list, theme, inside.width(), inside.height(), 1);
            MachineStage stage =
                    MachineStages.of(moment.run().settings().machine().name());
            List<? extends Cause> causes = moment.run().settings().machine().causes();
            new CauseLegend(pen, stage, causes, soFar.get()).paint(inside);
        } else {
            list.rect(inside.x(), inside.y(), inside.width(), inside.height(), 0, hatch(), null);
        }
        list.end();
        return list;
    }
}
