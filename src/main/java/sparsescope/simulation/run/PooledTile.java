package sparsescope.simulation.run;

import java.util.List;
import java.util.Optional;
import sparsescope.dataflow.Rect;
import sparsescope.network.ConvShape;
import sparsescope.network.Finish;
import sparsescope.network.LayerOperands;

/**
 * The places of a PE's outputs in the plane that is handed on: where they are themselves, or where their pooling windows put them.
 *
 * @param owned the outputs of one filter
 * @param pool the windows, or empty
 * @param handed the places that are made of them
 * @param across whether some of these places are made of other PEs' outputs, too
 * @param width of the output plane
 * @param height of the output plane
 */
record PooledTile(Rect owned, Optional<Finish.Pool> pool, Rect handed, boolean across, int width, int height) {
    /** The places made of the outputs that a PE owns. */
    static PooledTile of(LayerOperands layer, Rect owned) {
        ConvShape shape = layer.shape();
        Optional<Finish.Pool> pool = layer.finish().pool();
        if (pool.isEmpty()) {
            return new PooledTile(owned, pool, owned, false, shape.outputWidth(), shape.outputHeight());
        }
        Span x = Span.of(pool.get(), owned.x(), owned.x1(), shape.outputWidth());
        Span y = Span.of(pool.get(), owned.y(), owned.y1(), shape.outputHeight());
        return new PooledTile(
                owned,
                pool,
                Rect.between(x.first, y.first, x.last, y.last),
                x.across || y.across,
                shape.outputWidth(),
                shape.outputHeight());
    }

    /** Windows along one axis that hold some of the positions {@code from}…{@code to}. */
    private record Span(int first, int last, boolean across) {
        static Span of(Finish.Pool pool, int from, int to, int size) {
            int places = Math.floorDiv(size + 2 * pool.padding() - pool.size(), pool.stride()) + 1;
            int first = Math.max(0, Math.floorDiv(from + pool.padding() - pool.size(), pool.stride()) + 1);
            int last = Math.min(places - 1, Math.floorDiv(to + pool.padding(), pool.stride()));
            boolean across = first <= last
                    && (Math.max(0, start(pool, first)) < from
                            || Math.min(size, start(pool, last) + pool.size()) > to + 1);
            return new Span(first, last, across);
        }
    }

    private static int start(Finish.Pool pool, int place) {
        return place * pool.stride() - pool.padding();
    }

    /** Column of place {@code at}, which are counted row by row. */
    int x(int at) {
        return handed.x() + at % handed.width();
    }

    /** Row of place {@code at}. */
    int y(int at) {
        return handed.y() + at / handed.width();
    }

    /** The values handed on once the first {@code end} outputs have left: as many as are complete, in order, in 16 bits. */
    short[] values(List<LeavingOutputs.Output> plane, int end) {
        int complete = 0;
        while (complete < handed.area() && lastOf(complete) < end) {
            complete++;
        }
        short[] values = new short[complete];
        for (int at = 0; at < complete; at++) {
            values[at] = (short) Math.max(
                    Short.MIN_VALUE,
                    Math.min(Short.MAX_VALUE, largest(plane, at).finished()));
        }
        return values;
    }

    /** The outputs that a place is made of. */
    Rect window(int at) {
        if (pool.isEmpty()) {
            return new Rect(x(at), y(at), 1, 1);
        }
        return new Rect(
                        start(pool.get(), x(at)),
                        start(pool.get(), y(at)),
                        pool.get().size(),
                        pool.get().size())
                .intersect(new Rect(0, 0, width, height));
    }

    /** Which of the PE's outputs is the last that a place needs. */
    private int lastOf(int at) {
        Rect window = window(at);
        return index(window.x1(), window.y1());
    }

    private int index(int xo, int yo) {
        return (yo - owned.y()) * owned.width() + xo - owned.x();
    }

    /** The output that a place is made of. */
    LeavingOutputs.Output largest(List<LeavingOutputs.Output> plane, int at) {
        Rect window = window(at);
        LeavingOutputs.Output largest = null;
        for (int y = window.y(); y <= window.y1(); y++) {
            for (int x = window.x(); x <= window.x1(); x++) {
                LeavingOutputs.Output output = plane.get(index(x, y));
                largest = largest == null || output.finished() > largest.finished() ? output : largest;
            }
        }
        return largest;
    }
}
