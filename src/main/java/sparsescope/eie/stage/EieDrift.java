package sparsescope.eie.stage;

import java.util.List;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.eie.focus.EieBeat;
import sparsescope.eie.focus.EieFocus;
import sparsescope.eie.focus.EieWords;
import sparsescope.eie.simulation.Addition;
import sparsescope.eie.simulation.DetectorStatus;
import sparsescope.eie.simulation.EieCounter;
import sparsescope.eie.simulation.EieCounters;
import sparsescope.eie.simulation.PeCause;
import sparsescope.eie.simulation.PeStatus;
import sparsescope.scene.style.PaintContext;

/** Draws beside the matrix what each PE does at its own column, and how little of the matrix has to be multiplied. */
final class EieDrift {
    private static final int MOST_PES = 8;

    private final PaintContext pen;
    private final EieCells cells;
    private final EieFocus focus;
    private final Box area;

    EieDrift(PaintContext pen, EieFocus focus, Box area) {
        this.pen = pen;
        this.cells = new EieCells(pen);
        this.focus = focus;
        this.area = area;
    }

    void paint() {
        double work = 11.5 * pen.size(14) * 1.25;
        Box above = pen.panel(area.inset(0, 0, 0, work + pen.gap()), "PE by PE", "each at its own column", "");
        List<PeStatus> pes = focus.moment().pes();
        double held = focus.moment().detector().state() == DetectorStatus.State.STALL
                ? 2.6 * pen.body().size()
                : 0;
        double row = Math.min(
                54 * pen.unit, Math.max(26 * pen.unit, (above.height() - held) / Math.min(MOST_PES, pes.size())));
        int shown = (int) Math.max(1, Math.min(Math.min(MOST_PES, pes.size()), (above.height() - held) / row));
        int from = focus.pe() / shown * shown;
        from = Math.max(0, Math.min(from, pes.size() - shown));
        for (int i = 0; i < shown; i++) {
            line(pes.get(from + i), new Box(above.x(), above.y() + i * row, above.width(), row));
        }
        if (held > 0) {
            blocked(new Box(
                    above.x(), above.y() + shown * row, above.width(), above.bottom() - above.y() - shown * row));
        }
        left(new Box(area.x(), area.bottom() - work, area.width(), work));
    }

    private void line(PeStatus pe, Box box) {
        Box row = box.inset(0, box.height() * 0.14, 0, box.height() * 0.14);
        double tag = Math.max(22 * pen.unit, row.height() * 0.8);
        cells.tag(pe.pe(), focus.moment().pes().size(), new Box(row.x(), row.y(), tag, row.height()));
        double x = row.x() + tag + 8 * pen.unit;
        double baseline = row.centreY() + 0.35 * cells.label().size();
        double room = row.right() - x;
        if (pe.cause() != PeCause.ENTRY) {
            pen.longest(
                    x,
                    baseline,
                    room,
                    cells.label().in(pen.theme.text()),
                    words(pe),
                    pe.cause().word(),
                    "");
            return;
        }
        Addition sum = focus.moment().addition(pe.pe()).orElseThrow();
        TextStyle figure = pen.figure(14);
        String to = "→ " + sum.entry().row();
        double chip = Math.min(
                46 * pen.unit, (room - figure.width("×=") - cells.label().width(to) - 30 * pen.unit) / 3.3);
        if (chip < figure.width("888")) {
            pen.longest(x, baseline, room, cells.label().in(pen.theme.text()), EieWords.addition(sum), "entry");
            return;
        }
        x = chip(x, row, chip, PaintContext.number(sum.activation().value()), pen.theme.activation());
        x = sign(x, row, "×");
        x = chip(x, row, chip, PaintContext.number(sum.entry().value()), pen.theme.weight());
        x = sign(x, row, "=");
        boolean multiplied = focus.over(EieBeat.MULTIPLY);
        x = chip(
                x,
                row,
                chip * 1.3,
                multiplied ? PaintContext.number(sum.product()) : "",
                multiplied ? pen.theme.product() : pen.theme.recess());
        pen.longest(
                x + 6 * pen.unit,
                baseline,
                row.right() - x - 6 * pen.unit,
                cells.label(),
                "→ output " + sum.entry().row(),
                to,
                "");
    }

    private String words(PeStatus pe) {
        return switch (pe.cause()) {
            case PLACEHOLDER -> "placeholder in column " + column(pe);
            case EMPTY_COLUMN -> "nothing in column " + column(pe);
            case STARVED -> "starved: its queue is empty";
            default -> "finished";
        };
    }

    private static int column(PeStatus pe) {
        return pe.work().orElseThrow().activation().column();
    }

    private double chip(double x, Box row, double width, String text, Colour fill) {
        Box box = new Box(x, row.y(), width, row.height());
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), 3, fill, null);
        pen.fitted(text, box, pen.figure(15).in(pen.theme.on(fill)));
        return box.right();
    }

    private double sign(double x, Box row, String text) {
        TextStyle figure = pen.figure(14);
        double width = figure.width(text) + 8 * pen.unit;
        pen.centred(text, x + width / 2, row.centreY(), figure);
        return x + width;
    }

    private void blocked(Box box) {
        double side = pen.body().size() * 1.5;
        pen.list.rect(
                box.x(),
                box.y() + 2,
                side,
                side,
                3,
                pen.theme.cause(PeCause.STARVED),
                Stroke.solid(pen.theme.text(), 1));
        pen.wrapped(
                EieWords.held(focus.moment().detector(), focus.moment().pes().size()),
                box.x() + side + 8 * pen.unit,
                box.y() + pen.body().size(),
                box.width() - side - 8 * pen.unit,
                box.bottom(),
                pen.body());
    }

    /** Places of the matrix, non-zero weights, products: each a bar in the same scale. */
    private void left(Box box) {
        Box inside = pen.panel(box, "What is left to multiply", "");
        EieCounters counters = focus.moment().run().count().counters();
        long places = (long) focus.placement().outputs()
                * focus.moment().run().layout().inputs();
        long weights = counters.of(EieCounter.NON_ZERO_WEIGHTS);
        long products = counters.of(EieCounter.PRODUCTS);
        double row = inside.height() / 3;
        bar(inside.row(0, 1 / 3.0, 0), places, places, null, "places in the matrix");
        bar(inside.row(1 / 3.0, 2 / 3.0, 0), weights, places, pen.theme.weight(), "weights that are not zero");
        bar(
                new Box(inside.x(), inside.y() + 2 * row, inside.width(), row),
                products,
                places,
                pen.theme.product(),
                "of them meet a non-zero input");
    }

    private void bar(Box box, long count, long all, Colour fill, String words) {
        double bar = box.height() * 0.34;
        double width = Math.max(2, box.width() * count / Math.max(1, all));
        pen.list.rect(box.x(), box.y(), width, bar, 0, fill, fill == null ? Stroke.dashed(pen.theme.quiet(), 1) : null);
        TextStyle strong = cells.strong();
        String number = PaintContext.number(count);
        double baseline = box.y() + bar + 1.15 * strong.size();
        pen.text(number, box.x(), baseline, strong);
        double used = strong.width(number) + 6 * pen.unit;
        pen.longest(box.x() + used, baseline, box.width() - used, cells.label(), words, "");
    }
}
