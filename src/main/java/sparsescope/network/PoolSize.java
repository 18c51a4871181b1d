package sparsescope.network;

import java.util.Optional;

/** The size of a plane after max pooling. */
public final class PoolSize {
    private PoolSize() {}

    public static int of(int size, Optional<Finish.Pool> pool) {
        return pool.map(p -> of(size, p)).orElse(size);
    }

    public static int of(int size, Finish.Pool pool) {
        return Math.floorDiv(size + 2 * pool.padding() - pool.size(), pool.stride()) + 1;
    }
}
