package sparsescope.eie.stage;

import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.style.PaintContext;

/** Paints the signs that EIE's landings share: cells of values, holes, placeholders, tags of PEs, ticks and arrows. */
final class EieCells {
    private final PaintContext pen;

    EieCells(PaintContext pen) {
        this.pen = pen;
    }

    /** A value on its colour. */
    void value(String id, String text, Box box, Colour fill) {
        pen.begin(id);
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), radius(box), fill, null);
        pen.fitted(text, box, pen.figure(15).in(pen.theme.on(fill)));
        pen.end();
    }

    /** Where a zero is: nothing is stored. */
    void hole(String id, Box box) {
        pen.begin(id);
        pen.list.rect(
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                radius(box),
                null,
                Stroke.dashed(pen.theme.quiet(), Math.max(1, 0.8 * pen.unit)));
        pen.end();
    }

    /** A value that is 0 where it is a hole. */
    void valueOrHole(String id, long value, Box box, Colour fill) {
        if (value == 0) {
            hole(id, box);
        } else {
            value(id, PaintContext.number(value), box, fill);
        }
    }

    /** A PE's tag: its number on a grey of its own. */
    void tag(int pe, int pes, Box box) {
        Colour ground = pen.theme.recess().mix(pen.theme.text(), pes < 2 ? 0.5 : (double) pe / (pes - 1));
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), radius(box), ground, null);
        pen.fitted(Integer.toString(pe), box, pen.figure(14).in(pen.theme.on(ground)));
    }

    /** A small tick in a cell's corner: what is in it has been used. */
    void tick(Box cell, Colour ground) {
        double size = Math.min(5 * pen.unit, Math.min(cell.width() * 0.2, cell.height() * 0.28));
        double x = cell.right() - size - 2;
        double y = cell.bottom() - size * 0.55 - 2;
        pen.list.path(
                new Shape().moveTo(x, y).lineTo(x + size * 0.35, y + size * 0.4).lineTo(x + size, y - size * 0.5),
                null,
                Stroke.solid(pen.theme.on(ground), Math.max(1, 1.2 * pen.unit)));
    }

    /** A line through some points with a head at the last. */
    void arrow(Stroke stroke, double... points) {
        Shape line = new Shape().moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            line.lineTo(points[i], points[i + 1]);
        }
        pen.list.path(line, null, stroke);
        int last = points.length - 2;
        double dx = points[last] - points[last - 2];
        double dy = points[last + 1] - points[last - 1];
        head(points[last], points[last + 1], dx, dy, stroke.colour());
    }

    /** An arrow's head with its tip at (x, y). */
    void head(double x, double y, double dx, double dy, Colour colour) {
        double length = Math.max(0.01, Math.hypot(dx, dy));
        double size = Math.max(6, 8 * pen.unit);
        double ux = dx / length * size;
        double uy = dy / length * size;
        pen.list.path(
                new Shape()
                        .moveTo(x, y)
                        .lineTo(x - ux - uy * 0.45, y - uy + ux * 0.45)
                        .lineTo(x - ux + uy * 0.45, y - uy - ux * 0.45)
                        .close(),
                colour,
                null);
    }

    /** A cross: what wants to go on cannot. */
    void cross(double x, double y, double reach) {
        pen.list.path(
                new Shape()
                        .moveTo(x - reach, y - reach)
                        .lineTo(x + reach, y + reach)
                        .moveTo(x - reach, y + reach)
                        .lineTo(x + reach, y - reach),
                null,
                Stroke.solid(stopped(), Math.max(2, 2.4 * pen.unit)));
    }

    /** The vermilion of what holds others up, as it can be seen on the ground. */
    Colour stopped() {
        return pen.theme.isDark() ? Colour.of(0xFF9E59) : Colour.of(0xB54E00);
    }

    /** A colour that a value's type would not be read on is left for its box; the label stands below. */
    TextStyle label() {
        return TextStyle.of(Typeface.SANS, pen.size(13), pen.theme.quiet());
    }

    TextStyle strong() {
        return TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(14), pen.theme.text());
    }

    private double radius(Box box) {
        return Math.min(3 * pen.unit, Math.min(box.width(), box.height()) * 0.15);
    }
}
