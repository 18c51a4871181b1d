package sparsescope.eie.paper;

import java.util.List;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.scene.style.PaintContext;

/** Draws a fraction of every layer over powers of two: a thin line a layer, and their mean. */
final class LayerCurves {
    private final PaintContext pen;
    private final String part;
    private final String title;
    private final String besides;
    private final List<Integer> values;
    private final List<List<Double>> layers;
    private final String note;
    private final TextStyle label;

    /**
     * Curves.
     *
     * @param part what the parts of the picture are called
     * @param values along x, each twice the one before
     * @param layers of every layer the fraction at each value
     * @param note what the paper says, or why it is so
     */
    LayerCurves(
            PaintContext pen,
            String part,
            String title,
            String besides,
            List<Integer> values,
            List<List<Double>> layers,
            String note) {
        this.pen = pen;
        this.part = part;
        this.title = title;
        this.besides = besides;
        this.values = values;
        this.layers = layers;
        this.note = note;
        this.label = pen.quiet().sized(pen.size(13));
    }

    void paint(Box box) {
        TextStyle heading = pen.title();
        pen.text(title, box.x(), box.y() + heading.size(), heading);
        double used = heading.width(title) + 10 * pen.unit;
        pen.longest(box.x() + used, box.y() + heading.size(), box.width() - used, label, besides, "");
        double notes = Math.min(3, label.lines(note, box.width()).size()) * 1.35 * label.size();
        Box plot = box.inset(
                label.width("100 %") + 10 * pen.unit,
                heading.size() * 1.8,
                label.width("mean 100 %") + 12 * pen.unit,
                notes + 2.4 * label.size());
        double most = Math.max(
                0.1,
                layers.stream()
                        .flatMap(List::stream)
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(1));
        double top = Math.min(1, Math.ceil(most * 10) / 10);
        axes(plot, top);
        for (int layer = 0; layer < layers.size(); layer++) {
            pen.begin(part + "/" + layer);
            line(plot, top, layers.get(layer), pen.theme.quiet(), 1.2);
            pen.end();
        }
        if (!layers.isEmpty()) {
            List<Double> mean = values.stream()
                    .map(value -> values.indexOf(value))
                    .map(at -> layers.stream()
                            .mapToDouble(layer -> layer.get(at))
                            .average()
                            .orElse(0))
                    .toList();
            line(plot, top, mean, pen.theme.productText(), 3);
            double last = mean.get(mean.size() - 1);
            TextStyle bold = TextStyle.of(pen.title().face(), pen.size(13), pen.theme.productText());
            pen.text(
                    "mean " + PaintContext.percent(last),
                    plot.right() + 6 * pen.unit,
                    y(plot, top, last) + 0.35 * label.size(),
                    bold);
        }
        pen.wrapped(note, box.x(), box.bottom() - notes + label.size(), box.width(), box.bottom(), label);
    }

    private double x(Box plot, int at) {
        return plot.x() + plot.width() * at / (values.size() - 1);
    }

    private static double y(Box plot, double top, double value) {
        return plot.bottom() - plot.height() * value / top;
    }

    private void axes(Box plot, double top) {
        double written = Double.POSITIVE_INFINITY;
        for (double at = 0; at <= top + 1e-9; at += top / 4) {
            double y = y(plot, top, at);
            pen.list.line(plot.x(), y, plot.right(), y, pen.thin());
            if (written - y > 1.2 * label.size()) {
                pen.text(PaintContext.percent(at), plot.x() - 6 * pen.unit, y + 0.35 * label.size(), label.end());
                written = y;
            }
        }
        double right = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < values.size(); at++) {
            String text = Integer.toString(values.get(at));
            double x = x(plot, at);
            if (x - label.width(text) / 2 > right + 4) {
                pen.text(text, x, plot.bottom() + 1.4 * label.size(), label.middle());
                right = x + label.width(text) / 2;
            }
        }
    }

    private void line(Box plot, double top, List<Double> fractions, Colour colour, double width) {
        Shape shape = new Shape().moveTo(x(plot, 0), y(plot, top, fractions.get(0)));
        for (int at = 1; at < fractions.size(); at++) {
            shape.lineTo(x(plot, at), y(plot, top, fractions.get(at)));
        }
        pen.list.path(shape, null, Stroke.solid(colour, width * pen.unit));
    }
}
