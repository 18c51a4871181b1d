package sparsescope.scene;

import java.util.List;
import sparsescope.simulation.LayerRun;
import sparsescope.simulation.Moment;
import sparsescope.simulation.PeStatus;
import sparsescope.simulation.SlotCounts;

/** Paints the live charts. */
public final class ChartPainter {
    private ChartPainter() {}

    /**
     * How dense a layer's operands are.
     *
     * @param layer the layer's name
     * @param weights non-zero fraction of its weights
     * @param activations non-zero fraction of its input
     * @param shown whether it is the layer on the stage
     */
    public record LayerDensity(String layer, double weights, double activations, boolean shown) {}

    /** Multiplier utilization over the cycles of the layer, with the playhead. */
    public static DrawingList utilization(Moment moment, Theme theme, double width, double height) {
        DrawingList list = new DrawingList();
        Pen pen = new Pen(list, theme, width, height, 1);
        SlotCounts now = SlotCounts.none();
        for (PeStatus pe : moment.pes()) {
            now = now.plus(pe.soFar());
        }
        TextStyle words = TextStyle.of(Typeface.SANS, 13, theme.text());
        pen.longest(
                0,
                13,
                width,
                words,
                "Useful multipliers: " + Pen.percent(now.utilization()) + " of this group so far",
                "Useful: " + Pen.percent(now.utilization()) + " so far");
        TextStyle axis = TextStyle.of(Typeface.SANS, 12, theme.quiet());
        double left = axis.width("100 %") + 6;
        Box plot = new Box(left, 24, width - left - 2, height - 24 - 18);
        if (plot.width() < 20 || plot.height() < 20) {
            return list;
        }
        for (int percent = 0; percent <= 100; percent += plot.height() > 120 ? 25 : 50) {
            double y = plot.bottom() - plot.height() * percent / 100;
            list.line(plot.x(), y, plot.right(), y, Stroke.solid(theme.outline(), 1));
            pen.text(percent + " %", left - 6, y + 4, axis.end());
        }
        paintLine(pen, moment, plot);
        pen.text("cycle 0", plot.x(), height - 3, axis);
        if (moment.run().indexed()) {
            pen.text(Pen.number(moment.run().cycles()), plot.right(), height - 3, axis.end());
        }
        return list;
    }

    private static void paintLine(Pen pen, Moment moment, Box plot) {
        LayerRun run = moment.run();
        long end = run.indexed() ? run.cycles() : Math.max(moment.cycle() + 1, lastKnown(run));
        CauseBand band = new CauseBand(run.spans(), 0, Math.max(1, end), (int) plot.width());
        double playhead = plot.x() + plot.width() * Math.min(1, (double) moment.cycle() / Math.max(1, end));
        Shape done = new Shape();
        Shape ahead = new Shape();
        boolean doneOpen = false;
        boolean aheadOpen = false;
        for (int column = 0; column < band.width(); column++) {
            double x = plot.x() + column + 0.5;
            double share = band.has(column) ? band.utilization(column) : 0;
            double y = plot.bottom() - plot.height() * share;
            if (x <= playhead) {
                point(done, doneOpen, x, y);
                doneOpen = true;
            } else {
                point(ahead, aheadOpen, x, y);
                aheadOpen = true;
            }
        }
        if (aheadOpen) {
            pen.list.path(ahead, null, Stroke.solid(pen.theme.product().mix(pen.theme.panel(), 0.6), 1.5));
        }
        if (doneOpen) {
            pen.list.path(done, null, Stroke.solid(pen.theme.productText(), 2));
        }
        pen.list.line(playhead, plot.y(), playhead, plot.bottom(), Stroke.solid(pen.theme.text(), 1.5));
    }

    private static void point(Shape shape, boolean open, double x, double y) {
        if (open) {
            shape.lineTo(x, y);
        } else {
            shape.moveTo(x, y);
        }
    }

    private static long lastKnown(LayerRun run) {
        return run.spans().isEmpty()
                ? 0
                : run.spans().get(run.spans().size() - 1).computeEnd();
    }

    /** What the slots of all PEs were in the moment's group so far, with a legend. */
    public static DrawingList slots(Moment moment, Theme theme, double width, double height) {
        DrawingList list = new DrawingList();
        Pen pen = new Pen(list, theme, width, height, 1);
        SlotCounts all = SlotCounts.none();
        for (PeStatus pe : moment.pes()) {
            all = all.plus(pe.soFar());
        }
        pen.longest(
                0,
                13,
                width,
                TextStyle.of(Typeface.SANS, 13, theme.text()),
                "Slots of all PEs, group " + moment.group().group().index() + " so far",
                "Slots so far");
        new SlotLegend(pen, all).paint(new Box(1, 24, width - 2, height - 26));
        return list;
    }

    /** Density of weights and activations, layer by layer. */
    public static DrawingList densities(List<LayerDensity> layers, Theme theme, double width, double height) {
        DrawingList list = new DrawingList();
        Pen pen = new Pen(list, theme, width, height, 1);
        TextStyle words = TextStyle.of(Typeface.SANS, 12, theme.text());
        double x = 0;
        x = key(pen, "weights", theme.weight(), x, words);
        x = key(pen, "input activations", theme.activation(), x, words);
        if (x + words.width("not zero") < width) {
            pen.text("not zero", x, 12, words.in(theme.quiet()));
        }
        if (layers.isEmpty()) {
            return list;
        }
        double top = 24;
        double row = Math.min(44, (height - top) / layers.size());
        if (row < 15) {
            columns(pen, layers, new Box(0, top, width, height - top));
            return list;
        }
        double names = 0;
        for (LayerDensity layer : layers) {
            names = Math.max(names, bold(layer, theme).width(layer.layer()));
        }
        names = Math.min(names, width * 0.35) + 8;
        double figures = words.width("100 % · 100 %") + 6;
        for (int i = 0; i < layers.size(); i++) {
            LayerDensity layer = layers.get(i);
            Box box = new Box(0, top + i * row, width, row - 3);
            pen.begin("chart/density/" + layer.layer());
            pen.longest(0, box.centreY() + 4, names - 4, bold(layer, theme), layer.layer());
            double length = width - names - figures;
            bar(pen, new Box(names, box.y(), length, box.height() / 2 - 1), layer.weights(), theme.weight());
            bar(
                    pen,
                    new Box(names, box.y() + box.height() / 2 + 1, length, box.height() / 2 - 1),
                    layer.activations(),
                    theme.activation());
            pen.text(
                    Pen.percent(layer.weights()) + " · " + Pen.percent(layer.activations()),
                    width,
                    box.centreY() + 4,
                    words.end());
            pen.end();
        }
        return list;
    }

    private static TextStyle bold(LayerDensity layer, Theme theme) {
        return TextStyle.of(layer.shown() ? Typeface.SANS_BOLD : Typeface.SANS, 12, theme.text());
    }

    private static double key(Pen pen, String words, Colour colour, double x, TextStyle style) {
        pen.list.rect(x, 2, 11, 11, 2, colour, Stroke.solid(pen.theme.outline(), 0.8));
        pen.text(words, x + 16, 12, style);
        return x + 16 + style.width(words) + 14;
    }

    private static void bar(Pen pen, Box box, double share, Colour colour) {
        if (box.width() > 4) {
            pen.list.rect(box.x(), box.y(), box.width(), box.height(), 1, pen.theme.recess(), null);
            pen.list.rect(box.x(), box.y(), box.width() * share, box.height(), 1, colour, null);
        }
    }

    /** Many layers: a pair of thin columns each, in order. */
    private static void columns(Pen pen, List<LayerDensity> layers, Box box) {
        double pitch = box.width() / layers.size();
        for (int i = 0; i < layers.size(); i++) {
            LayerDensity layer = layers.get(i);
            double x = box.x() + i * pitch;
            double wide = Math.max(0.8, pitch * 0.4);
            pen.begin("chart/density/" + layer.layer());
            pen.list.rect(
                    x,
                    box.bottom() - box.height() * layer.weights(),
                    wide,
                    box.height() * layer.weights(),
                    0,
                    pen.theme.weight(),
                    null);
            pen.list.rect(
                    x + wide,
                    box.bottom() - box.height() * layer.activations(),
                    wide,
                    box.height() * layer.activations(),
                    0,
                    pen.theme.activation(),
                    null);
            if (layer.shown()) {
                pen.list.rect(x - 1, box.y(), 2 * wide + 2, box.height(), 0, null, Stroke.solid(pen.theme.text(), 1.5));
            }
            pen.end();
        }
    }
}
