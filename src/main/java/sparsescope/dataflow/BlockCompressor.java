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
    /** Weights that are read twice in a row: few enough to be still at hand the second time. */
    private static final int WEIGHTS_AT_ONCE = 1 << 18;

    private final ConvShape shape;
    private final AcceleratorConfig accelerator;
    private final int phaseStride;
    private final FilterPlaces filterPlaces;

    /** A compressor for layers laid out by {@code plan}. */
    public BlockCompressor(LayerPlan plan) {
        this.shape = plan.shape();
        this.accelerator = plan.accelerator();
        this.filterPlaces = new FilterPlaces(shape);
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
                shape.inputChannels() * phases(),
                accelerator.indexBits(),
                denseActivations(),
                denseActivations() ? shape.inputChannels() * tile.area() : 256);
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
        var writer = new CompressedBlocks.Writer(output.channels(), accelerator.indexBits(), denseActivations(), 256);
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

    /** One block of finished outputs, compressed as a PPU writes it into its OARAM; an element's place is its index in {@code values}. */
    public CompressedBlocks outputs(short[] values) {
        var writer = new CompressedBlocks.Writer(1, accelerator.indexBits(), denseActivations(), values.length);
        for (int at = 0; at < values.length; at++) {
            writer.next(values[at], at);
        }
        writer.endBlock();
        return writer.finish();
    }

    /** The smallest position from {@code start} on with (position + padding) mod stride = {@code phase}. */
    private int firstInPhase(int start, int phase) {
        return start + Math.floorMod(phase - start - shape.padding(), phaseStride);
    }

    /** The blocks of {@code group}'s filters in every channel they see; an element's place is one of {@link FilterPlaces}. */
    public CompressedBlocks weights(Weights weights, OutputChannelGroup group) {
        return denseWeights() ? storeAll(weights, group) : compress(weights, group);
    }

    private CompressedBlocks storeAll(Weights weights, OutputChannelGroup group) {
        int filterSize = shape.filterWidth() * shape.filterHeight();
        var writer = new CompressedBlocks.Writer(
                group.channels() * phases(),
                accelerator.indexBits(),
                true,
                group.channels() * group.filters() * filterSize);
        for (int c = 0; c < group.channels(); c++) {
            for (int phase = 0; phase < phases(); phase++) {
                for (int k = group.firstFilter(); k < group.firstFilter() + group.filters(); k++) {
                    for (int s = phase / phaseStride; s < shape.filterHeight(); s += phaseStride) {
                        for (int r = phase % phaseStride; r < shape.filterWidth(); r += phaseStride) {
                            writer.next(weights.at(k, c, s, r), filterPlaces.of(k, s, r));
                        }
                    }
                }
                writer.endBlock();
            }
        }
        return writer.finish();
    }

    /** Reads the weights much in the order in which they lie in memory, which is not that of the blocks. */
    private CompressedBlocks compress(Weights weights, OutputChannelGroup group) {
        int filterSize = shape.filterWidth() * shape.filterHeight();
        int[] phaseOf = new int[filterSize];
        int[] scan = new int[filterSize];
        int[] sizes = new int[phases()];
        int[][] inScan = new int[phases()][filterSize];
        for (int place = 0; place < filterSize; place++) {
            int phase =
                    place / shape.filterWidth() % phaseStride * phaseStride + place % shape.filterWidth() % phaseStride;
            phaseOf[place] = phase;
            inScan[phase][sizes[phase]] = place;
            scan[place] = sizes[phase]++;
        }
        var gatherer = new CompressedBlocks.Gatherer(group.channels() * phases(), accelerator.indexBits());
        int[] nonZeros = new int[group.channels() * phases()];
        int channelsAtOnce = Math.max(1, WEIGHTS_AT_ONCE / (filterSize * group.filters()));
        for (int from = 0; from < group.channels(); from += channelsAtOnce) {
            int to = Math.min(group.channels(), from + channelsAtOnce);
            for (int k = 0; k < group.filters(); k++) {
                count(weights, group.firstFilter() + k, from, to, phaseOf, nonZeros);
            }
            gatherer.makeRoom(from * phases(), to * phases(), nonZeros);
            for (int k = 0; k < group.filters(); k++) {
                gather(weights, group.firstFilter() + k, k, from, to, phaseOf, scan, sizes, gatherer);
            }
        }
        return gatherer.finish((block, position) -> {
            int phase = block % phases();
            int place = inScan[phase][position % sizes[phase]];
            return filterPlaces.of(
                    group.firstFilter() + position / sizes[phase],
                    place / shape.filterWidth(),
                    place % shape.filterWidth());
        });
    }

    /** Adds up one filter's non-zeros by block. */
    private void count(Weights weights, int filter, int from, int to, int[] phaseOf, int[] nonZeros) {
        short[] values = weights.values();
        int filterSize = phaseOf.length;
        int at = (filter * weights.channels() + from) * filterSize;
        for (int c = from; c < to; c++) {
            if (phaseStride == 1) {
                int found = 0;
                for (int end = at + filterSize; at < end; at++) {
                    found += values[at] == 0 ? 0 : 1;
                }
                nonZeros[c] += found;
            } else {
                for (int place = 0; place < filterSize; place++) {
                    nonZeros[c * phases() + phaseOf[place]] += values[at++] == 0 ? 0 : 1;
                }
            }
        }
    }

    private void gather(
            Weights weights,
            int filter,
            int k,
            int from,
            int to,
            int[] phaseOf,
            int[] scan,
            int[] sizes,
            CompressedBlocks.Gatherer gatherer) {
        short[] values = weights.values();
        int filterSize = phaseOf.length;
        int at = (filter * weights.channels() + from) * filterSize;
        for (int c = from; c < to; c++) {
            for (int place = 0; place < filterSize; place++) {
                short value = values[at++];
                if (value != 0) {
                    int phase = phaseOf[place];
                    gatherer.add(c * phases() + phase, k * sizes[phase] + scan[place], value);
                }
            }
        }
    }

    /** How places of weights are numbered. */
    public FilterPlaces filterPlaces() {
        return filterPlaces;
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
        return new StoredWeight(
                blocks.value(element),
                blocks.zerosBefore(element),
                filterPlaces.filter(place),
                channel,
                filterPlaces.row(place),
                filterPlaces.column(place));
    }
}
