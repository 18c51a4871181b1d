package sparsescope.eie.sharing;

import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.eie.analysis.SharedLayer;
import sparsescope.scene.style.PaintContext;

/** Draws the panels beside the histogram: the way of one weight, what is stored in three forms, and what sharing costs in every output. */
final class SharingPanels {
    private final PaintContext pen;
    private final SharingView view;
    private final SharedLayer layer;
    private final TextStyle label;
    private final TextStyle strong;

    SharingPanels(PaintContext pen, SharingView view) {
        this.pen = pen;
        this.view = view;
        this.layer = view.layer();
        this.label = pen.quiet().sized(pen.size(13));
        this.strong = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(14), pen.theme.text());
    }

    void paint(Box box) {
        boolean shared = layer.weights().shared();
        double way = shared ? 7.2 * label.size() : 0;
        if (shared) {
            way(new Box(box.x(), box.y(), box.width(), way));
        }
        Box rest = box.inset(0, way, 0, 0);
        double stored = Math.min(rest.height() * 0.6, 17 * label.size());
        stored(new Box(rest.x(), rest.y(), rest.width(), stored));
        if (shared) {
            cost(new Box(rest.x(), rest.y() + stored, rest.width(), rest.height() - stored));
        }
    }

    private Box titled(Box box, String title, String besides) {
        TextStyle style = pen.title().sized(pen.size(15));
        pen.text(title, box.x(), box.y() + style.size(), style);
        double used = style.width(title) + 8 * pen.unit;
        pen.longest(box.x() + used, box.y() + style.size(), box.width() - used, label, besides, "");
        return box.inset(0, 1.7 * style.size(), 0, 0.8 * style.size());
    }

    private void way(Box whole) {
        Box box = titled(whole, "The way of one weight", "");
        int bits = layer.config().codeBits();
        double high = 2 * strong.size();
        double gap = 20 * pen.unit;
        TextStyle figure = pen.figure(14);
        String code = Integer.toBinaryString(1 << bits | view.code()).substring(1);
        double bit = Math.min(figure.width("0") + 5 * pen.unit, (box.width() * 0.36) / bits);
        double chip = Math.min((box.width() - 2 * gap - bits * bit) / 2, figure.width("−8888") + 10 * pen.unit);
        Box weight = new Box(box.x(), box.y(), chip, high);
        chip(weight, PaintContext.number(view.value()), pen.theme.weights().at(0.6));
        double x = weight.right() + gap;
        arrow(weight.right() + 3, x - 3, weight.centreY());
        for (int i = 0; i < bits; i++) {
            Box cell = new Box(x + i * bit, box.y() + high * 0.12, bit - 1.5, high * 0.76);
            chip(cell, code.substring(i, i + 1), pen.theme.weights().at(0.35));
        }
        Box table = new Box(x + bits * bit + gap, box.y(), chip, high);
        arrow(x + bits * bit + 2, table.x() - 3, table.centreY());
        String entry = view.settled()
                ? PaintContext.number(layer.weights().value(view.value()))
                : PaintContext.number(Math.round(view.standIn()));
        chip(table, entry, pen.theme.weights().at(0.6));
        pen.outline(table);
        double y = weight.bottom() + 1.3 * label.size();
        pen.longest(weight.x(), y, chip + gap * 0.6, label, "weight");
        pen.longest(x, y, bits * bit + gap, label, "code " + view.code(), "code");
        double off = Math.abs(
                view.value() - (view.settled() ? layer.weights().value(view.value()) : Math.round(view.standIn())));
        pen.longest(table.x(), y, box.right() - table.x(), label, "table: " + Math.round(off) + " off", "table");
    }

    private void chip(Box box, String text, Colour fill) {
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), 3, fill, null);
        pen.fitted(text, box, pen.figure(14).in(pen.theme.on(fill)));
    }

    private void arrow(double from, double to, double y) {
        pen.list.line(from, y, to, y, Stroke.solid(pen.theme.text(), 1.6 * pen.unit));
        pen.list.path(
                new Shape()
                        .moveTo(to + 2, y)
                        .lineTo(to - 5 * pen.unit, y - 3.5 * pen.unit)
                        .lineTo(to - 5 * pen.unit, y + 3.5 * pen.unit)
                        .close(),
                pen.theme.text(),
                null);
    }

    private void stored(Box whole) {
        Box box = titled(whole, "What is stored", "");
        double row = box.height() / 3;
        long most = Math.max(
                layer.bits().dense(), layer.bits().sparse() + layer.bits().pointers());
        form(
                new Box(box.x(), box.y(), box.width(), row),
                "dense",
                layer.bits().dense(),
                0,
                most,
                "16 bits for each of " + PaintContext.number((long) layer.inputs() * layer.outputs()) + " places");
        form(
                new Box(box.x(), box.y() + row, box.width(), row),
                "sparse",
                layer.bits().sparse(),
                layer.bits().pointers(),
                most,
                PaintContext.number(layer.stored()) + " entries: 16 bits, zeros before");
        if (layer.weights().shared()) {
            form(
                    new Box(box.x(), box.y() + 2 * row, box.width(), row),
                    "shared",
                    layer.bits().shared(),
                    layer.bits().pointers(),
                    most,
                    layer.config().codeBits() + " bits instead of 16, and the table");
        }
    }

    private void form(Box box, String name, long bits, long pointers, long most, String words) {
        pen.begin("bits/" + name);
        double y = box.y() + strong.size();
        pen.text(name, box.x(), y, strong);
        double used = strong.width(name) + 8 * pen.unit;
        pen.longest(box.x() + used, y, box.width() - used, label, words, "");
        double bar = Math.min(14 * pen.unit, box.height() * 0.24);
        double top = y + 0.5 * label.size();
        double width = Math.max(2, box.width() * bits / most);
        pen.list.rect(box.x(), top, width, bar, 0, pen.theme.weight(), null);
        double more = box.width() * pointers / most;
        pen.list.rect(box.x() + width, top, more, bar, 0, pen.theme.recess(), pen.thin());
        double factor = (double) layer.bits().dense() / bits;
        String number =
                SharingWords.bits(bits) + (pointers == 0 ? "" : ", " + SharingWords.times(factor) + " times less");
        pen.longest(
                box.x(),
                top + bar + 1.15 * label.size(),
                box.width(),
                label.in(pen.theme.text()),
                pointers == 0 ? number : number + "; pointers " + SharingWords.bits(pointers),
                number,
                "");
        pen.end();
    }

    private void cost(Box whole) {
        Box box = titled(whole, "What it costs", SharingWords.percent(layer.relativeError()) + " off in all");
        Box chart = box.inset(0, 0, 0, 1.6 * label.size());
        if (chart.height() < 30 * pen.unit) {
            return;
        }
        int most = (int) (chart.width() / 3);
        int outputs = layer.outputs();
        int every = Math.max(1, (outputs + most - 1) / most);
        int shown = (outputs + every - 1) / every;
        long largest = 1;
        for (int i = 0; i < outputs; i++) {
            largest = Math.max(largest, Math.max(Math.abs(layer.own()[i]), Math.abs(layer.shared()[i])));
        }
        double pitch = chart.width() / shown;
        double zero = chart.centreY();
        pen.list.line(chart.x(), zero, chart.right(), zero, pen.thin());
        for (int i = 0; i < shown; i++) {
            int output = i * every;
            double x = chart.x() + i * pitch;
            double own = chart.height() / 2 * layer.own()[output] / largest;
            double shared = chart.height() / 2 * layer.shared()[output] / largest;
            pen.begin("output/" + output);
            pen.list.rect(
                    x,
                    own > 0 ? zero - own : zero,
                    Math.max(1, pitch - 1),
                    Math.abs(own),
                    0,
                    pen.theme.positiveSums().at(0.45),
                    null);
            pen.list.line(
                    x - 0.5,
                    zero - shared,
                    x + pitch,
                    zero - shared,
                    Stroke.solid(pen.theme.text(), Math.max(1.4, 1.6 * pen.unit)));
            pen.end();
        }
        pen.longest(
                box.x(),
                box.bottom(),
                box.width(),
                label,
                "bars: " + (every == 1 ? "" : "every " + every + "th of ") + PaintContext.number(outputs)
                        + " outputs, own weights; lines: shared",
                "bars: own weights; lines: shared",
                "");
    }
}
