package sparsescope.eie.stage;

import java.util.function.Consumer;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.eie.simulation.PeCause;
import sparsescope.scene.style.PaintContext;

/** Draws the legend of the Vector landing on one line. */
final class EieVectorLegend {
    private final PaintContext pen;
    private final EieCells cells;
    private final boolean values;
    private double x;

    EieVectorLegend(PaintContext pen, boolean values) {
        this.values = values;
        this.pen = pen;
        this.cells = new EieCells(pen);
    }

    void paint(Box box) {
        x = box.x();
        Colour weight = pen.theme.weights().at(0.6);
        Colour yellow = (Colour) pen.theme.cause(PeCause.PLACEHOLDER);
        entry(box, "weight", chip -> fill(chip, weight));
        if (values) {
            entry(box, "in hand", chip -> {
                fill(chip, weight);
                pen.outline(chip);
            });
            entry(box, "used", chip -> {
                fill(chip, weight);
                cells.tick(chip, weight);
            });
            entry(
                    box,
                    "never read: its input is 0",
                    chip -> pen.list.rect(chip.x(), chip.y(), chip.width(), chip.height(), 2, null, pen.thin()));
        } else {
            entry(box, "being multiplied", chip -> fill(chip, pen.theme.product()));
            entry(box, "never read: its input is 0", chip -> fill(chip, pen.theme.outline()));
        }
        entry(box, "placeholder", chip -> {
            fill(chip, yellow);
            pen.fitted("0", chip, pen.figure(13).in(pen.theme.on(yellow)));
        });
        if (values) {
            entry(box, "PE stores nothing here", chip -> dashed(chip, pen.theme.text()));
        } else {
            entry(
                    box,
                    "line: the column each PE is at",
                    chip -> pen.list.line(
                            chip.centreX(),
                            chip.y(),
                            chip.centreX(),
                            chip.bottom(),
                            Stroke.solid(pen.theme.quiet(), 1)));
            entry(box, "next input", chip -> dashed(chip, pen.theme.text()));
        }
    }

    private void dashed(Box chip, Colour colour) {
        pen.list.rect(chip.x(), chip.y(), chip.width(), chip.height(), 2, null, Stroke.dashed(colour, 1.4));
    }

    private void fill(Box chip, Colour colour) {
        pen.list.rect(chip.x(), chip.y(), chip.width(), chip.height(), 2, colour, null);
    }

    private void entry(Box box, String words, Consumer<Box> sign) {
        double chip = box.height() * 0.72;
        double wide = chip * 1.5;
        double needed = wide + 6 * pen.unit + cells.label().width(words);
        if (x + needed > box.right()) {
            return;
        }
        sign.accept(new Box(x, box.y() + (box.height() - chip) / 2, wide, chip));
        pen.text(
                words,
                x + wide + 6 * pen.unit,
                box.centreY() + 0.35 * cells.label().size(),
                cells.label());
        x += needed + 16 * pen.unit;
    }
}
