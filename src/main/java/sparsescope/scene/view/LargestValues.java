package sparsescope.scene.view;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.LongStream;
import sparsescope.network.LayerOperands;
import sparsescope.network.inference.SparseConvolution;

/**
 * The extreme values that a layer can have anywhere. They decide whether numbers have room, so that a film has them in every picture or in
 * none, whatever the values of one cycle are.
 */
public final class LargestValues {
    /** Tensors do not change, and are looked through once. */
    private static final Map<short[], Range> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    private static final Map<LayerOperands, Long> SUMS = Collections.synchronizedMap(new WeakHashMap<>());

    /** So many are multiplied in a moment. */
    private static final long FEW_PRODUCTS = 20_000_000;

    private LargestValues() {}

    private record Range(int least, int most) {
        static Range of(short[] values) {
            int least = 0;
            int most = 0;
            for (short value : values) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            return new Range(least, most);
        }

        int magnitude() {
            return Math.max(-least, most);
        }

        LongStream ends() {
            return LongStream.of(least, most);
        }
    }

    private static Range of(short[] values) {
        return KNOWN.computeIfAbsent(values, Range::of);
    }

    /** The least and the largest input activation. */
    public static LongStream inputs(LayerOperands layer) {
        return of(layer.input().values()).ends();
    }

    /** The least and the largest weight. */
    public static LongStream weights(LayerOperands layer) {
        return of(layer.weights().values()).ends();
    }

    /** A magnitude that no product exceeds. */
    public static long product(LayerOperands layer) {
        return (long) of(layer.input().values()).magnitude()
                * of(layer.weights().values()).magnitude();
    }

    /** What the sums of a layer come to, or where working them out takes long, a magnitude that none of them exceeds. */
    public static long sum(LayerOperands layer) {
        return SUMS.computeIfAbsent(layer, LargestValues::sumOf);
    }

    private static long sumOf(LayerOperands layer) {
        if (layer.shape().denseMacs() <= FEW_PRODUCTS) {
            return LongStream.of(SparseConvolution.of(layer).values())
                    .map(Math::abs)
                    .max()
                    .orElse(0);
        }
        short[] weights = layer.weights().values();
        int taps = weights.length / layer.shape().outputChannels();
        long most = 0;
        long filter = 0;
        for (int at = 0; at < weights.length; at++) {
            filter = (at % taps == 0 ? 0 : filter) + Math.abs(weights[at]);
            most = Math.max(most, filter);
        }
        return most * of(layer.input().values()).magnitude();
    }

    /** Values of either sign of that magnitude. */
    public static LongStream signed(long magnitude) {
        return LongStream.of(magnitude, -magnitude);
    }
}
