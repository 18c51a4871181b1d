package sparsescope.export;

import java.util.function.Supplier;

/** What is computed when it is first asked for, and only then; several threads may ask. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> source;
    private T value;

    Once(Supplier<T> source) {
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
