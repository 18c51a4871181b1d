package sparsescope.dcnn.stage;

import sparsescope.dataflow.Rect;
import sparsescope.dcnn.run.DcnnCause;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Pixels;
import sparsescope.drawing.Stroke;
import sparsescope.scene.plane.PlaneGrid;
import sparsescope.scene.style.PaintContext;

/** Paints the signs that the planes of the Planes landing share: cells, marked cells, outlines and headings. */
final class DcnnPlaneMarks {
    /** The colour of a pair that is multiplied for nothing. */
    static final Colour WASTED = Colour.of(0xF0E442);

    private final PaintContext pen;

    DcnnPlaneMarks(PaintContext pen) {
        this.pen = pen;
    }

    /** A plane's title over what else is to be said, as much of it as fits. */
    void heading(Box column, String title, String... besides) {
        double y = column.y() + pen.title().size();
        pen.longest(column.x(), y, column.width(), pen.title(), title);
        pen.longest(column.x(), y + pen.quiet().size() * 1.45, column.width(), pen.quiet(), besides);
    }

    /** The colour of a pair's mark. */
    Colour sign(DcnnCause cause) {
        return switch (cause) {
            case PRODUCT -> pen.theme.product();
            case ZERO_PAIR -> WASTED;
            default -> pen.theme.quiet();
        };
    }

    /** Coloured cells with lines between those that are large enough. */
    void pixels(PlaneGrid grid, Rect part, int[] argb) {
        Box box = grid.part(part);
        pen.list.pixels(new Pixels(part.width(), part.height(), argb), box.x(), box.y(), box.width(), box.height());
        if (grid.cell < 7) {
            return;
        }
        Stroke hair = Stroke.solid(pen.theme.outline().alpha(0.7), 0.6);
        for (int x = 1; x < part.width(); x++) {
            pen.list.line(box.x() + x * grid.cell, box.y(), box.x() + x * grid.cell, box.bottom(), hair);
        }
        for (int y = 1; y < part.height(); y++) {
            pen.list.line(box.x(), box.y() + y * grid.cell, box.right(), box.y() + y * grid.cell, hair);
        }
    }

    /** Marks one cell, its value stays to be read. */
    void mark(Box cell, Colour colour) {
        // Inside the cell, so that neighbours that are marked too stay apart; small cells keep their value.
        double width = Math.max(0.8, Math.min(Math.max(1.5, 1.8 * pen.unit), cell.width() * 0.07));
        Box inner = cell.inset(width * 1.3);
        pen.list.rect(
                inner.x(),
                inner.y(),
                inner.width(),
                inner.height(),
                2,
                null,
                Stroke.solid(pen.theme.panel(), 2.6 * width));
        pen.list.rect(inner.x(), inner.y(), inner.width(), inner.height(), 2, null, Stroke.solid(colour, 1.6 * width));
    }

    /** A thick outline: the choice of what is looked at. */
    void outline(Box box) {
        double width = 3 * Math.max(0.8, pen.unit);
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), 0, null, Stroke.solid(pen.theme.panel(), 2 * width));
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), 0, null, Stroke.solid(pen.theme.text(), width));
    }
}
