package sparsescope.eie.stage;

import java.util.List;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.eie.focus.EieBeat;
import sparsescope.eie.focus.EieFocus;
import sparsescope.eie.layout.StoredEntry;
import sparsescope.eie.simulation.PeCause;
import sparsescope.eie.simulation.PeWork;
import sparsescope.scene.style.PaintContext;

/** The PE's rows of the column in hand: what the matrix has there, and what is stored of it. */
final class EieSlicePanel {
    private final PaintContext pen;
    private final EieCells cells;
    private final EieFocus focus;
    private final Box area;

    EieSlicePanel(PaintContext pen, EieFocus focus, Box area) {
        this.pen = pen;
        this.cells = new EieCells(pen);
        this.focus = focus;
        this.area = area;
    }

    void paint() {
        PeWork work =
                focus.status().work().filter(now -> focus.over(EieBeat.POINT)).orElse(null);
        int count = work == null ? 0 : work.slice().entries().size();
        String besides = work == null || count == 0 ? "" : (work.position() + 1) + " of " + count;
        Box inside = pen.panel(area, "3 Read the next entry", besides, "");
        if (work == null || count == 0) {
            pen.wrapped(
                    work == null
                            ? "No column is in hand."
                            : "This PE stores nothing of column "
                                    + work.activation().column() + ": all its weights there are zero.",
                    inside.x(),
                    inside.y() + pen.body().size(),
                    inside.width(),
                    inside.bottom(),
                    pen.body());
            return;
        }
        TextStyle label = cells.label();
        double[] at = {0.22, 0.5};
        double y = inside.y() + label.size();
        pen.longest(inside.x(), y, inside.width() * 0.2, label, "local row", "row", "");
        pen.longest(inside.x() + at[0] * inside.width(), y, inside.width() * 0.26, label, "matrix");
        pen.longest(
                inside.x() + at[1] * inside.width(),
                y,
                inside.width() * 0.5,
                label,
                "as stored: code, zeros",
                "code, zeros",
                "");
        Box body = inside.inset(
                0, 1.6 * label.size(), 0, place(work.entry().orElseThrow()).isEmpty() ? 0 : 1.6 * label.size());
        int rows = focus.placement().rows(focus.moment().span().pass(), focus.pe());
        int hand = work.entry().orElseThrow().local();
        int shown = (int) Math.max(1, Math.min(rows, body.height() / (26 * pen.unit)));
        int from = Math.max(0, Math.min(rows - shown, hand - shown / 2));
        double row = Math.min(body.height() / shown, 54 * pen.unit);
        for (int local = from; local < from + shown; local++) {
            row(new Box(body.x(), body.y() + (local - from) * row, body.width(), row), local, work, at);
        }
        pen.longest(
                inside.x(),
                inside.bottom() - 0.3 * label.size(),
                inside.width(),
                label.in(pen.theme.text()),
                focus.over(EieBeat.READ) ? place(work.entry().orElseThrow()) : "",
                "");
    }

    /** {@code row 2 + 1 zero + 1 = row 4}: how the place comes back. */
    private String place(StoredEntry entry) {
        int before = entry.local() - entry.zerosBefore() - 1;
        String zeros = entry.zerosBefore() == 1 ? "1 zero" : entry.zerosBefore() + " zeros";
        return before < 0
                ? zeros + " before it: local row " + entry.local()
                : "after row " + before + ", " + zeros + ": local row " + entry.local();
    }

    private void row(Box box, int local, PeWork work, double[] at) {
        TextStyle style = cells.label();
        int row = focus.placement().row(focus.moment().span().pass(), focus.pe(), local);
        int column = work.activation().column();
        int weight = focus.moment().run().layout().weight(row, column);
        List<StoredEntry> entries = work.slice().entries();
        int index = -1;
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).local() == local) {
                index = i;
            }
        }
        boolean inHand = index == work.position() && focus.over(EieBeat.READ);
        TextStyle number = inHand ? cells.strong() : style;
        pen.text(
                Integer.toString(local),
                box.x() + style.width("888"),
                box.centreY() + 0.35 * number.size(),
                number.end());
        Box cell = new Box(box.x() + at[0] * box.width(), box.y(), 0.2 * box.width(), box.height())
                .inset(0, box.height() * 0.12, 0, box.height() * 0.12);
        Colour weightFill = pen.theme.weights().at(0.55);
        if (weight == 0) {
            cells.hole("w/" + row + "/" + column, cell);
        } else {
            cells.value("w/" + row + "/" + column, PaintContext.number(weight), cell, weightFill);
        }
        if (index < 0) {
            return;
        }
        StoredEntry entry = entries.get(index);
        Box code = new Box(box.x() + at[1] * box.width(), cell.y(), 0.2 * box.width(), cell.height());
        Box zeros = new Box(code.right() + 2, cell.y(), 0.16 * box.width(), cell.height());
        cells.arrow(
                Stroke.solid(pen.theme.quiet(), 1.2 * pen.unit),
                cell.right() + 3,
                cell.centreY(),
                code.x() - 3,
                cell.centreY());
        String text = entry.code().isPresent()
                ? Integer.toString(entry.code().getAsInt())
                : PaintContext.number(entry.value());
        Colour fill = entry.placeholder() ? (Colour) pen.theme.cause(PeCause.PLACEHOLDER) : weightFill;
        cells.value("stored/" + index, text, code, fill);
        pen.list.rect(zeros.x(), zeros.y(), zeros.width(), zeros.height(), 2, null, pen.thin());
        pen.fitted(Integer.toString(entry.zerosBefore()), zeros, pen.figure(15));
        if (inHand) {
            pen.outline(code.with(zeros));
        } else if (index < work.position()) {
            cells.tick(code, fill);
        }
    }
}
