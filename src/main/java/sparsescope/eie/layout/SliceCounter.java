package sparsescope.eie.layout;

/** Counts entries and placeholders of every column of one PE while its rows go by. */
final class SliceCounter {
    private final int indexBits;
    private final int[] entries;
    private final int[] placeholders;
    /** The local row after the last non-zero one. */
    private final int[] after;

    SliceCounter(int inputs, int indexBits) {
        this.indexBits = indexBits;
        this.entries = new int[inputs];
        this.placeholders = new int[inputs];
        this.after = new int[inputs];
    }

    /** Adds a row, which begins at {@code from}. */
    void add(short[] weights, int from, int local) {
        int inputs = after.length;
        for (int column = 0; column < inputs; column++) {
            if (weights[from + column] != 0) {
                placeholders[column] += local - after[column] >>> indexBits;
                entries[column]++;
                after[column] = local + 1;
            }
        }
    }

    int entries(int column) {
        return entries[column];
    }

    int placeholders(int column) {
        return placeholders[column];
    }

    int stored(int column) {
        return entries[column] + placeholders[column];
    }
}
