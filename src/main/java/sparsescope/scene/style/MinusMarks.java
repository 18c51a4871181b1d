package sparsescope.scene.style;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;

/**
 * Minus signs on cells that show no number, for what colour alone cannot say to every eye. All signs of one ink are one path: a plane may
 * have thousands.
 */
public final class MinusMarks {
    /** In the dark thousands of white signs would outshine what they stand on: they are no brighter than their cells ask for. */
    private static final List<Colour> SOFT = List.of(Colour.of(0x949DA9), Colour.of(0xB8C0CA));
    /** How much a sign must stand out from its cell. */
    private static final double LEAST_CONTRAST = 3;

    /** Smaller cells would be all sign. */
    private static final double SMALLEST_CELL = 6;

    private final PaintContext pen;
    private final double cell;
    private final Shape dark = new Shape();
    private final Shape bright = new Shape();
    private boolean anyDark;
    private boolean anyBright;
    private final Map<Colour, Shape> soft = new LinkedHashMap<>();

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
        Optional<Colour> grey = pen.theme == Theme.DARK
                ? SOFT.stream()
                        .filter(one -> ground.contrast(one) >= LEAST_CONTRAST)
                        .findFirst()
                : Optional.empty();
        if (grey.isPresent()) {
            soft.computeIfAbsent(grey.get(), ink -> new Shape())
                    .moveTo(x - half, y)
                    .lineTo(x + half, y);
            return;
        }
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
        soft.forEach((ink, signs) -> pen.list.path(signs, null, Stroke.solid(ink, width)));
        if (anyBright) {
            pen.list.path(bright, null, Stroke.solid(Colour.of(0xFFFFFF), width));
        }
    }
}
