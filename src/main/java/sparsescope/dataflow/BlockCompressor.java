package sparsescope.dataflow;

import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Operands;
import sparsescope.accelerator.StridePolicy;
import sparsescope.network.ConvShape;
import sparsescope.tensor.Activations;
import sparsescope.tensor.Weights;

/**
 * Cuts a layer's tensors into the blocks that PEs and weight FIFOs hold, and compresses them. Blocks are numbered
 * channel·phases + phase; the channels of activations are all C, those of weights the C/groups that the group's filters see.
 */
public final class BlockCompressor {
    private final ConvShape shape;
    private final AcceleratorConfig accelerator;
    private final int phaseStride;

    /** A compressor for layers laid out by {@code plan}. */
    public BlockCompressor(LayerPlan plan) {
        this.shape = plan.shape();
        this.accelerator = plan.accelerator();
        this.phaseStride = accelerator.strides() == StridePolicy.PHASED ? shape.stride() : 1;
    }

    /** Blocks of a channel: stride² when strides are phased, else 1. */
    public int phases() {
        return phaseStride * phaseStride;
    }

    /** Whether zero activations are stored like any other. */
    public boolean denseActivations() {
        return accelerator.operands() == Operands.DENSE || accelerator.operands() == Operands.SPARSE_WEIGHTS;
    }

    /** Whether zero weights are stored like any other. */
    public boolean denseWeights() {
        return accelerator.operands() == Operands.DENSE || accelerator.operands() == Operands.SPARSE_ACTIVATIONS;
    }

    /** The blocks of {@code tile} in every channel; an element's place is y·W + x. */
    public CompressedBlocks activations(Activations input, Rect tile) {
        var writer = new CompressedBlocks.Writer(
                shape.inputChannels() * phases(), accelerator.indexBits(), denseActivations());
        for (int c = 0; c < shape.inputChannels(); c++) {
            for (int phase = 0; phase < phases(); phase++) {
                int firstX = firstInPhase(tile.x(), phase % phaseStride);
                for (int y = firstInPhase(tile.y(), phase / phaseStride);
                        y < tile.y() + tile.height();
                        y += phaseStride) {
                    for (int x = firstX; x < tile.x() + tile.width(); x += phaseStride) {
                        writer.next(input.at(c, y, x), y * shape.inputWidth() + x);
                    }
                }
                writer.endBlock();
            }
        }
        return writer.finish();
    }

    /** Elements a PPU stores for its tile of an output plane, one block a channel. */
    public long storedOutputs(Activations output, Rect tile) {
        var writer = new CompressedBlocks.Writer(output.channels(), accelerator.indexBits(), denseActivations());
        for (int c = 0; c < output.channels(); c++) {
            for (int y = tile.y(); y < tile.y() + tile.height(); y++) {
                for (int x = tile.x(); x < tile.x() + tile.width(); x++) {
                    writer.next(output.at(c, y, x), y * output.width() + x);
                }
            }
            writer.endBlock();
        }
        return writer.finish().stored();
    }

    /** The smallest position from {@code start} on with (position + padding) mod stride = {@code phase}. */
    private int firstInPhase(int start, int phase) {
        return start + Math.floorMod(phase - start - shape.padding(), phaseStride);
    }

    /** The blocks of {@code group}'s filters in every channel they see; an element's place is (k·S + s)·R + r. */
    public CompressedBlocks weights(Weights weights, OutputChannelGroup group) {
        var writer = new CompressedBlocks.Writer(group.channels() * phases(), accelerator.indexBits(), denseWeights());
        for (int c = 0; c < group.channels(); c++) {
            for (int phase = 0; phase < phases(); phase++) {
                for (int k = group.firstFilter(); k < group.firstFilter() + group.filters(); k++) {
                    for (int s = phase / phaseStride; s < shape.filterHeight(); s += phaseStride) {
                        for (int r = phase % phaseStride; r < shape.filterWidth(); r += phaseStride) {
                            writer.next(
                                    weights.at(k, c, s, r), (k * shape.filterHeight() + s) * shape.filterWidth() + r);
                        }
                    }
                }
                writer.endBlock();
            }
        }
        return writer.finish();
    }

    /** An activation's element in words. */
    public StoredActivation activation(CompressedBlocks blocks, int element, int channel) {
        int place = blocks.place(element);
        return new StoredActivation(
                blocks.value(element),
                blocks.zerosBefore(element),
                channel,
                place % shape.inputWidth(),
                place / shape.inputWidth());
    }

    /** A weight's element in words. */
    public StoredWeight weight(CompressedBlocks blocks, int element, int channel) {
        int place = blocks.place(element);
        int r = place % shape.filterWidth();
        int s = place / shape.filterWidth() % shape.filterHeight();
        int k = place / (shape.filterWidth() * shape.filterHeight());
        return new StoredWeight(blocks.value(element), blocks.zerosBefore(element), k, channel, s, r);
    }
}
