package sparsescope.scene.plane;

import sparsescope.dataflow.Rect;
import sparsescope.drawing.Box;

/** A plane of values on the picture: where each position is. */
public final class PlaneGrid {
    /** Where it is. */
    public final Box box;

    public final int width;
    public final int height;
    /** The size of a position. */
    public final double cell;

    /**
     * A plane of {@code width} × {@code height} positions, as large as fits in {@code room}, centred.
     *
     * @param largest the most that one position may measure
     */
    public PlaneGrid(Box room, int width, int height, double largest) {
        this.width = width;
        this.height = height;
        Box most = new Box(
                room.centreX() - Math.min(room.width(), width * largest) / 2,
                room.centreY() - Math.min(room.height(), height * largest) / 2,
                Math.min(room.width(), width * largest),
                Math.min(room.height(), height * largest));
        this.box = most.fit(width, height);
        this.cell = box.width() / width;
    }

    /** Where a position is. */
    public Box cell(int x, int y) {
        return new Box(box.x() + x * cell, box.y() + y * cell, cell, cell);
    }

    /** Where some positions are. */
    public Box part(Rect rect) {
        return new Box(box.x() + rect.x() * cell, box.y() + rect.y() * cell, rect.width() * cell, rect.height() * cell);
    }
}
