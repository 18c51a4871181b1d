package sparsescope.drawing;

/**
 * Describes a rectangle of the picture.
 *
 * @param x left
 * @param y top
 * @param width in pixels
 * @param height in pixels
 */
public record Box(double x, double y, double width, double height) {
    /** Whether both have some room in common. */
    boolean meets(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** The smallest box that holds both. */
    public Box with(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /** What of it is on a drawing of this size. */
    Box within(double drawingWidth, double drawingHeight) {
        double left = Math.max(0, Math.min(drawingWidth, x));
        double top = Math.max(0, Math.min(drawingHeight, y));
        return new Box(
                left,
                top,
                Math.max(0, Math.min(drawingWidth, right()) - left),
                Math.max(0, Math.min(drawingHeight, bottom()) - top));
    }

    /** Where it ends. */
    public double right() {
        return x + width;
    }

    /** Where it ends below. */
    public double bottom() {
        return y + height;
    }

    /** The middle from left to right. */
    public double centreX() {
        return x + width / 2;
    }

    /** The middle from top to bottom. */
    public double centreY() {
        return y + height / 2;
    }

    /** Without a margin on every side. */
    public Box inset(double margin) {
        return inset(margin, margin, margin, margin);
    }

    /** Without margins. */
    public Box inset(double left, double top, double right, double bottom) {
        return new Box(x + left, y + top, Math.max(0, width - left - right), Math.max(0, height - top - bottom));
    }

    /** The part from fraction {@code from} to {@code to} of its width, a gap between parts. */
    public Box column(double from, double to, double gap) {
        double left = x + from * width + (from > 0 ? gap / 2 : 0);
        double end = x + to * width - (to < 1 ? gap / 2 : 0);
        return new Box(left, y, end - left, height);
    }

    /** The part from fraction {@code from} to {@code to} of its height, a gap between parts. */
    public Box row(double from, double to, double gap) {
        double top = y + from * height + (from > 0 ? gap / 2 : 0);
        double end = y + to * height - (to < 1 ? gap / 2 : 0);
        return new Box(x, top, width, end - top);
    }

    /** The largest box of this shape in it, centred. */
    public Box fit(double aspectWidth, double aspectHeight) {
        double scale = Math.min(width / aspectWidth, height / aspectHeight);
        double w = aspectWidth * scale;
        double h = aspectHeight * scale;
        return new Box(x + (width - w) / 2, y + (height - h) / 2, w, h);
    }

    /** The box a fraction of the way to another. */
    public Box towards(Box other, double fraction) {
        return new Box(
                x + (other.x - x) * fraction,
                y + (other.y - y) * fraction,
                width + (other.width - width) * fraction,
                height + (other.height - height) * fraction);
    }
}
