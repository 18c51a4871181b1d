package sparsescope.scene.timeline;

import sparsescope.drawing.Stroke;
import sparsescope.drawing.Surface;
import sparsescope.drawing.TextStyle;
import sparsescope.scene.style.PaintContext;

/** Ticks with the numbers of cycles under a stretch of time. */
public final class CycleAxis {
    private CycleAxis() {}

    /**
     * Draws ticks down from {@code y} and numbers under them; the first number says what is counted.
     *
     * @param left where cycle {@code from} is
     * @param width to where cycle {@code to} is
     */
    public static void draw(
            Surface surface,
            long from,
            long to,
            double left,
            double width,
            double y,
            double rightEdge,
            TextStyle style,
            Stroke tick) {
        double widest = Math.max(style.width(PaintContext.number(to)), style.width("0 000")) + 1.5 * style.size();
        long step = Ticks.step(to - from, width, widest);
        double free = Double.NEGATIVE_INFINITY;
        for (long cycle = Math.floorDiv(from + step - 1, step) * step; cycle <= to; cycle += step) {
            double x = left + TimelinePainter.xOf(cycle, from, to, width);
            surface.line(x, y, x, y + 3, tick);
            boolean first = free == Double.NEGATIVE_INFINITY;
            String text = first ? "cycle " + PaintContext.number(cycle) : PaintContext.number(cycle);
            double half = style.width(text) / 2;
            double middle = Math.max(Math.min(left, x) + half, Math.min(rightEdge - half, x));
            if (middle - half >= free) {
                surface.text(text, middle, y + 3 + 0.85 * style.size(), style.middle());
                free = middle + half + 0.6 * style.size();
            }
            if (step == 0) {
                return;
            }
        }
    }
}
