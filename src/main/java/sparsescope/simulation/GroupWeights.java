package sparsescope.simulation;

import sparsescope.dataflow.BlockCompressor;
import sparsescope.dataflow.CompressedBlocks;
import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.network.ConvShape;
import sparsescope.tensor.Weights;

/** The compressed weights of one group, as broadcast to every PE, with the places of all elements decoded. */
final class GroupWeights {
    final CompressedBlocks blocks;
    final int[] k;
    final int[] s;
    final int[] r;

    GroupWeights(BlockCompressor compressor, ConvShape shape, Weights weights, OutputChannelGroup group) {
        blocks = compressor.weights(weights, group);
        int stored = blocks.stored();
        k = new int[stored];
        s = new int[stored];
        r = new int[stored];
        for (int element = 0; element < stored; element++) {
            int place = blocks.place(element);
            r[element] = place % shape.filterWidth();
            int row = place / shape.filterWidth();
            s[element] = row % shape.filterHeight();
            k[element] = row / shape.filterHeight();
        }
    }
}
