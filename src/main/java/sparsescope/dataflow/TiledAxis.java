package sparsescope.dataflow;

import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.HaloPolicy;
import sparsescope.accelerator.PaddingPolicy;
import sparsescope.accelerator.TileSplit;
import sparsescope.network.ConvShape;

/** Cuts one axis of the planes among the PEs along it, and each PE's tile into parts. What is true of rows is true of columns. */
final class TiledAxis {
    /** Positions from the first to the last, both included; none when they cross. */
    record Span(int first, int last) {
        static final Span EMPTY = new Span(0, -1);

        int length() {
            return Math.max(0, last - first + 1);
        }
    }

    private final int inputs;
    private final int outputs;
    private final int filter;
    private final int stride;
    private final int padding;
    /** Padding on each side of the tiled plane that belongs to it. */
    private final int margin;

    private final int pes;
    private final TileSplit split;
    private final boolean inputHalos;

    private TiledAxis(int inputs, int outputs, int filter, int pes, ConvShape shape, AcceleratorConfig accelerator) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.filter = filter;
        this.pes = pes;
        this.stride = shape.stride();
        this.padding = shape.padding();
        this.margin = accelerator.padding() == PaddingPolicy.MATERIALIZED ? shape.padding() : 0;
        this.split = accelerator.tileSplit();
        this.inputHalos = accelerator.halos() == HaloPolicy.INPUT;
    }

    static TiledAxis columns(ConvShape shape, AcceleratorConfig accelerator) {
        return new TiledAxis(
                shape.inputWidth(),
                shape.outputWidth(),
                shape.filterWidth(),
                accelerator.columns(),
                shape,
                accelerator);
    }

    static TiledAxis rows(ConvShape shape, AcceleratorConfig accelerator) {
        return new TiledAxis(
                shape.inputHeight(),
                shape.outputHeight(),
                shape.filterHeight(),
                accelerator.rows(),
                shape,
                accelerator);
    }

    /** How many parts a tile may be cut into: as many as the first PE's, which is the longest, has positions. */
    int mostParts() {
        return Math.max(
                1,
                inputHalos
                        ? whole(outputs, 0).length()
                        : whole(inputs + 2 * margin, 0).length());
    }

    /** The fewest parts whose windows are all at most {@code longest}; 0 when there are none. */
    int fewestParts(long longest) {
        int most = mostParts();
        for (int parts = 1; parts <= most; parts++) {
            if (fits(parts, longest)) {
                return parts;
            }
        }
        return 0;
    }

    /** Gives up at the first window that is too long, which is nearly always one of the first. */
    private boolean fits(int parts, long longest) {
        for (int part = 0; part < parts; part++) {
            for (int pe = 0; pe < pes; pe++) {
                if (window(pe, part, parts).length() > longest) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The longest window of any part of any PE. */
    long longestWindow(int parts) {
        int longest = 0;
        for (int part = 0; part < parts; part++) {
            for (int pe = 0; pe < pes; pe++) {
                longest = Math.max(longest, window(pe, part, parts).length());
            }
        }
        return longest;
    }

    /** The outputs that a PE owns of a part. */
    Span owned(int pe, int part, int parts) {
        return part(whole(outputs, pe), part, parts);
    }

    /** The inputs, inside the plane, that a PE holds in a part. */
    Span input(int pe, int part, int parts) {
        Span held = inputHalos ? needed(owned(pe, part, parts)) : tile(pe, part, parts);
        return held.length() == 0 ? Span.EMPTY : new Span(Math.max(0, held.first()), Math.min(inputs - 1, held.last()));
    }

    /** The outputs that a PE accumulates in a part. */
    Span window(int pe, int part, int parts) {
        if (inputHalos) {
            return owned(pe, part, parts);
        }
        Span tile = tile(pe, part, parts);
        if (tile.length() == 0) {
            return Span.EMPTY;
        }
        return new Span(
                Math.max(0, -Math.floorDiv(-(tile.first() + padding - filter + 1), stride)),
                Math.min(outputs - 1, Math.floorDiv(tile.last() + padding, stride)));
    }

    /** The part of a PE's tile, which may reach into the padding. */
    private Span tile(int pe, int part, int parts) {
        Span tile = part(whole(inputs + 2 * margin, pe), part, parts);
        return tile.length() == 0 ? tile : new Span(tile.first() - margin, tile.last() - margin);
    }

    private Span whole(int size, int pe) {
        return new Span(PlanarTiling.cut(size, pes, split, pe), PlanarTiling.cut(size, pes, split, pe + 1) - 1);
    }

    private Span part(Span tile, int part, int parts) {
        int length = tile.length();
        return new Span(
                tile.first() + PlanarTiling.cut(length, parts, split, part),
                tile.first() + PlanarTiling.cut(length, parts, split, part + 1) - 1);
    }

    /** The inputs that outputs need; they may lie in the padding. */
    private Span needed(Span owned) {
        return owned.length() == 0
                ? Span.EMPTY
                : new Span(owned.first() * stride - padding, owned.last() * stride - padding + filter - 1);
    }
}
