package sparsescope.simulation.state;

/**
 * A halo sum that crosses a link in one cycle.
 *
 * @param fromColumn the sending PE
 * @param fromRow the sending PE
 * @param toColumn the receiving neighbour
 * @param toRow the receiving neighbour
 * @param sum what crosses
 */
public record HaloCrossing(int fromColumn, int fromRow, int toColumn, int toRow, HaloTransfer sum) {
    /** Whether this is its first step. */
    public boolean setsOut() {
        return sum.originColumn() == fromColumn && sum.originRow() == fromRow;
    }

    /** Whether this is its last step. */
    public boolean arrives() {
        return sum.ownerColumn() == toColumn && sum.ownerRow() == toRow;
    }

    /** Whether a PE sends it on in this step. */
    public boolean isFrom(int column, int row) {
        return fromColumn == column && fromRow == row;
    }

    /** Whether a PE receives it in this step. */
    public boolean isTo(int column, int row) {
        return toColumn == column && toRow == row;
    }
}
