package sparsescope.export.frame;

import java.util.function.Supplier;

/** A value that is computed once, when it is first asked for; several threads may ask at the same time. */
public final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> source;
    private T value;

    public Lazy(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        if (value == null) {
            value = source.get();
        }
        return value;
    }
}
