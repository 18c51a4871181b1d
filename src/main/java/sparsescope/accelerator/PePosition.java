package sparsescope.accelerator;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds the place of a PE in a grid of PEs.
 *
 * @param column 0…columns−1, from the left
 * @param row 0…rows−1, from above
 */
public record PePosition(int column, int row) {
    /** The PE with an index, rows outer, in a grid of so many columns. */
    public static PePosition of(int index, int columns) {
        return new PePosition(index % columns, index / columns);
    }

    /** Its index, rows outer, in a grid of so many columns. */
    public int index(int columns) {
        return row * columns + column;
    }

    /** Whether a grid has it. */
    public boolean isIn(AcceleratorConfig grid) {
        return column >= 0 && row >= 0 && column < grid.columns() && row < grid.rows();
    }

    /** The position so many columns to the right and so many rows down; it may lie outside the grid. */
    public PePosition moved(int right, int down) {
        return new PePosition(column + right, row + down);
    }

    /** The PEs at most one step away in x and in y, rows outer. */
    public List<PePosition> neighbours(AcceleratorConfig grid) {
        List<PePosition> neighbours = new ArrayList<>();
        for (int down = -1; down <= 1; down++) {
            for (int right = -1; right <= 1; right++) {
                PePosition other = moved(right, down);
                if (!other.equals(this) && other.isIn(grid)) {
                    neighbours.add(other);
                }
            }
        }
        return List.copyOf(neighbours);
    }

    /** As it is written: {@code (3,4)}. */
    @Override
    public String toString() {
        return "(" + column + "," + row + ")";
    }
}
