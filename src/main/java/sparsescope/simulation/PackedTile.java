package sparsescope.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.Rect;
import sparsescope.network.ConvShape;

/** What the packed timing of one PE needs of its activations, worked out once for all groups of a pass. */
final class PackedTile {
    /**
     * Positions that treat every weight alike.
     *
     * @param inPlane weights whose products stay in the output plane
     * @param inWindow weights whose products stay in this PE's window
     * @param owned weights whose products are for outputs that this PE owns
     */
    record Kind(FilterRange inPlane, FilterRange inWindow, FilterRange owned) {}

    final CompressedCounts counts;
    /** By element: its row in the {@link BankRows} of its window's size. */
    final int[] row;

    final BankRows rows;
    final List<Kind> kinds;

    /** Non-zero activations by block and kind. */
    record CompressedCounts(int[] start, int[] byKind) {
        /** Stored elements of a block. */
        int stored(int block) {
            return start[block + 1] - start[block];
        }
    }

    PackedTile(LayerPlan plan, PeTile pe, TileActivations activations, BankRows rows) {
        this.rows = rows;
        ConvShape shape = plan.shape();
        int banks = plan.accelerator().banks();
        Rect plane = Rect.between(0, 0, shape.outputWidth() - 1, shape.outputHeight() - 1);
        Map<Kind, Integer> kindIndex = new LinkedHashMap<>();
        Rect tile = pe.input();
        int[] kindAt = new int[tile.area()];
        int[] rowAt = new int[tile.area()];
        for (int at = 0; at < kindAt.length; at++) {
            int x = tile.x() + at % tile.width();
            int y = tile.y() + at / tile.width();
            FilterRange inWindow = FilterRange.of(shape, x, y, pe.window());
            Kind kind = new Kind(FilterRange.of(shape, x, y, plane), inWindow, FilterRange.of(shape, x, y, pe.owned()));
            kindAt[at] = kindIndex.computeIfAbsent(kind, added -> kindIndex.size());
            int column = Math.floorDiv(x + shape.padding(), shape.stride())
                    - pe.window().x();
            int line = Math.floorDiv(y + shape.padding(), shape.stride())
                    - pe.window().y();
            int address = line * pe.window().width() + column;
            rowAt[at] = rows.rowOf(new BankRows.Row(Math.floorMod(address, banks), inWindow));
        }
        this.kinds = new ArrayList<>(kindIndex.keySet());
        int blocks = activations.blocks.blocks();
        this.counts = new CompressedCounts(new int[blocks + 1], new int[blocks * kinds.size()]);
        this.row = new int[activations.x.length];
        for (int block = 0; block < blocks; block++) {
            counts.start[block + 1] = activations.blocks.end(block);
            for (int e = activations.blocks.start(block); e < activations.blocks.end(block); e++) {
                int at = (activations.y[e] - tile.y()) * tile.width() + activations.x[e] - tile.x();
                if (activations.blocks.value(e) != 0) {
                    row[e] = rowAt[at];
                    counts.byKind[block * kinds.size() + kindAt[at]]++;
                }
            }
        }
    }
}
