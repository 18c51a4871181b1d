package sparsescope.dataflow;

import java.util.stream.IntStream;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Operands;
import sparsescope.network.ConvShape;
import sparsescope.tensor.Activations;
import sparsescope.tensor.Weights;

/**
 * Cuts a layer's tensors into the blocks that PEs and weight FIFOs hold, and compresses them. Blocks are numbered
 * channel·phases + phase, over the {@link StridePhases} that hold a filter place; the channels of activations are all C, those of weights
 * the C/groups that the group's filters see. Activations of other phases are stored too, but nothing ever meets them: they are counted.
 */
public final class BlockCompressor {
    /** Weights that are read twice in a row: few enough to be still at hand the second time. */
    private static final int WEIGHTS_AT_ONCE = 1 << 18;

    private final ConvShape shape;
    private final AcceleratorConfig accelerator;
    private final StridePhases phases;
    private final FilterPlaces filterPlaces;

    /** A compressor for layers laid out by {@code plan}. */
    public BlockCompressor(LayerPlan plan) {
        this.shape = plan.shape();
        this.accelerator = plan.accelerator();
        this.filterPlaces = new FilterPlaces(shape);
        this.phases = plan.phases();
    }

    /** The phases of a channel, each of which that holds a filter place is a block. */
    public StridePhases phases() {
        return phases;
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
                shape.inputChannels() * phases.count(),
                accelerator.indexBits(),
                denseActivations(),
                denseActivations() ? shape.inputChannels() * tile.area() : 256);
        for (int c = 0; c < shape.inputChannels(); c++) {
            for (int phase = 0; phase < phases.count(); phase++) {
                write(writer, input, c, tile, phases.column(phase), phases.row(phase));
            }
        }
        return writer.finish();
    }

    /** The block that holds activation (c; x, y), which no weight may ever meet; it is the only one. */
    public CompressedBlocks blockOf(Activations input, Rect tile, int c, int x, int y) {
        var writer = new CompressedBlocks.Writer(1, accelerator.indexBits(), denseActivations(), 256);
        int stride = phases.stride();
        write(writer, input, c, tile, (x + shape.padding()) % stride, (y + shape.padding()) % stride);
        return writer.finish();
    }

    private void write(CompressedBlocks.Writer writer, Activations input, int c, Rect tile, int px, int py) {
        int firstX = firstInPhase(tile.x(), px);
        int stride = phases.stride();
        for (long y = firstInPhase(tile.y(), py); y <= tile.y1(); y += stride) {
            int line = input.index(c, (int) y, 0);
            int place = (int) y * shape.inputWidth();
            for (long x = firstX; x <= tile.x1(); x += stride) {
                writer.next(input.values()[line + (int) x], place + (int) x);
            }
        }
        writer.endBlock();
    }

    /** Elements that a PE's IARAM holds of {@code tile}. */
    public long stored(Activations input, Rect tile) {
        StoredCount stored = new StoredCount(accelerator.indexBits(), denseActivations());
        for (int c = 0; c < shape.inputChannels(); c++) {
            for (int phase = 0; phase < phases.count(); phase++) {
                int column = firstInPhase(tile.x(), phases.column(phase)) - tile.x();
                int row = firstInPhase(tile.y(), phases.row(phase)) - tile.y();
                count(stored, input, c, tile, column, row);
            }
        }
        return stored.all() + storedUnmet(input, tile);
    }

    /** Elements stored of {@code tile} in the phases that hold no filter place. */
    public long storedUnmet(Activations input, Rect tile) {
        int stride = phases.stride();
        if (phases.count() == phases.all()) {
            return 0;
        }
        // Phases in the order in which the tile's first rows and columns come upon them; further ones hold nothing of
        // the tile.
        int columns = Math.min(stride, tile.width());
        int rows = Math.min(stride, tile.height());
        StoredCount stored = new StoredCount(accelerator.indexBits(), denseActivations());
        for (int c = 0; c < shape.inputChannels(); c++) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    if (phases.at(tile.x() + column + shape.padding(), tile.y() + row + shape.padding()) < 0) {
                        count(stored, input, c, tile, column, row);
                    }
                }
            }
        }
        return stored.all();
    }

    private void count(StoredCount stored, Activations input, int c, Rect tile, int column, int row) {
        for (long y = tile.y() + (long) row; y <= tile.y1(); y += phases.stride()) {
            int first = input.index(c, (int) y, 0);
            for (long x = tile.x() + (long) column; x <= tile.x1(); x += phases.stride()) {
                stored.next(input.values()[first + (int) x]);
            }
        }
        stored.endBlock();
    }

    /** Elements a PPU stores for its tile of an output plane, one block a channel. */
    public long storedOutputs(Activations output, Rect tile) {
        StoredCount stored = new StoredCount(accelerator.indexBits(), denseActivations());
        for (int c = 0; c < output.channels(); c++) {
            for (int y = tile.y(); y < tile.y() + tile.height(); y++) {
                for (int x = tile.x(); x < tile.x() + tile.width(); x++) {
                    stored.next(output.at(c, y, x));
                }
            }
            stored.endBlock();
        }
        return stored.all();
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
        return start + Math.floorMod(phase - start - shape.padding(), phases.stride());
    }

    /** The blocks of {@code group}'s filters in every channel they see; an element's place is one of {@link FilterPlaces}. */
    public CompressedBlocks weights(Weights weights, OutputChannelGroup group) {
        return denseWeights() ? storeAll(weights, group) : compress(weights, group);
    }

    private CompressedBlocks storeAll(Weights weights, OutputChannelGroup group) {
        short[] source = weights.values();
        int filterSize = shape.filterWidth() * shape.filterHeight();
        int size = group.channels() * group.filters() * filterSize;
        int[] starts = new int[group.channels() * phases.count() + 1];
        short[] values = new short[size];
        int[] places = new int[size];
        int[][] inPhase = new int[phases.count()][];
        for (int phase = 0; phase < inPhase.length; phase++) {
            int of = phase;
            inPhase[phase] = IntStream.range(0, filterSize)
                    .filter(place -> phases.at(place % shape.filterWidth(), place / shape.filterWidth()) == of)
                    .toArray();
        }
        int at = 0;
        for (int c = 0; c < group.channels(); c++) {
            for (int phase = 0; phase < inPhase.length; phase++) {
                for (int k = group.firstFilter(); k < group.firstFilter() + group.filters(); k++) {
                    int from = (k * weights.channels() + c) * filterSize;
                    int firstPlace = filterPlaces.of(k, 0, 0);
                    for (int place : inPhase[phase]) {
                        values[at] = source[from + place];
                        places[at++] = firstPlace + place;
                    }
                }
                starts[c * phases.count() + phase + 1] = at;
            }
        }
        return CompressedBlocks.dense(starts, values, places);
    }

    /** Reads the weights much in the order in which they lie in memory, which is not that of the blocks. */
    private CompressedBlocks compress(Weights weights, OutputChannelGroup group) {
        int filterSize = shape.filterWidth() * shape.filterHeight();
        int[] phaseOf = new int[filterSize];
        int[] scan = new int[filterSize];
        int[] sizes = new int[phases.count()];
        for (int place = 0; place < filterSize; place++) {
            int phase = phases.at(place % shape.filterWidth(), place / shape.filterWidth());
            phaseOf[place] = phase;
            scan[place] = sizes[phase]++;
        }
        int[] firstOf = new int[phases.count()];
        for (int phase = 1; phase < firstOf.length; phase++) {
            firstOf[phase] = firstOf[phase - 1] + sizes[phase - 1];
        }
        int[] inScan = new int[filterSize];
        for (int place = 0; place < filterSize; place++) {
            inScan[firstOf[phaseOf[place]] + scan[place]] = place;
        }
        var gatherer = new CompressedBlocks.Gatherer(group.channels() * phases.count(), accelerator.indexBits());
        int[] nonZeros = new int[group.channels() * phases.count()];
        int channelsAtOnce = Math.max(1, WEIGHTS_AT_ONCE / (filterSize * group.filters()));
        for (int from = 0; from < group.channels(); from += channelsAtOnce) {
            int to = Math.min(group.channels(), from + channelsAtOnce);
            for (int k = 0; k < group.filters(); k++) {
                count(weights, group.firstFilter() + k, from, to, phaseOf, nonZeros);
            }
            gatherer.makeRoom(from * phases.count(), to * phases.count(), nonZeros);
            for (int k = 0; k < group.filters(); k++) {
                gather(weights, group.firstFilter() + k, k, from, to, phaseOf, scan, sizes, gatherer);
            }
        }
        return gatherer.finish((block, position) -> {
            int phase = block % phases.count();
            int place = inScan[firstOf[phase] + position % sizes[phase]];
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
        if (filterSize == 1) {
            // Fully connected layers have most weights: their blocks are one weight of each filter.
            for (int c = from; c < to; c++) {
                nonZeros[c] += values[at + c - from] == 0 ? 0 : 1;
            }
            return;
        }
        for (int c = from; c < to; c++) {
            if (phases.count() == 1) {
                int found = 0;
                for (int end = at + filterSize; at < end; at++) {
                    found += values[at] == 0 ? 0 : 1;
                }
                nonZeros[c] += found;
            } else {
                for (int place = 0; place < filterSize; place++) {
                    nonZeros[c * phases.count() + phaseOf[place]] += values[at++] == 0 ? 0 : 1;
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
        if (filterSize == 1) {
            for (int c = from; c < to; c++) {
                short value = values[at + c - from];
                if (value != 0) {
                    gatherer.add(c, k, value);
                }
            }
            return;
        }
        for (int c = from; c < to; c++) {
            for (int place = 0; place < filterSize; place++) {
                short value = values[at++];
                if (value != 0) {
                    int phase = phaseOf[place];
                    gatherer.add(c * phases.count() + phase, k * sizes[phase] + scan[place], value);
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
