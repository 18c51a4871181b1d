package sparsescope.scene.style;

import sparsescope.drawing.Colour;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;

/**
 * Minus signs on cells that show no number, for what colour alone cannot say to every eye. All signs of one ink are one path: a plane may
 * have thousands.
 */
public final class MinusMarks {
    /** Smaller cells would be all sign. */
    private static final double SMALLEST_CELL = 6;

    private final PaintContext pen;
    private final double cell;
    private final Shape dark = new Shape();
    private final Shape bright = new Shape();
    private boolean anyDark;
    private boolean anyBright;

    /**
     * Signs for cells of one size.
     *
     * @param cell the side of a cell
     */
    public MinusMarks(PaintContext pen, double cell) {
        this.pen = pen;
        this.cell = cell;
    }

    /** Marks the cell around (x, y) that is filled with {@code ground}. */
    public void add(double x, double y, Colour ground) {
        if (cell < SMALLEST_CELL) {
            return;
        }
        double half = cell * 0.2;
        boolean onBright = ground.contrast(Colour.of(0x000000)) >= ground.contrast(Colour.of(0xFFFFFF));
        (onBright ? dark : bright).moveTo(x - half, y).lineTo(x + half, y);
        anyDark |= onBright;
        anyBright |= !onBright;
    }

    /** Draws all of them. */
    public void paint() {
        double width = Math.max(1, Math.min(cell * 0.12, 2.5 * pen.unit));
        if (anyDark) {
            pen.list.path(dark, null, Stroke.solid(Colour.of(0x000000), width));
        }
        if (anyBright) {
            pen.list.path(bright, null, Stroke.solid(Colour.of(0xFFFFFF), width));
        }
    }
}
