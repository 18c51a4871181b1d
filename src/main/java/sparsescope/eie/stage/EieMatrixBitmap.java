package sparsescope.eie.stage;

import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Pixels;
import sparsescope.drawing.Stroke;
import sparsescope.eie.focus.EieFocus;
import sparsescope.eie.layout.MatrixLayout;
import sparsescope.eie.simulation.PeCause;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Ramp;

/** The matrix as a bitmap of its non-zeros: what is never read is grey; a bar shows how far every row's PE is. */
final class EieMatrixBitmap {
    private final PaintContext pen;
    private final EieFocus focus;
    private final EieProgress progress;
    private final EieWindow window;
    private final Box grid;

    EieMatrixBitmap(PaintContext pen, EieFocus focus, EieProgress progress, EieWindow window, Box grid) {
        this.pen = pen;
        this.focus = focus;
        this.progress = progress;
        this.window = window;
        this.grid = grid;
    }

    void paint() {
        MatrixLayout layout = focus.moment().run().layout();
        int rows = window.rows().length;
        long most = 1;
        for (int row : window.rows()) {
            for (int column = window.left(); column < window.end(); column++) {
                most = Math.max(most, Math.abs(layout.weight(row, column)));
            }
        }
        Ramp ramp = pen.theme.weights();
        int never = pen.theme.outline().argb();
        int[] argb = new int[window.columns() * rows];
        for (int place = 0; place < rows; place++) {
            int row = window.rows()[place];
            for (int i = 0; i < window.columns(); i++) {
                int weight = layout.weight(row, window.left() + i);
                if (weight != 0) {
                    boolean read = progress.weight(row, window.left() + i) != EieProgress.Weight.NEVER_READ;
                    argb[place * window.columns() + i] =
                            read ? ramp.of(weight, most).argb() : never;
                }
            }
        }
        pen.begin("matrix");
        pen.list.rect(grid.x(), grid.y(), grid.width(), grid.height(), 0, null, pen.thin());
        pen.list.pixels(new Pixels(window.columns(), rows, argb), grid.x(), grid.y(), grid.width(), grid.height());
        pen.end();
        inHand();
    }

    /** The detector's column is outlined; in every row a mark stands where its PE is. */
    private void inHand() {
        double width = grid.width() / window.columns();
        double height = grid.height() / window.rows().length;
        if (progress.next() >= window.left() && progress.next() < window.end()) {
            double x = grid.x() + (progress.next() - window.left()) * width;
            pen.list.rect(
                    x,
                    grid.y() - 3,
                    width,
                    grid.height() + 6,
                    0,
                    null,
                    Stroke.dashed(pen.theme.text(), 1.2 * pen.unit));
        }
        focus.moment()
                .pes()
                .forEach(pe -> pe.work().ifPresent(work -> {
                    int column = work.activation().column();
                    if (column < window.left() || column >= window.end()) {
                        return;
                    }
                    double x = grid.x() + (column - window.left()) * width;
                    for (int place = 0; place < window.rows().length; place++) {
                        int row = window.rows()[place];
                        if (focus.placement().pe(row) != pe.pe()) {
                            continue;
                        }
                        Box cell = new Box(x, grid.y() + place * height, width, height);
                        boolean here =
                                work.entry().map(entry -> entry.row() == row).orElse(false);
                        if (here) {
                            Colour fill = work.entry().orElseThrow().placeholder()
                                    ? (Colour) pen.theme.cause(PeCause.PLACEHOLDER)
                                    : pen.theme.product();
                            pen.list.rect(
                                    cell.x() - 1,
                                    cell.y() - 1,
                                    cell.width() + 2,
                                    cell.height() + 2,
                                    0,
                                    fill,
                                    Stroke.solid(pen.theme.text(), Math.max(1, pen.unit)));
                        } else {
                            pen.list.line(
                                    cell.centreX(),
                                    cell.y(),
                                    cell.centreX(),
                                    cell.bottom(),
                                    Stroke.solid(pen.theme.quiet(), 1));
                        }
                    }
                }));
    }
}
