package sparsescope.export.frame;

import java.util.function.Supplier;

/** What is computed when it is first asked for, and only then; several threads may ask. */
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
