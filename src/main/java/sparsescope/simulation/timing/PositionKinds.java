package sparsescope.simulation.timing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sparsescope.accelerator.StridePolicy;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.Rect;
import sparsescope.network.ConvShape;

/**
 * Sorts the positions of a PE's tile into kinds: positions of a kind treat every weight alike. Columns that lie alike to the output plane, the PE's
 * window and its own outputs make up one class, and rows likewise; a column's class and a row's decide the kind.
 */
final class PositionKinds {
    /** Numbers of ranges of weights: those that divide, that stay in the plane, in the window, and in what the PE owns. */
    private record Ranges(int dividing, int inPlane, int inWindow, int owned) {}

    private final int[] classOfColumn;
    private final int[] classOfRow;
    private final int[] kindOfClasses;
    private final FilterRange[] windowOfKind;
    private final int columnClasses;

    /** By kind: the range of weights that meet it, all of them unless products between outputs are discarded. */
    final int[] dividing;
    /** By kind: the range of weights whose products stay in the output plane. */
    final int[] inPlane;
    /** By kind: the range whose products stay in the PE's window. */
    final int[] inWindow;
    /** By kind: the range whose products are for outputs that the PE owns. */
    final int[] owned;

    PositionKinds(LayerPlan plan, PeTile pe, PackedTile.Ranges ranges) {
        ConvShape shape = plan.shape();
        Rect plane = Rect.between(0, 0, shape.outputWidth() - 1, shape.outputHeight() - 1);
        Rect tile = pe.input();
        int[] firstColumns = new int[tile.width()];
        int[] firstRows = new int[tile.height()];
        this.classOfColumn = new int[tile.width()];
        this.classOfRow = new int[tile.height()];
        this.columnClasses = classes(plan, tile.x(), classOfColumn, firstColumns, shape.filterWidth(), new int[][] {
            {plane.x(), plane.x1()},
            {pe.window().x(), pe.window().x1()},
            {pe.owned().x(), pe.owned().x1()}
        });
        int rowClasses = classes(plan, tile.y(), classOfRow, firstRows, shape.filterHeight(), new int[][] {
            {plane.y(), plane.y1()},
            {pe.window().y(), pe.window().y1()},
            {pe.owned().y(), pe.owned().y1()}
        });
        this.kindOfClasses = new int[columnClasses * rowClasses];
        Map<Ranges, Integer> index = new LinkedHashMap<>();
        List<FilterRange> windows = new ArrayList<>();
        for (int row = 0; row < rowClasses; row++) {
            for (int column = 0; column < columnClasses; column++) {
                int x = firstColumns[column];
                int y = firstRows[row];
                FilterRange window = FilterRange.of(plan, x, y, pe.window());
                Ranges kind = new Ranges(
                        ranges.of(FilterRange.dividing(plan, x, y)),
                        ranges.of(FilterRange.of(plan, x, y, plane)),
                        ranges.of(window),
                        ranges.of(FilterRange.of(plan, x, y, pe.owned())));
                kindOfClasses[row * columnClasses + column] = index.computeIfAbsent(kind, added -> {
                    windows.add(window);
                    return index.size();
                });
            }
        }
        this.windowOfKind = windows.toArray(FilterRange[]::new);
        this.dividing = index.keySet().stream().mapToInt(Ranges::dividing).toArray();
        this.inPlane = index.keySet().stream().mapToInt(Ranges::inPlane).toArray();
        this.inWindow = index.keySet().stream().mapToInt(Ranges::inWindow).toArray();
        this.owned = index.keySet().stream().mapToInt(Ranges::owned).toArray();
    }

    /** Sorts the tile's columns, or its rows, into classes; returns how many there are, and the first position of each. */
    private static int classes(
            LayerPlan plan, int from, int[] classOf, int[] firstOfClass, int filter, int[][] outputs) {
        ConvShape shape = plan.shape();
        boolean discards = plan.accelerator().strides() == StridePolicy.DISCARD;
        Map<List<Integer>, Integer> index = new HashMap<>();
        for (int at = 0; at < classOf.length; at++) {
            int padded = from + at + shape.padding();
            Integer[] key = new Integer[2 * outputs.length + 1];
            key[0] = discards ? padded % shape.stride() : 0;
            for (int range = 0; range < outputs.length; range++) {
                key[2 * range + 1] = Math.max(0, padded - shape.stride() * outputs[range][1]);
                key[2 * range + 2] = Math.min(filter - 1, padded - shape.stride() * outputs[range][0]);
            }
            int position = from + at;
            classOf[at] = index.computeIfAbsent(Arrays.asList(key), added -> {
                firstOfClass[index.size()] = position;
                return index.size();
            });
        }
        return index.size();
    }

    /** How many kinds there are. */
    int count() {
        return dividing.length;
    }

    /** The kind of the position in a column and a row of the tile. */
    int of(int column, int row) {
        return kindOfClasses[classOfRow[row] * columnClasses + classOfColumn[column]];
    }

    /** The weights whose products with positions of a kind stay in the PE's window. */
    FilterRange window(int kind) {
        return windowOfKind[kind];
    }
}
