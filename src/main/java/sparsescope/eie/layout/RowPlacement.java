package sparsescope.eie.layout;

/**
 * Holds the placement of output rows: row i in PE i mod N. When there are more rows than accumulators, consecutive runs of N·registers rows are
 * done in passes, one after the other; in its pass, a row has the accumulator ⌊i/N⌋ mod registers.
 *
 * @param outputs rows of the matrix
 * @param pes PEs, N
 * @param registers accumulators of a PE
 */
public record RowPlacement(int outputs, int pes, int registers) {
    /** Rows of a pass that is full. */
    public int rowsInPass() {
        return pes * registers;
    }

    /** How many passes the layer takes. */
    public int passes() {
        return (outputs + rowsInPass() - 1) / rowsInPass();
    }

    /** The first row of a pass. */
    public int firstRow(int pass) {
        return pass * rowsInPass();
    }

    /** The row after the last one of a pass. */
    public int endRow(int pass) {
        return (int) Math.min(outputs, (long) firstRow(pass) + rowsInPass());
    }

    /** How many rows a PE has in a pass; maybe none. */
    public int rows(int pass, int pe) {
        return Math.max(0, (endRow(pass) - firstRow(pass) - pe + pes - 1) / pes);
    }

    /** The row whose accumulator {@code local} is, in a PE and pass. */
    public int row(int pass, int pe, int local) {
        return firstRow(pass) + local * pes + pe;
    }

    /** The PE of a row. */
    public int pe(int row) {
        return row % pes;
    }

    /** The pass of a row. */
    public int pass(int row) {
        return row / rowsInPass();
    }

    /** The accumulator of a row in its PE and pass. */
    public int local(int row) {
        return row / pes % registers;
    }
}
