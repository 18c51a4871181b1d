package sparsescope.network;

import java.util.Optional;

/** Works out the size of a plane after max pooling. */
public final class PoolSize {
    private PoolSize() {}

    /** The size after pooling, which is the size before where there is none. */
    public static int of(int size, Optional<Finish.Pool> pool) {
        return pool.map(p -> of(size, p)).orElse(size);
    }

    /** The size after pooling. */
    public static int of(int size, Finish.Pool pool) {
        return Math.floorDiv(size + 2 * pool.padding() - pool.size(), pool.stride()) + 1;
    }
}
