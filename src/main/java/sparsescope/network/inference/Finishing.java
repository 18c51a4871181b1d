package sparsescope.network.inference;

import java.util.Optional;
import sparsescope.network.Finish;
import sparsescope.network.PoolSize;
import sparsescope.tensor.Activations;
import sparsescope.tensor.Sums;

/** Applies a {@link Finish} to sums. */
public final class Finishing {
    private static final int LARGEST_UNSIGNED = 255;

    private Finishing() {}

    /** The next layer's input. */
    public static Activations activations(Finish finish, Sums sums) {
        Sums values = values(finish, sums);
        short[] clamped = new short[values.values().length];
        for (int i = 0; i < clamped.length; i++) {
            clamped[i] = (short) clamp(values.values()[i], Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return new Activations(values.channels(), values.height(), values.width(), clamped);
    }

    /** The same before the clamp to 16 bits, which matters only to a layer that is not requantized, such as one of logits. */
    public static Sums values(Finish finish, Sums sums) {
        int plane = sums.height() * sums.width();
        long[] values = new long[sums.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(finish, i / plane, sums.values()[i]);
        }
        Sums finished = new Sums(sums.channels(), sums.height(), sums.width(), values);
        Optional<Finish.Pool> pool = finish.pool();
        return pool.isPresent() ? pooled(finished, pool.get()) : finished;
    }

    /** A sum of output channel {@code k} after bias, requantization and ReLU. */
    public static long value(Finish finish, int k, long sum) {
        return requantize(
                finish, sum + (finish.bias().isPresent() ? finish.bias().get()[k] : 0));
    }

    private static long requantize(Finish finish, long sum) {
        if (finish.outputScale().isEmpty()) {
            return finish.relu() ? Math.max(0, sum) : sum;
        }
        long scaled = (long) Math.floor(sum * finish.outputScale().getAsDouble() + 0.5);
        return finish.relu() ? clamp(scaled, 0, LARGEST_UNSIGNED) : clamp(scaled, Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    private static long clamp(long value, long lowest, long highest) {
        return Math.max(lowest, Math.min(highest, value));
    }

    private static Sums pooled(Sums values, Finish.Pool pool) {
        int height = PoolSize.of(values.height(), pool);
        int width = PoolSize.of(values.width(), pool);
        long[] largest = new long[values.channels() * height * width];
        int at = 0;
        for (int k = 0; k < values.channels(); k++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    largest[at++] = largest(
                            values, k, y * pool.stride() - pool.padding(), x * pool.stride() - pool.padding(), pool);
                }
            }
        }
        return new Sums(values.channels(), height, width, largest);
    }

    private static long largest(Sums values, int k, int y0, int x0, Finish.Pool pool) {
        long largest = Long.MIN_VALUE;
        for (int y = Math.max(0, y0); y < Math.min(values.height(), y0 + pool.size()); y++) {
            for (int x = Math.max(0, x0); x < Math.min(values.width(), x0 + pool.size()); x++) {
                largest = Math.max(largest, values.at(k, y, x));
            }
        }
        return largest;
    }
}
