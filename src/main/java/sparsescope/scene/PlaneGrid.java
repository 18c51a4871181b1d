package sparsescope.scene;

import sparsescope.dataflow.Rect;

/** A plane of values on the picture: where each position is. */
final class PlaneGrid {
    final Box box;
    final int width;
    final int height;
    final double cell;

    /** A plane of {@code width} × {@code height} positions, as large as fits in {@code room}, centred. */
    PlaneGrid(Box room, int width, int height) {
        this.width = width;
        this.height = height;
        this.box = room.fit(width, height);
        this.cell = box.width() / width;
    }

    Box cell(int x, int y) {
        return new Box(box.x() + x * cell, box.y() + y * cell, cell, cell);
    }

    Box part(Rect rect) {
        return new Box(box.x() + rect.x() * cell, box.y() + rect.y() * cell, rect.width() * cell, rect.height() * cell);
    }

    /** Whether a value can be read in a cell. */
    boolean roomForValues() {
        return cell >= 24;
    }
}
