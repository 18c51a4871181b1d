package sparsescope.dataflow;

/** Counts the elements that blocks would store, value by value in scan order, without keeping them. */
final class StoredCount {
    private final boolean dense;
    private final int longestRun;
    private int run;
    private long stored;

    /**
     * @param indexBits bits of the run-length index
     * @param dense whether zeros are stored like any other value
     */
    StoredCount(int indexBits, boolean dense) {
        this.longestRun = (1 << indexBits) - 1;
        this.dense = dense;
    }

    /** The next value of the open block. */
    void next(short value) {
        if (value != 0 || dense) {
            // Of the zeros before it, every one that follows a full run is a placeholder.
            stored += 1 + run / (longestRun + 1);
            run = 0;
        } else {
            run++;
        }
    }

    /** Ends the open block; trailing zeros are not stored. */
    void endBlock() {
        run = 0;
    }

    /** Elements of all blocks so far. */
    long all() {
        return stored;
    }
}
