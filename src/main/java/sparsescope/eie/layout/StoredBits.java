package sparsescope.eie.layout;

import sparsescope.eie.EieConfig;
import sparsescope.eie.WeightSharing;

/**
 * Holds the bits that a layer's weights take, form by form.
 *
 * @param dense every weight with 16 bits
 * @param sparse stored entries of 16 bits and a count of zeros each
 * @param shared stored entries of a code and a count of zeros each, with the table; as {@code sparse} where weights are not shared
 * @param pointers the column pointers of all PEs and passes, 16 bits each, which the sparse forms need besides
 */
public record StoredBits(long dense, long sparse, long shared, long pointers) {
    private static final int WEIGHT = 16;
    private static final int POINTER = 16;

    /** The bits of a layer of which {@code stored} entries are stored. */
    public static StoredBits of(MatrixLayout layout, EieConfig config, long stored) {
        RowPlacement placement = layout.placement();
        long dense = (long) placement.outputs() * layout.inputs() * WEIGHT;
        long sparse = stored * (WEIGHT + config.indexBits());
        long table = (long) config.tableSize() * WEIGHT;
        long shared = config.weightSharing() == WeightSharing.NONE
                ? sparse
                : stored * (config.codeBits() + config.indexBits()) + table;
        long pointers = (long) placement.passes() * placement.pes() * (layout.inputs() + 1) * POINTER;
        return new StoredBits(dense, sparse, shared, pointers);
    }
}
