package sparsescope.simulation.pe;

import sparsescope.dataflow.BlockCompressor;
import sparsescope.dataflow.CompressedBlocks;
import sparsescope.dataflow.FilterPlaces;
import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.tensor.Weights;

/** Holds the compressed weights of one group, as broadcast to every PE. */
public final class GroupWeights {
    public final CompressedBlocks blocks;
    public final FilterPlaces places;

    public GroupWeights(BlockCompressor compressor, Weights weights, OutputChannelGroup group) {
        blocks = compressor.weights(weights, group);
        places = compressor.filterPlaces();
    }

    /** The filter of an element. */
    public int k(int element) {
        return places.filter(blocks.place(element));
    }

    /** The filter row of an element. */
    public int s(int element) {
        return places.row(blocks.place(element));
    }

    /** The filter column of an element. */
    public int r(int element) {
        return places.column(blocks.place(element));
    }
}
