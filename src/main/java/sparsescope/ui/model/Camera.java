package sparsescope.ui.model;

/**
 * Where the stage looks: a depth from the plane (0) over the array (1) to one PE (2), the PE in focus, and how far the picture is
 * moved.
 *
 * @param depth 0…2
 * @param column the PE in focus
 * @param row the PE in focus
 * @param panX how far the picture is moved right, in fractions of its width
 * @param panY how far it is moved down, in fractions of its height
 */
public record Camera(double depth, int column, int row, double panX, double panY) {
    /** The feature maps. */
    public static final int PLANE = 0;
    /** The PE grid. */
    public static final int ARRAY = 1;
    /** Inside one PE. */
    public static final int PE = 2;

    /** The landing it is at, or nearest to. */
    public int landing() {
        return (int) Math.round(depth);
    }

    Camera at(double anotherDepth) {
        return new Camera(anotherDepth, column, row, panX, panY);
    }

    Camera on(int anotherColumn, int anotherRow) {
        return new Camera(depth, anotherColumn, anotherRow, panX, panY);
    }

    Camera moved(double x, double y) {
        return new Camera(depth, column, row, x, y);
    }

    Camera towards(Camera end, double done) {
        return new Camera(
                depth + (end.depth - depth) * done,
                end.column,
                end.row,
                panX + (end.panX - panX) * done,
                panY + (end.panY - panY) * done);
    }
}
