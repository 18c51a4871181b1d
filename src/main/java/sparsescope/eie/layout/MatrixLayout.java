package sparsescope.eie.layout;

import java.util.ArrayList;
import java.util.List;
import sparsescope.eie.EieConfig;
import sparsescope.eie.codebook.SharedWeights;
import sparsescope.tensor.Weights;

/** Lays out a layer's weights as the PEs store them. Nothing is kept but the weights themselves; slices are made when asked for. */
public final class MatrixLayout {
    private final short[] weights;
    private final int inputs;
    private final int indexBits;
    private final RowPlacement placement;

    /** Lays a layer's outputs×inputs weights out. */
    public MatrixLayout(Weights weights, EieConfig config) {
        this.weights = weights.values();
        this.inputs = weights.channels() * weights.height() * weights.width();
        this.indexBits = config.indexBits();
        this.placement = new RowPlacement(weights.filters(), config.pes(), config.registers());
    }

    /** Where rows live. */
    public RowPlacement placement() {
        return placement;
    }

    /** Columns of the matrix. */
    public int inputs() {
        return inputs;
    }

    /** The layer's own weight. */
    public int weight(int row, int column) {
        return weights[row * inputs + column];
    }

    /** What a PE stores of a column in a pass. */
    public ColumnSlice slice(int pass, int pe, int column, SharedWeights shared) {
        List<StoredEntry> entries = new ArrayList<>();
        int rows = placement.rows(pass, pe);
        int zeros = 0;
        for (int local = 0; local < rows; local++) {
            int row = placement.row(pass, pe, local);
            int weight = weight(row, column);
            if (weight == 0) {
                zeros++;
                continue;
            }
            addPlaceholders(entries, row, local, zeros, shared);
            entries.add(new StoredEntry(
                    row, local, zeros & longestRun(), false, shared.code(weight), shared.value(weight), weight));
            zeros = 0;
        }
        return new ColumnSlice(pass, pe, column, entries);
    }

    /** The longest run of zeros that an entry's count tells. */
    private int longestRun() {
        return (1 << indexBits) - 1;
    }

    /** Of {@code zeros} zeros before row {@code local}, every 2^indexBits take a placeholder. */
    private void addPlaceholders(List<StoredEntry> entries, int row, int local, int zeros, SharedWeights shared) {
        for (int rest = zeros; rest > longestRun(); rest -= longestRun() + 1) {
            int back = rest - longestRun();
            entries.add(new StoredEntry(
                    row - back * placement.pes(), local - back, longestRun(), true, shared.code(0), 0, 0));
        }
    }

    /**
     * Where each column begins among the entries that a PE stores for a pass, p_j; and, one place more, where the last one ends.
     */
    public int[] pointers(int pass, int pe) {
        SliceCounter counter = count(pass, pe);
        int[] pointers = new int[inputs + 1];
        for (int column = 0; column < inputs; column++) {
            pointers[column + 1] = pointers[column] + counter.stored(column);
        }
        return pointers;
    }

    /** Counts what a PE stores of every column in a pass, row by row, as the weights lie in memory. */
    SliceCounter count(int pass, int pe) {
        SliceCounter counter = new SliceCounter(inputs, indexBits);
        for (int local = 0; local < placement.rows(pass, pe); local++) {
            counter.add(weights, placement.row(pass, pe, local) * inputs, local);
        }
        return counter;
    }
}
