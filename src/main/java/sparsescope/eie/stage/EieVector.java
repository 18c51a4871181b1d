package sparsescope.eie.stage;

import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.eie.focus.EieBeat;
import sparsescope.eie.focus.EieFocus;
import sparsescope.eie.simulation.Addition;
import sparsescope.eie.simulation.PeCause;
import sparsescope.eie.simulation.PeStatus;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Ramp;

/**
 * The Vector landing: the detector hops from one non-zero input to the next; below each input its column of the matrix, whose rows belong to
 * the PEs in turn; at the right the outputs as far as they are summed up.
 */
final class EieVector {
    private final PaintContext pen;
    private final EieCells cells;
    private final EieFocus focus;
    private final Box area;
    private final EieProgress progress;
    private final long[] outputs;
    private final long mostOutput;

    EieVector(PaintContext pen, EieFocus focus, Box area) {
        this.pen = pen;
        this.cells = new EieCells(pen);
        this.focus = focus;
        this.area = area;
        this.progress = new EieProgress(focus.moment());
        this.outputs = focus.outputs();
        long most = 1;
        for (long output : outputs) {
            most = Math.max(most, Math.abs(output));
        }
        this.mostOutput = most;
    }

    void paint() {
        boolean beside = !pen.lecture && area.width() > 1.5 * area.height() && area.width() > 860 * pen.unit;
        if (beside) {
            new EieDrift(pen, focus, area.column(0.72, 1, pen.gap())).paint();
        }
        Box main = beside ? area.column(0, 0.72, pen.gap()) : area;
        double label = cells.label().size() * 1.35;
        Box inside = pen.lecture ? main : main.inset(10 * pen.unit, 4 * pen.unit, 10 * pen.unit, 4 * pen.unit);
        if (!pen.lecture) {
            pen.list.rect(main.x(), main.y(), main.width(), main.height(), 6 * pen.unit, pen.theme.panel(), pen.thin());
        }
        TextStyle figure = pen.figure(15);
        double tag = Math.max(figure.width("88"), pen.size(14) * 1.8);
        double left = pen.lecture ? tag * 1.6 : cells.label().width("8888") + tag + 12 * pen.unit;
        double out = figure.width("−88888") + 8 * pen.unit;
        double chip = pen.lecture ? 0 : figure.width("−8888") + 24 * pen.unit;
        double head = (pen.lecture ? 0.6 : 2.6) * label;
        double input = Math.max(1.5 * figure.size(), 26 * pen.unit);
        Box room = inside.inset(
                left, head + input + (pen.lecture ? 0.4 : 1.5) * label, chip + out, pen.lecture ? 4 : 2.8 * label);
        EieWindow window = EieWindow.of(pen, focus, room);
        double width = Math.min(room.width() / window.columns(), 4 * figure.size());
        double height = Math.min(room.height() / window.rows().length, 3.6 * figure.size());
        Box grid = new Box(room.x(), room.y(), width * window.columns(), height * window.rows().length);
        band(window, grid, left);
        inputs(window, grid, new Box(grid.x(), inside.y() + head, grid.width(), input));
        if (window.values()) {
            new EieMatrixValues(pen, focus, progress, window, grid).paint();
        } else {
            new EieMatrixBitmap(pen, focus, progress, window, grid).paint();
        }
        rows(window, grid, left, tag);
        outputs(window, grid, chip, out);
        if (!pen.lecture) {
            // Hops of the detector leave room at the right end only.
            double free = window.values() ? grid.right() + 6 * pen.unit : inside.x();
            String words = window.words(focus);
            pen.longest(
                    free,
                    inside.y() + label,
                    inside.right() - free,
                    cells.label(),
                    words,
                    window.own() ? "rows of " + focus.name() : "",
                    "");
            new EieVectorLegend(pen, window.values())
                    .paint(new Box(inside.x(), inside.bottom() - 1.3 * label, inside.width(), 1.3 * label));
        }
    }

    /** The rows of the PE in focus stand on a band. */
    private void band(EieWindow window, Box grid, double left) {
        if (window.own()) {
            return;
        }
        double height = grid.height() / window.rows().length;
        for (int i = 0; i < window.rows().length; i++) {
            if (focus.placement().pe(window.rows()[i]) == focus.pe()) {
                pen.list.rect(
                        grid.x() - left * 0.5,
                        grid.y() + i * height,
                        grid.width() + left * 0.5,
                        height,
                        0,
                        pen.theme.recess(),
                        null);
            }
        }
    }

    private void rows(EieWindow window, Box grid, double left, double tag) {
        double height = grid.height() / window.rows().length;
        TextStyle label = cells.label();
        double least = 1.3 * Math.max(12, pen.floorOf(pen.figure(14))) + 2;
        int every = (int) Math.max(1, Math.ceil(least / height));
        double right = grid.x() - 6 * pen.unit;
        if (!pen.lecture) {
            double y = grid.y() - 0.5 * label.size();
            pen.text("PE", right - tag / 2, y, label.middle());
            pen.text("row", right - tag - 6 * pen.unit, y, label.end());
        }
        for (int i = 0; i < window.rows().length; i += every) {
            int row = window.rows()[i];
            double y = grid.y() + i * height;
            double high = Math.max(height, least);
            if (y + high > grid.bottom() + 2) {
                break;
            }
            Box box = new Box(right - tag, y, tag, high).inset(0, 1, 0, 1);
            pen.begin("tag/" + row);
            cells.tag(focus.placement().pe(row), focus.moment().run().config().pes(), box);
            pen.end();
            if (!pen.lecture) {
                pen.text(
                        Integer.toString(row),
                        box.x() - 6 * pen.unit,
                        box.centreY() + 0.35 * label.size(),
                        label.end());
            }
        }
    }

    /** The inputs, the detector's way over them, and their numbers. */
    private void inputs(EieWindow window, Box grid, Box row) {
        short[] x = focus.moment().run().layer().input().values();
        long most = 1;
        for (short value : x) {
            most = Math.max(most, Math.abs(value));
        }
        Ramp ramp = pen.theme.activations();
        double width = grid.width() / window.columns();
        TextStyle label = cells.label();
        boolean numbered = width > label.width(Integer.toString(window.end() - 1)) + 4;
        for (int i = 0; i < window.columns(); i++) {
            int column = window.left() + i;
            Box box = new Box(grid.x() + i * width, row.y(), width, row.height())
                    .inset(Math.min(2 * pen.unit, width * 0.1), 0, Math.min(2 * pen.unit, width * 0.1), 0);
            boolean next = progress.column(column) == EieProgress.Column.NEXT;
            if (x[column] != 0 && window.values()) {
                cells.value("x/" + column, PaintContext.number(x[column]), box, ramp.of(x[column], most));
            } else if (x[column] != 0) {
                pen.begin("x/" + column);
                pen.list.rect(box.x(), box.y(), box.width(), box.height(), 0, ramp.of(x[column], most), null);
                pen.end();
            } else if (window.values()) {
                cells.hole("x/" + column, box);
            }
            if (next && window.values()) {
                pen.outline(box);
            }
            if (numbered && !pen.lecture) {
                pen.text(
                        Integer.toString(column),
                        box.centreX(),
                        row.bottom() + 1.1 * label.size(),
                        (x[column] == 0 ? label : label.in(pen.theme.text())).middle());
            }
        }
        new EieDetectorPath(pen, focus, progress, window).paint(grid, row);
    }

    private void outputs(EieWindow window, Box grid, double chip, double out) {
        double height = grid.height() / window.rows().length;
        double x = grid.right() + chip;
        TextStyle label = cells.strong();
        if (!pen.lecture) {
            pen.text(
                    "sums so far",
                    x + out / 2,
                    grid.y() - 0.5 * label.size(),
                    cells.label().middle());
        }
        for (int i = 0; i < window.rows().length; i++) {
            int row = window.rows()[i];
            Box box = new Box(x, grid.y() + i * height, out, height)
                    .inset(0, Math.min(1, height * 0.1), 0, Math.min(1, height * 0.1));
            long sum = outputs[row];
            if (sum != 0 || window.values()) {
                cells.valueOrHole("y/" + row, sum, box, pen.theme.sum(sum, mostOutput));
            }
        }
        for (PeStatus pe : focus.moment().pes()) {
            if (pe.cause() == PeCause.ENTRY) {
                Addition sum = focus.moment().addition(pe.pe()).orElseThrow();
                int place = window.place(sum.entry().row());
                if (place >= 0) {
                    flow(window, grid, sum, place, new Box(x, grid.y() + place * height, out, height), chip);
                }
            }
        }
    }

    /** From the weight in hand along its row, as a product, to its output. */
    private void flow(EieWindow window, Box grid, Addition sum, int place, Box output, double chip) {
        int column = sum.activation().column();
        double height = output.height();
        double width = grid.width() / window.columns();
        Stroke line = Stroke.solid(pen.theme.product(), Math.max(1.5, 1.6 * pen.unit));
        boolean inside = column >= window.left() && column < window.end();
        double from = inside ? grid.x() + (column - window.left() + 1) * width : grid.x();
        double y = output.bottom() - 1;
        Colour product = pen.theme.product();
        if (window.values() && chip > 0) {
            pen.list.line(from, y, grid.right() + 4 * pen.unit, y, line);
            Box box = new Box(grid.right() + 4 * pen.unit, output.y() + 1, chip - 20 * pen.unit, height - 2);
            if (focus.over(EieBeat.MULTIPLY)) {
                cells.value("product/" + sum.entry().row(), PaintContext.number(sum.product()), box, product);
            } else {
                cells.hole("product/" + sum.entry().row(), box);
            }
            cells.arrow(line, box.right(), box.centreY(), output.x() - 1, box.centreY());
        }
        if (height > 8) {
            pen.outline(output.inset(0, 1, 0, 1));
        } else {
            cells.head(output.x() - 1, output.centreY(), 1, 0, product);
        }
    }
}
