package sparsescope.dataflow;

import java.util.List;

/**
 * Describes one pass over the layer. There is one, unless the accumulators cannot hold a single channel of a window: then each pass
 * covers some rows (and, if need be, columns) of every tile.
 *
 * @param index its place in the layer
 * @param pes what each PE holds, rows outer, columns inner
 */
public record Pass(int index, List<PeTile> pes) {
    public Pass {
        pes = List.copyOf(pes);
    }
}
