package sparsescope.dataflow;

/**
 * Describes a rectangle of plane positions: columns x…x+width−1, rows y…y+height−1. Empty when width or height is 0.
 *
 * @param x first column
 * @param y first row
 * @param width columns
 * @param height rows
 */
public record Rect(int x, int y, int width, int height) {
    /** No position at all. */
    public static final Rect EMPTY = new Rect(0, 0, 0, 0);

    public Rect {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("rectangle of " + width + "×" + height);
        }
    }

    /** The rectangle from the first to the last position, both included; empty when they cross. */
    public static Rect between(int x0, int y0, int x1, int y1) {
        return x1 < x0 || y1 < y0 ? EMPTY : new Rect(x0, y0, x1 - x0 + 1, y1 - y0 + 1);
    }

    /** Last column. */
    public int x1() {
        return x + width - 1;
    }

    /** Last row. */
    public int y1() {
        return y + height - 1;
    }

    /** Whether there is no position in it. */
    public boolean isEmpty() {
        return width == 0 || height == 0;
    }

    /** Positions in it. */
    public int area() {
        return width * height;
    }

    /** Whether (px, py) is in it. */
    public boolean contains(int px, int py) {
        return px >= x && py >= y && px < x + width && py < y + height;
    }

    /** The same rectangle elsewhere. */
    public Rect movedBy(int dx, int dy) {
        return new Rect(x + dx, y + dy, width, height);
    }

    /** The positions in both. */
    public Rect intersect(Rect other) {
        return isEmpty() || other.isEmpty()
                ? EMPTY
                : between(
                        Math.max(x, other.x),
                        Math.max(y, other.y),
                        Math.min(x1(), other.x1()),
                        Math.min(y1(), other.y1()));
    }
}
