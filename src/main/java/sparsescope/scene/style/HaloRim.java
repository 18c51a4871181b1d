package sparsescope.scene.style;

import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;

/** A square of the halo: the sum keeps its own colour, and a dashed rim around it says that a neighbour owns it. */
public final class HaloRim {
    private HaloRim() {}

    /**
     * Paints one.
     *
     * @param ground what the sum is filled with; null for a hole
     */
    public static void paint(PaintContext pen, Box box, double radius, Colour ground, Stroke rim) {
        if (ground != null) {
            double gap = Math.min(1.6 * rim.width(), 0.14 * Math.min(box.width(), box.height()));
            pen.list.rect(
                    box.x() + gap,
                    box.y() + gap,
                    box.width() - 2 * gap,
                    box.height() - 2 * gap,
                    radius * 0.6,
                    ground,
                    null);
        }
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), radius, null, rim);
    }
}
