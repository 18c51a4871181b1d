package sparsescope.eie.stage;

import java.util.Arrays;
import sparsescope.drawing.Box;
import sparsescope.drawing.TextStyle;
import sparsescope.eie.focus.EieBeat;
import sparsescope.eie.focus.EieFocus;
import sparsescope.eie.simulation.Addition;
import sparsescope.scene.style.PaintContext;

/** Paints the PE's accumulators, and in the row of the one in use the addition: before + product = after. */
final class EieSumPanel {
    private final PaintContext pen;
    private final EieCells cells;
    private final EieFocus focus;
    private final Box area;

    EieSumPanel(PaintContext pen, EieFocus focus, Box area) {
        this.pen = pen;
        this.cells = new EieCells(pen);
        this.focus = focus;
        this.area = area;
    }

    void paint() {
        Addition sum = focus.moment().addition(focus.pe()).orElse(null);
        long[] sums = focus.moment().accumulators(focus.pe());
        int inputs = focus.moment().run().config().pes();
        Box inside = pen.panel(
                area,
                "6 Add it to its row",
                sum == null
                        ? ""
                        : "row " + sum.entry().local() + " of PE " + focus.pe() + ": output " + inputs + " × "
                                + sum.entry().row() / inputs + " + " + focus.pe() + " = "
                                + sum.entry().row(),
                "");
        TextStyle label = cells.label();
        double names = label.width("local row ↔ output") * 0.9;
        double y = inside.y() + label.size();
        pen.longest(inside.x(), y, names, label, "row ↔ output", "");
        double chip = Math.min((inside.width() - names - 60 * pen.unit) / 3, 96 * pen.unit);
        pen.longest(inside.x() + names, y, chip, label, sum == null ? "sum so far" : "before", "sum");
        Box body = inside.inset(0, 1.6 * label.size(), 0, 0);
        int shown = (int) Math.max(1, Math.min(sums.length, body.height() / (26 * pen.unit)));
        int hand = sum == null ? 0 : sum.entry().local();
        int from = Math.max(0, Math.min(sums.length - shown, hand - shown / 2));
        double row = Math.min(body.height() / Math.max(1, shown), 54 * pen.unit);
        long largest = Math.max(1, Arrays.stream(sums).map(Math::abs).max().orElse(1));
        long most = sum == null ? largest : Math.max(largest, Math.abs(sum.before()));
        for (int local = from; local < from + shown && local < sums.length; local++) {
            Box line = new Box(body.x(), body.y() + (local - from) * row, body.width(), row)
                    .inset(0, row * 0.1, 0, row * 0.1);
            row(line, local, sums[local], most, sum, names, chip);
        }
        if (sum != null) {
            double x = inside.x() + names + chip + 30 * pen.unit;
            pen.longest(x, y, chip, label, "product");
            pen.longest(x + chip + 30 * pen.unit, y, chip, label, "after");
        }
    }

    private void row(Box box, int local, long value, long most, Addition sum, double names, double chip) {
        TextStyle style = cells.label();
        int output = focus.placement().row(focus.moment().span().pass(), focus.pe(), local);
        boolean used = sum != null && sum.entry().local() == local;
        TextStyle words = used ? cells.strong() : style;
        pen.longest(
                box.x(),
                box.centreY() + 0.35 * words.size(),
                names - 6,
                words,
                local + " ↔ " + output,
                Integer.toString(output));
        Box first = new Box(box.x() + names, box.y(), chip, box.height());
        if (!used) {
            cells.valueOrHole("y/" + output, value, first, pen.theme.sum(value, most));
            return;
        }
        double step = chip + 30 * pen.unit;
        Box second = new Box(first.x() + step, box.y(), chip, box.height());
        Box third = new Box(second.x() + step, box.y(), chip, box.height());
        cells.valueOrHole("before/" + output, sum.before(), first, pen.theme.sum(sum.before(), most));
        pen.centred("+", (first.right() + second.x()) / 2, box.centreY(), pen.figure(16));
        boolean added = focus.over(EieBeat.ADD);
        if (added) {
            cells.value("addend/" + output, PaintContext.number(sum.product()), second, pen.theme.product());
        } else {
            cells.hole("addend/" + output, second);
        }
        pen.centred("=", (second.right() + third.x()) / 2, box.centreY(), pen.figure(16));
        cells.valueOrHole("y/" + output, added ? sum.after() : 0, third, pen.theme.sum(sum.after(), most));
        pen.outline(third);
    }
}
