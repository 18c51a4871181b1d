package sparsescope.drawing;

import java.util.Optional;

/**
 * A step that draws, where it stands on the whole drawing.
 *
 * @param step what it draws
 * @param originX where its own coordinates begin
 * @param originY where its own coordinates begin
 * @param scale of its own coordinates
 * @param opacity of all it is in
 * @param box in which it draws, with room for what pens and letters reach beyond their shape
 */
record PlacedStep(DrawingStep step, double originX, double originY, double scale, double opacity, Box box) {
    /** A pen reaches no farther than so many of its widths beyond a shape: pointed corners are cut off there. */
    private static final double PEN_REACH = 5;

    /** The colour with which it covers a drawing of this size; empty when it does not. */
    Optional<Colour> ground(double width, double height) {
        boolean covers = step instanceof DrawingStep.Rect rect
                && rect.radius() == 0
                && originX + rect.x() * scale <= 0
                && originY + rect.y() * scale <= 0
                && originX + (rect.x() + rect.width()) * scale >= width
                && originY + (rect.y() + rect.height()) * scale >= height;
        return covers
                        && ((DrawingStep.Rect) step).fill() instanceof Colour colour
                        && opacity == 1
                        && colour.alphaByte() == 0xff
                ? Optional.of(colour)
                : Optional.empty();
    }

    /** The box that it inks, as near as its shape tells: without the room that its own box leaves for pens and letters. */
    Box inked() {
        double outer = reach(step);
        double inner = Math.min(outer, pen(step));
        double less = (outer - inner) * scale;
        return new Box(box.x() + less, box.y() + less, box.width() - 2 * less, box.height() - 2 * less);
    }

    /** Whether it is nothing but an area of that colour. */
    boolean isPlain(Colour colour) {
        return step instanceof DrawingStep.Rect rect && rect.stroke() == null && colour.equals(rect.fill());
    }

    private static double pen(DrawingStep step) {
        if (step instanceof DrawingStep.Rect rect) {
            return reach(rect.stroke(), 0.5);
        }
        if (step instanceof DrawingStep.Circle circle) {
            return reach(circle.stroke(), 0.5);
        }
        return step instanceof DrawingStep.Path path ? reach(path.stroke(), 1) : 0;
    }

    /** Draws it where it stands. */
    void on(Surface surface) {
        surface.push(originX, originY, scale, opacity);
        step.on(surface);
        surface.pop();
    }

    /** Whether it is there to be pointed at alone. */
    static boolean isInvisible(DrawingStep step) {
        return step instanceof DrawingStep.Rect rect && rect.fill() == null && rect.stroke() == null;
    }

    /** How far beyond its shape a step draws, in its own coordinates. */
    static double reach(DrawingStep step) {
        if (step instanceof DrawingStep.Rect rect) {
            return reach(rect.stroke(), 1);
        }
        if (step instanceof DrawingStep.Circle circle) {
            return reach(circle.stroke(), 1);
        }
        if (step instanceof DrawingStep.Path path) {
            return reach(path.stroke(), PEN_REACH);
        }
        return step instanceof DrawingStep.Text text ? text.style().size() * 0.4 : 0;
    }

    private static double reach(Stroke stroke, double widths) {
        return stroke == null ? 0 : stroke.width() * widths;
    }
}
