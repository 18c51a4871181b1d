package sparsescope.analysis.life;

import java.util.ArrayList;
import java.util.List;
import sparsescope.dataflow.Rect;
import sparsescope.network.ConvShape;
import sparsescope.network.Finish;
import sparsescope.network.LayerOperands;
import sparsescope.network.inference.Finishing;

/** Pooling windows: which outputs make which place of the plane that is handed on. Without pooling, each its own. */
final class Windows {
    private Windows() {}

    /** The places after pooling whose windows hold output (xo, yo). */
    static Rect over(Finish.Pool pool, ConvShape shape, int xo, int yo) {
        return Rect.between(
                first(xo, pool),
                first(yo, pool),
                last(xo, pool, shape.outputWidth()),
                last(yo, pool, shape.outputHeight()));
    }

    private static int first(int position, Finish.Pool pool) {
        return Math.max(0, Math.floorDiv(position + pool.padding() - pool.size(), pool.stride()) + 1);
    }

    private static int last(int position, Finish.Pool pool, int size) {
        int places = Math.floorDiv(size + 2 * pool.padding() - pool.size(), pool.stride()) + 1;
        return Math.min(places - 1, Math.floorDiv(position + pool.padding(), pool.stride()));
    }

    /** The outputs of which (k; x, y) is made, rows outer. */
    static List<LayerValue.Output> outputs(LayerOperands layer, int k, int x, int y) {
        if (layer.finish().pool().isEmpty()) {
            return List.of(new LayerValue.Output(k, x, y));
        }
        Finish.Pool pool = layer.finish().pool().get();
        Rect window = new Rect(0, 0, layer.shape().outputWidth(), layer.shape().outputHeight())
                .intersect(new Rect(
                        x * pool.stride() - pool.padding(),
                        y * pool.stride() - pool.padding(),
                        pool.size(),
                        pool.size()));
        List<LayerValue.Output> outputs = new ArrayList<>();
        for (int yo = window.y(); yo <= window.y1(); yo++) {
            for (int xo = window.x(); xo <= window.x1(); xo++) {
                outputs.add(new LayerValue.Output(k, xo, yo));
            }
        }
        return outputs;
    }

    /** The first of them that is the largest once finished. */
    static LayerValue.Output largest(LayerOperands layer, int k, int x, int y) {
        LayerValue.Output largest = null;
        long value = 0;
        for (LayerValue.Output output : outputs(layer, k, x, y)) {
            long other = finished(layer, output);
            if (largest == null || other > value) {
                largest = output;
                value = other;
            }
        }
        return largest;
    }

    /** An output after bias, requantization and ReLU. */
    static long finished(LayerOperands layer, LayerValue.Output output) {
        ConvShape shape = layer.shape();
        SumOrigin sum = SumOrigin.of(
                layer, output.k(), output.xo(), output.yo(), new Rect(0, 0, shape.inputWidth(), shape.inputHeight()));
        return Finishing.value(layer.finish(), output.k(), sum.sum());
    }
}
