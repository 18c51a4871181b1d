package sparsescope.eie.sharing;

import java.util.ArrayList;
import java.util.List;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.eie.analysis.SharedLayer;
import sparsescope.eie.simulation.PeCause;
import sparsescope.scene.style.PaintContext;

/** The centroids' way, round by round from top to bottom, with the weights that are nearest to each; below, the table. */
final class CentroidPaths {
    private final PaintContext pen;
    private final SharingView view;
    private final WeightAxis axis;
    private final SharedLayer layer;
    private final TextStyle label;

    CentroidPaths(PaintContext pen, SharingView view, WeightAxis axis) {
        this.pen = pen;
        this.view = view;
        this.axis = axis;
        this.layer = view.layer();
        this.label = pen.quiet().sized(pen.size(13));
    }

    void paint(Box box, double table) {
        TextStyle title = pen.title().sized(pen.size(15));
        Box plot = new Box(axis.left(), box.y(), axis.right() - axis.left(), box.height() - table)
                .inset(0, 2 * title.size(), 0, 0.6 * label.size());
        if (layer.rounds() > 0) {
            String name = layer.centroids() + " centroids";
            pen.text(name, plot.x(), box.y() + 1.15 * title.size(), title);
            double used = title.width(name) + 10 * pen.unit;
            pen.longest(
                    plot.x() + used,
                    box.y() + 1.15 * title.size(),
                    plot.width() - used,
                    label,
                    "begin evenly spread; each round they move to the mean of the weights nearest to them",
                    "each round they move to the mean of the weights nearest to them",
                    "move to the mean of their weights",
                    "");
            bands(plot);
            paths(plot);
            rounds(plot, box.x());
            errors(new Box(plot.right(), plot.y(), box.right() - plot.right(), plot.height()), title.size());
            follow(plot);
        } else {
            pen.wrapped(
                    "The table has room for every weight as it is: no centroids are needed.",
                    plot.x(),
                    plot.y() + pen.body().size(),
                    plot.width(),
                    plot.bottom(),
                    pen.body());
        }
        table(new Box(box.x(), box.bottom() - table, box.width(), table), plot);
    }

    private double y(Box plot, double round) {
        return plot.y() + plot.height() * round / layer.rounds();
    }

    /** Between two centroids, halfway: the weights on either side are nearest to one of them. */
    private double border(int index, int round) {
        if (index <= 0) {
            return axis.left();
        }
        return index >= layer.centroids()
                ? axis.right()
                : axis.x((layer.centroid(index - 1, round) + layer.centroid(index, round)) / 2);
    }

    private void bands(Box plot) {
        Colour band = pen.theme.weights().at(0).mix(pen.theme.background(), 0.45);
        for (int index = 0; index < layer.centroids(); index += 2) {
            Shape shape = new Shape().moveTo(border(index, 0), y(plot, 0));
            for (int round = 1; round <= view.round(); round++) {
                shape.lineTo(border(index, round), y(plot, round));
            }
            for (int round = view.round(); round >= 0; round--) {
                shape.lineTo(border(index + 1, round), y(plot, round));
            }
            if (view.round() > 0) {
                pen.list.path(shape.close(), band, null);
            }
        }
        pen.list.rect(plot.x(), plot.y(), plot.width(), plot.height(), 0, null, pen.thin());
    }

    private void paths(Box plot) {
        int followed = layer.centroidOf(view.weight(), view.round());
        for (int index = 0; index < layer.centroids(); index++) {
            boolean mine = index == followed;
            Shape shape = new Shape().moveTo(axis.x(layer.centroid(index, 0)), y(plot, 0));
            for (int round = 1; round <= view.round(); round++) {
                shape.lineTo(axis.x(layer.centroid(index, round)), y(plot, round));
            }
            Colour colour = mine ? pen.theme.text() : pen.theme.weights().at(0.9);
            pen.begin("code/" + (index + 1));
            if (view.round() > 0) {
                pen.list.path(shape, null, Stroke.solid(colour, (mine ? 2.6 : 1.8) * pen.unit));
            }
            dot(axis.x(layer.centroid(index, 0)), y(plot, 0), mine, 3.5);
            dot(axis.x(layer.centroid(index, view.round())), y(plot, view.round()), mine, 5.5);
            pen.end();
        }
    }

    private void dot(double x, double y, boolean mine, double radius) {
        pen.list.circle(
                x,
                y,
                radius * pen.unit,
                pen.theme.weight(),
                Stroke.solid(pen.theme.text(), (mine ? 2.4 : 1.2) * pen.unit));
    }

    private void rounds(Box plot, double left) {
        int every = Math.max(1, (int) Math.ceil(layer.rounds() * 1.6 * label.size() / plot.height()));
        pen.text("round", left, plot.y() - 0.6 * label.size(), label);
        for (int round = 0; round <= layer.rounds(); round += every) {
            boolean now = round == view.round();
            pen.text(
                    Integer.toString(round),
                    plot.x() - 8 * pen.unit,
                    y(plot, round) + 0.35 * label.size(),
                    (now ? strong() : label).end());
        }
        double y = y(plot, view.round());
        pen.list.line(plot.x(), y, plot.right(), y, Stroke.solid(pen.theme.text(), 1.4 * pen.unit));
    }

    private TextStyle strong() {
        return TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(14), pen.theme.text());
    }

    private void errors(Box box, double above) {
        Box bars = box.inset(10 * pen.unit, 0, label.width("88888") + 4, 0);
        pen.longest(bars.x(), box.y() - 0.95 * above, box.right() - bars.x(), label, "squared error", "error", "");
        double most = layer.meanSquaredError(0);
        double pitch = bars.height() / Math.max(1, layer.rounds());
        double high = Math.max(1, Math.min(8 * pen.unit, pitch * 0.66));
        for (int round = 0; round <= layer.rounds(); round++) {
            double width = bars.width() * layer.meanSquaredError(round) / Math.max(1e-9, most);
            double y = y(bars, round) - high / 2;
            pen.begin("round/" + round);
            pen.list.rect(
                    bars.x(),
                    y,
                    Math.max(1, width),
                    high,
                    0,
                    round <= view.round() ? pen.theme.quiet() : pen.theme.recess(),
                    null);
            pen.end();
        }
        number(bars, 0);
        if (view.round() > 0 && y(bars, view.round()) - y(bars, 0) > 1.3 * label.size()) {
            number(bars, view.round());
        }
    }

    private void number(Box bars, int round) {
        double width = bars.width() * layer.meanSquaredError(round) / Math.max(1e-9, layer.meanSquaredError(0));
        pen.text(
                SharingWords.decimal(layer.meanSquaredError(round)),
                bars.x() + width + 5,
                y(bars, round) + 0.35 * label.size(),
                round == view.round() ? strong() : label);
    }

    /** The weight that is followed: a line through all rounds, and a ring where its centroid last changed. */
    private void follow(Box plot) {
        double x = axis.x(view.value());
        pen.list.line(x, plot.y(), x, y(plot, view.round()), Stroke.dashed(pen.theme.text(), 1.4 * pen.unit));
        for (int round = view.round(); round > 0; round--) {
            if (layer.centroidOf(view.weight(), round) != layer.centroidOf(view.weight(), round - 1)) {
                pen.list.circle(
                        x,
                        y(plot, round),
                        5.5 * pen.unit,
                        pen.theme.background(),
                        Stroke.solid(pen.theme.text(), 2 * pen.unit));
                return;
            }
        }
    }

    /** The table: entries stand below their centroids, moved apart where they would cover one another. */
    private void table(Box box, Box plot) {
        int codes = view.codes();
        TextStyle figure = pen.figure(13);
        double wide = figure.width("−888") + 4 * pen.unit;
        for (int code = 0; code < codes; code++) {
            wide = Math.max(wide, figure.width(entry(code)) + 6 * pen.unit);
        }
        wide = Math.min(wide, plot.width() / codes - 2);
        List<Integer> order = new ArrayList<>();
        for (int code = 1; code < codes; code++) {
            order.add(code);
        }
        int place = 0;
        while (place < order.size() && view.ofCode(order.get(place)) < 0) {
            place++;
        }
        order.add(place, 0);
        double[] x = apart(order, wide + 2, plot);
        double y = box.y() + 1.5 * label.size();
        double high = 1.7 * figure.size();
        int followed = view.code();
        pen.text("table", box.x(), y + high / 2 + 0.35 * label.size(), label);
        pen.text("code", box.x(), y + high + 1.25 * label.size(), label);
        for (int i = 0; i < order.size(); i++) {
            int code = order.get(i);
            Box cell = new Box(x[i] - wide / 2, y, wide, high);
            Colour fill = code == 0
                    ? (Colour) pen.theme.cause(PeCause.PLACEHOLDER)
                    : pen.theme.weights().at(0.35);
            pen.begin("code/" + code);
            double from = axis.x(view.ofCode(code));
            pen.list.line(
                    from,
                    box.y() + 2,
                    x[i],
                    y,
                    Stroke.solid(
                            code == followed ? pen.theme.text() : pen.theme.quiet(),
                            code == followed ? 2 * pen.unit : 1));
            pen.list.rect(cell.x(), cell.y(), wide, high, 3, fill, null);
            pen.fitted(entry(code), cell, figure.in(pen.theme.on(fill)));
            if (code == followed) {
                pen.outline(cell);
            }
            TextStyle number = code == followed ? strong() : label;
            if (number.width(Integer.toString(code)) < wide) {
                pen.text(Integer.toString(code), x[i], y + high + 1.25 * label.size(), number.middle());
            }
            pen.end();
        }
    }

    private String entry(int code) {
        return view.settled()
                ? PaintContext.number(layer.weights().shared(code))
                : PaintContext.number(Math.round(view.ofCode(code)));
    }

    /** As near to their centroids as entries of a width can stand in order: neighbours that push one another share the way. */
    private double[] apart(List<Integer> order, double pitch, Box plot) {
        int count = order.size();
        double[] sums = new double[count];
        int[] sizes = new int[count];
        int blocks = 0;
        for (int i = 0; i < count; i++) {
            sums[blocks] = axis.x(view.ofCode(order.get(i))) - i * pitch;
            sizes[blocks] = 1;
            blocks++;
            while (blocks > 1 && sums[blocks - 2] / sizes[blocks - 2] > sums[blocks - 1] / sizes[blocks - 1]) {
                sums[blocks - 2] += sums[blocks - 1];
                sizes[blocks - 2] += sizes[blocks - 1];
                blocks--;
            }
        }
        double[] x = new double[count];
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < sizes[block]; i++) {
                x[at] = sums[block] / sizes[block] + at * pitch;
                at++;
            }
        }
        for (int i = 0; i < count; i++) {
            double least = plot.x() + (i + 0.5) * pitch;
            double most = plot.right() - (count - i - 0.5) * pitch;
            x[i] = Math.max(least, Math.min(most, x[i]));
        }
        return x;
    }
}
