package sparsescope.reference;

import java.util.ArrayList;
import java.util.List;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.HaloPolicy;
import sparsescope.accelerator.PaddingPolicy;
import sparsescope.accelerator.TileSplit;
import sparsescope.dataflow.Rect;
import sparsescope.network.ConvShape;

/** What every PE holds, reaches and owns, found by trying every position. Lists are by PE, rows outer. */
final class ReferenceTiles {
    private final ConvShape shape;
    private final AcceleratorConfig config;
    private final List<Rect> inputs = new ArrayList<>();
    private final List<Rect> owned = new ArrayList<>();
    private final List<Rect> windows = new ArrayList<>();

    ReferenceTiles(ConvShape shape, AcceleratorConfig config) {
        this.shape = shape;
        this.config = config;
        for (int row = 0; row < config.rows(); row++) {
            for (int column = 0; column < config.columns(); column++) {
                Rect own = tile(shape.outputWidth(), shape.outputHeight(), column, row);
                owned.add(own);
                if (config.halos() == HaloPolicy.OUTPUT) {
                    Rect input = inputTile(column, row);
                    inputs.add(inPlane(input));
                    windows.add(Rect.between(
                            first(reached(input.x(), input.width(), shape.filterWidth(), shape.outputWidth())),
                            first(reached(input.y(), input.height(), shape.filterHeight(), shape.outputHeight())),
                            last(reached(input.x(), input.width(), shape.filterWidth(), shape.outputWidth())),
                            last(reached(input.y(), input.height(), shape.filterHeight(), shape.outputHeight()))));
                } else {
                    inputs.add(Rect.between(
                            first(needed(own.x(), own.width(), shape.filterWidth(), shape.inputWidth())),
                            first(needed(own.y(), own.height(), shape.filterHeight(), shape.inputHeight())),
                            last(needed(own.x(), own.width(), shape.filterWidth(), shape.inputWidth())),
                            last(needed(own.y(), own.height(), shape.filterHeight(), shape.inputHeight()))));
                    windows.add(own);
                }
            }
        }
    }

    Rect input(int pe) {
        return inputs.get(pe);
    }

    Rect owned(int pe) {
        return owned.get(pe);
    }

    Rect window(int pe) {
        return windows.get(pe);
    }

    /** The PE that owns output (xo, yo). */
    int owner(int xo, int yo) {
        for (int pe = 0; pe < owned.size(); pe++) {
            if (owned.get(pe).contains(xo, yo)) {
                return pe;
            }
        }
        throw new IllegalStateException("nobody owns (" + xo + ", " + yo + ")");
    }

    /** Accumulators one filter needs: the widest window times the highest. */
    int largestWindow() {
        return windows.stream().mapToInt(Rect::width).max().orElse(0)
                * windows.stream().mapToInt(Rect::height).max().orElse(0);
    }

    /** A tile of the input plane, or of the plane with its padding around it. */
    private Rect inputTile(int column, int row) {
        if (config.padding() == PaddingPolicy.VIRTUAL) {
            return tile(shape.inputWidth(), shape.inputHeight(), column, row);
        }
        int pad = shape.padding();
        Rect padded = tile(shape.inputWidth() + 2 * pad, shape.inputHeight() + 2 * pad, column, row);
        return new Rect(padded.x() - pad, padded.y() - pad, padded.width(), padded.height());
    }

    /** The part of a tile that holds inputs, which may be none of it. */
    private Rect inPlane(Rect tile) {
        int x = -1;
        int y = -1;
        int width = 0;
        int height = 0;
        for (int column = tile.x(); column < tile.x() + tile.width(); column++) {
            if (column >= 0 && column < shape.inputWidth()) {
                x = width++ == 0 ? column : x;
            }
        }
        for (int row = tile.y(); row < tile.y() + tile.height(); row++) {
            if (row >= 0 && row < shape.inputHeight()) {
                y = height++ == 0 ? row : y;
            }
        }
        return width == 0 || height == 0 ? new Rect(0, 0, 0, 0) : new Rect(x, y, width, height);
    }

    private Rect tile(int planeWidth, int planeHeight, int column, int row) {
        int[] x = part(planeWidth, config.columns(), column);
        int[] y = part(planeHeight, config.rows(), row);
        return Rect.between(x[0], y[0], x[1] - 1, y[1] - 1);
    }

    /** From, and one past to. */
    private int[] part(int size, int parts, int index) {
        if (config.tileSplit() == TileSplit.CEIL) {
            int width = (size + parts - 1) / parts;
            return new int[] {Math.min(size, index * width), Math.min(size, (index + 1) * width)};
        }
        int from = 0;
        for (int before = 0; before < index; before++) {
            from += size / parts + (before < size % parts ? 1 : 0);
        }
        return new int[] {from, from + size / parts + (index < size % parts ? 1 : 0)};
    }

    /** In-plane outputs that inputs from … from + size − 1 can reach along one axis. */
    private List<Integer> reached(int from, int size, int filter, int outputs) {
        List<Integer> all = new ArrayList<>();
        for (int out = 0; out < outputs; out++) {
            for (int in = from; in < from + size; in++) {
                for (int tap = 0; tap < filter; tap++) {
                    if (out * shape.stride() == in + shape.padding() - tap) {
                        all.add(out);
                    }
                }
            }
        }
        return all;
    }

    /**
     * In-plane inputs from the first tap of output {@code from} to the last tap of output from + size − 1. Where padding is as wide as the
     * filter, some of them lie between two outputs' taps and none needs them; a tile is a rectangle and holds them all the same.
     */
    private List<Integer> needed(int from, int size, int filter, int inputs) {
        List<Integer> all = new ArrayList<>();
        for (int in = 0; in < inputs; in++) {
            int tapOfFirst = in + shape.padding() - from * shape.stride();
            int tapOfLast = in + shape.padding() - (from + size - 1) * shape.stride();
            if (size > 0 && tapOfFirst >= 0 && tapOfLast < filter) {
                all.add(in);
            }
        }
        return all;
    }

    private static int first(List<Integer> ascending) {
        return ascending.isEmpty() ? 0 : ascending.get(0);
    }

    private static int last(List<Integer> ascending) {
        return ascending.isEmpty() ? -1 : ascending.get(ascending.size() - 1);
    }
}
