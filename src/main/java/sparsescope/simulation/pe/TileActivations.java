package sparsescope.simulation.pe;

import sparsescope.dataflow.BlockCompressor;
import sparsescope.dataflow.CompressedBlocks;
import sparsescope.dataflow.Rect;
import sparsescope.tensor.Activations;

/**
 * The compressed input activations of one PE, as its IARAM holds them, with the places of all elements decoded. Those that a stride keeps
 * from ever meeting a weight are only counted.
 */
public final class TileActivations {
    public final CompressedBlocks blocks;
    public final int[] x;
    public final int[] y;
    /** Elements the IARAM holds, the uncalled-for ones too. */
    public final long held;

    public TileActivations(BlockCompressor compressor, Activations input, Rect tile) {
        blocks = compressor.activations(input, tile);
        int stored = blocks.stored();
        held = stored + compressor.storedUnmet(input, tile);
        x = new int[stored];
        y = new int[stored];
        for (int element = 0; element < stored; element++) {
            int place = blocks.place(element);
            x[element] = place % input.width();
            y[element] = place / input.width();
        }
    }
}
