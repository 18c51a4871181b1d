package sparsescope.eie.stage;

import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.eie.focus.EieFocus;
import sparsescope.eie.layout.MatrixLayout;
import sparsescope.eie.layout.StoredEntry;
import sparsescope.eie.simulation.DetectorStatus;
import sparsescope.eie.simulation.PeCause;
import sparsescope.eie.simulation.PeStatus;
import sparsescope.eie.simulation.PeWork;
import sparsescope.scene.style.PaintContext;

/** The matrix with its values: what is used has a tick, what is in hand is outlined, what is never read is only outlined. */
final class EieMatrixValues {
    private final PaintContext pen;
    private final EieCells cells;
    private final EieFocus focus;
    private final EieProgress progress;
    private final EieWindow window;
    private final Box grid;
    private final double width;
    private final double height;

    EieMatrixValues(PaintContext pen, EieFocus focus, EieProgress progress, EieWindow window, Box grid) {
        this.pen = pen;
        this.cells = new EieCells(pen);
        this.focus = focus;
        this.progress = progress;
        this.window = window;
        this.grid = grid;
        this.width = grid.width() / window.columns();
        this.height = grid.height() / window.rows().length;
    }

    void paint() {
        columns();
        long most = largest();
        MatrixLayout layout = focus.moment().run().layout();
        for (int place = 0; place < window.rows().length; place++) {
            for (int column = window.left(); column < window.end(); column++) {
                int row = window.rows()[place];
                if (layout.weight(row, column) != 0) {
                    weight(row, column, cell(place, column), most);
                }
            }
        }
        focus.moment().pes().forEach(this::inHand);
    }

    private long largest() {
        MatrixLayout layout = focus.moment().run().layout();
        long most = 1;
        for (int row : window.rows()) {
            for (int column = window.left(); column < window.end(); column++) {
                most = Math.max(most, Math.abs(layout.weight(row, column)));
            }
        }
        return most;
    }

    /** A column with an input stands out; below it, where it is. */
    private void columns() {
        TextStyle label = cells.label();
        for (int column = window.left(); column < window.end(); column++) {
            EieProgress.Column state = progress.column(column);
            Box box = new Box(grid.x() + (column - window.left()) * width, grid.y(), width, grid.height());
            if (state != EieProgress.Column.SKIPPED) {
                boolean busy = state == EieProgress.Column.AT_WORK;
                pen.list.rect(
                        box.x() + 1,
                        box.y() - 2,
                        box.width() - 2,
                        box.height() + 4,
                        2,
                        null,
                        busy ? Stroke.solid(pen.theme.quiet(), 1.4 * pen.unit) : pen.thin());
            }
            if (!pen.lecture) {
                below(column, state, new Box(box.x(), box.bottom() + 3, box.width(), 1.35 * label.size()));
            }
        }
    }

    private void below(int column, EieProgress.Column state, Box box) {
        if (state == EieProgress.Column.AT_WORK) {
            int pes = focus.moment().run().config().pes();
            var at = progress.working(column);
            int shown = (int) Math.min(at.size(), Math.max(1, box.width() / (14 * pen.unit)));
            double tag = Math.min(18 * pen.unit, box.width() / shown);
            double x = box.centreX() - shown * tag / 2;
            for (int i = 0; i < shown; i++) {
                cells.tag(at.get(i), pes, new Box(x + i * tag, box.y(), tag - 1, box.height()));
            }
            return;
        }
        boolean held = focus.moment().detector().state() == DetectorStatus.State.STALL;
        String word = switch (state) {
            case SKIPPED -> "skip";
            case DONE -> "done";
            case QUEUED -> "queued";
            case NEXT -> held ? "waits" : "next";
            default -> "";
        };
        TextStyle style = state == EieProgress.Column.NEXT ? cells.label().in(pen.theme.text()) : cells.label();
        if (style.width(word) <= box.width()) {
            pen.text(word, box.centreX(), box.y() + style.size(), style.middle());
        }
    }

    private Box cell(int place, int column) {
        return new Box(grid.x() + (column - window.left()) * width, grid.y() + place * height, width, height)
                .inset(width * 0.08, Math.min(2, height * 0.08), width * 0.08, Math.min(2, height * 0.08));
    }

    private void weight(int row, int column, Box box, long most) {
        int weight = focus.moment().run().layout().weight(row, column);
        String id = "w/" + row + "/" + column;
        EieProgress.Weight state = progress.weight(row, column);
        if (state == EieProgress.Weight.NEVER_READ) {
            pen.begin(id);
            pen.list.rect(box.x(), box.y(), box.width(), box.height(), 2, null, pen.thin());
            pen.fitted(PaintContext.number(weight), box, pen.figure(15).in(pen.theme.quiet()));
            pen.end();
            return;
        }
        Colour fill = pen.theme.weights().of(weight, most);
        cells.value(id, PaintContext.number(weight), box, fill);
        if (state == EieProgress.Weight.USED) {
            cells.tick(box, fill);
        }
    }

    /** What a PE has in hand: an entry, a placeholder, or the holes of a column in which it stores nothing. */
    private void inHand(PeStatus pe) {
        if (pe.work().isEmpty()) {
            return;
        }
        PeWork work = pe.work().orElseThrow();
        int column = work.activation().column();
        if (column < window.left() || column >= window.end()) {
            return;
        }
        if (pe.cause() == PeCause.EMPTY_COLUMN) {
            for (int place = 0; place < window.rows().length; place++) {
                if (focus.placement().pe(window.rows()[place]) == pe.pe()) {
                    Box box = cell(place, column);
                    pen.list.rect(
                            box.x(),
                            box.y(),
                            box.width(),
                            box.height(),
                            2,
                            null,
                            Stroke.dashed(pen.theme.text(), Math.max(1.2, 1.4 * pen.unit)));
                }
            }
            return;
        }
        StoredEntry entry = work.entry().orElseThrow();
        int place = window.place(entry.row());
        if (place >= 0) {
            Box box = cell(place, column);
            if (entry.placeholder()) {
                cells.value("w/" + entry.row() + "/" + column, "0", box, (Colour) pen.theme.cause(PeCause.PLACEHOLDER));
            }
            pen.outline(box);
        }
    }
}
