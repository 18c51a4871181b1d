package sparsescope.eie.sharing;

import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.eie.codebook.WeightHistogram;
import sparsescope.scene.style.PaintContext;

/** Draws how often each weight occurs; neighbours with different codes have different shades. Zeros are pruned: a hole. */
final class WeightHistogramChart {
    private final PaintContext pen;
    private final SharingView view;
    private final WeightAxis axis;

    WeightHistogramChart(PaintContext pen, SharingView view, WeightAxis axis) {
        this.pen = pen;
        this.view = view;
        this.axis = axis;
    }

    void paint(Box box) {
        TextStyle title = pen.title().sized(pen.size(15));
        pen.text("How often each weight occurs", box.x(), box.y() + title.size(), title);
        TextStyle label = pen.quiet().sized(pen.size(13));
        double base = box.bottom() - 1.5 * label.size();
        double words = box.y() + 2.4 * title.size();
        double top = words + 1.7 * label.size();
        bars(top, base);
        pen.list.line(axis.left(), base, axis.right(), base, pen.thin());
        ticks(base, label);
        zeros(top, base, label);
        followed(top, base, label, words);
    }

    /** Weights that share a pixel share a bar. */
    private void bars(double top, double base) {
        WeightHistogram histogram = view.layer().weights().histogram();
        double width = Math.max(1.2, axis.step() * 0.86);
        long most = 1;
        double at = Double.NEGATIVE_INFINITY;
        long sum = 0;
        for (int i = 0; i < histogram.size(); i++) {
            double x = axis.x(histogram.value(i));
            boolean same = x - at < width * 0.99;
            sum = same ? sum + histogram.count(i) : histogram.count(i);
            at = same ? at : x;
            most = Math.max(most, sum);
        }
        int first = 0;
        while (first < histogram.size()) {
            double x = axis.x(histogram.value(first));
            long count = 0;
            int next = first;
            while (next < histogram.size() && axis.x(histogram.value(next)) - x < width * 0.99) {
                count += histogram.count(next);
                next++;
            }
            double height = Math.max(1, (base - top) * count / most);
            pen.begin("weight/" + first);
            pen.list.rect(x - width / 2, base - height, width, height, 0, shade(first), null);
            pen.end();
            first = next;
        }
    }

    private Colour shade(int index) {
        int code = view.layer().weights().shared() ? view.followingIndex(index).code() : 0;
        return pen.theme.weights().at(code % 2 == 0 ? 1 : 0.45);
    }

    private void ticks(double base, TextStyle label) {
        double span = axis.most() - axis.least();
        double wish = span / Math.max(2, (axis.right() - axis.left()) / (90 * pen.unit));
        double power = Math.pow(10, Math.floor(Math.log10(wish)));
        double step = Math.max(1, power * (wish / power > 5 ? 10 : wish / power > 2 ? 5 : 2));
        for (double at = Math.ceil(axis.least() / step) * step; at <= axis.most(); at += step) {
            double x = axis.x(at);
            pen.list.line(x, base, x, base + 4, pen.thin());
            String text = PaintContext.number(Math.round(at));
            if (x - label.width(text) / 2 > 0) {
                pen.text(text, x, base + 1.25 * label.size(), label.middle());
            }
        }
    }

    private void zeros(double top, double base, TextStyle label) {
        String words = PaintContext.number(view.layer().zeros()) + " zeros: pruned, not stored";
        double x = axis.x(0);
        double half = Math.max(6 * pen.unit, axis.step() * 2);
        pen.list.rect(
                x - half,
                top + (base - top) * 0.2,
                2 * half,
                (base - top) * 0.8,
                2,
                null,
                Stroke.dashed(pen.theme.quiet(), 1));
        double left = Math.max(axis.left(), Math.min(axis.right() - label.width(words), x - label.width(words) / 2));
        pen.text(words, left, top - 0.4 * label.size(), label.in(pen.theme.text()));
    }

    private void followed(double top, double base, TextStyle label, double words) {
        double x = axis.x(view.value());
        pen.list.line(x, top, x, base + 6, Stroke.solid(pen.theme.text(), 2 * pen.unit));
        pen.list.circle(x, base, 3.5 * pen.unit, pen.theme.text(), null);
        TextStyle strong = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(14), pen.theme.text());
        String text = "weight " + PaintContext.number(view.value());
        String count = PaintContext.number(view.layer().weights().histogram().count(view.weight())) + " of them";
        double width = strong.width(text) + 6 * pen.unit + label.width(count);
        double left = Math.max(axis.left(), Math.min(axis.right() - width, x - width / 2));
        pen.text(text, left, words, strong);
        pen.text(count, left + strong.width(text) + 6 * pen.unit, words, label);
    }
}
