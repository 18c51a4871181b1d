package sparsescope.scene.reuse;

import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.reuse.count.OperandCounts;
import sparsescope.reuse.mapping.Operand;
import sparsescope.reuse.walk.LayerWords;
import sparsescope.scene.style.PaintContext;

/** Draws a layer too large to be stepped: how much of each operand a register and the buffer hold, as areas, inside of all there is. */
final class TilesPainter {
    private static final int LINES = 3;
    /** Smaller squares say nothing, and the words stand alone. */
    private static final double SMALLEST = 40;

    private final PaintContext pen;
    private final ReuseView view;

    TilesPainter(PaintContext pen, ReuseView view) {
        this.pen = pen;
        this.view = view;
    }

    void paint(Box box) {
        TextStyle title = pen.title().sized(pen.size(15));
        pen.text("What is held at once, as a part of the layer", box.x(), box.y() + title.size(), title);
        Box room = box.inset(0, title.size() * 2, 0, pen.size(13) * 2);
        for (Operand operand : Operand.values()) {
            double from = operand.ordinal() / 3.0;
            operand(operand, room.column(from, from + 1 / 3.0, 20 * pen.unit));
        }
        if (side(room.column(0, 1 / 3.0, 20 * pen.unit)) < SMALLEST * pen.unit) {
            return;
        }
        pen.longest(
                box.x(),
                box.bottom() - 2,
                box.width(),
                pen.quiet().sized(pen.size(13)),
                "Outer square: the layer’s words; filled: the most the buffer holds; dark: the most one PE holds.",
                "Square: the layer; filled: the buffer; dark: a PE.");
    }

    private void operand(Operand operand, Box box) {
        OperandCounts counts = view.chosen().counts().of(operand);
        long all = new LayerWords(view.shape()).count(operand);
        Colour colour = ReuseInk.of(operand, pen.theme);
        TextStyle name = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(14), pen.theme.text());
        TextStyle quiet = pen.quiet().sized(pen.size(13));
        pen.begin("plane/" + operand.word());
        pen.text(ReuseWords.capital(ReuseWords.of(operand, true)), box.x(), box.y() + name.size(), name);
        String[] lines = {
            PaintContext.number(all) + " words",
            PaintContext.number(counts.bufferWords()) + " in the buffer",
            PaintContext.number(counts.registerWords()) + " in a PE"
        };
        double y = box.y() + name.size();
        for (String line : lines) {
            y += quiet.size() * 1.4;
            pen.longest(box.x(), y, box.width(), quiet, line, "");
        }
        Box square = box.inset(0, y - box.y() + 10 * pen.unit, 0, 0);
        double side = side(box);
        if (side < SMALLEST * pen.unit) {
            pen.end();
            return;
        }
        square(new Box(square.x(), square.y(), side, side), 1, pen.theme.panel());
        square(new Box(square.x(), square.y(), side, side), (double) counts.bufferWords() / all, colour);
        square(new Box(square.x(), square.y(), side, side), (double) counts.registerWords() / all, pen.theme.text());
        pen.end();
    }

    /** The side of an operand's square, below its words. */
    private double side(Box box) {
        double words = pen.size(14) + LINES * pen.quiet().sized(pen.size(13)).size() * 1.4 + 10 * pen.unit;
        return Math.min(box.width(), box.height() - words);
    }

    private void square(Box box, double part, Colour colour) {
        double side = box.width() * Math.sqrt(part);
        if (side >= 1) {
            pen.list.rect(box.x(), box.bottom() - side, side, side, 0, colour, Stroke.solid(pen.theme.quiet(), 1));
        }
    }
}
