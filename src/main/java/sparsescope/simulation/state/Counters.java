package sparsescope.simulation.state;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Holds the counts of a PE, a group, a layer or a network: a value for every {@link Counter}. */
public final class Counters {
    /** All zero. */
    public static final Counters ZERO = new Counters(new long[Counter.values().length]);

    private final long[] values;

    private Counters(long[] values) {
        this.values = values;
    }

    /** One counter's value. */
    public long of(Counter counter) {
        return values[counter.ordinal()];
    }

    /** Every counter by its name in files, in order. */
    public Map<String, Long> asMap() {
        Map<String, Long> map = new LinkedHashMap<>();
        for (Counter counter : Counter.values()) {
            map.put(counter.word(), of(counter));
        }
        return map;
    }

    /** The sum of both, counter by counter. */
    public Counters plus(Counters other) {
        long[] sums = values.clone();
        Arrays.setAll(sums, i -> sums[i] + other.values[i]);
        return new Counters(sums);
    }

    /** These counters with one of them replaced. */
    public Counters with(Counter counter, long value) {
        long[] changed = values.clone();
        changed[counter.ordinal()] = value;
        return new Counters(changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counters counters && Arrays.equals(values, counters.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return asMap().toString();
    }

    /** Collects counters on their way. */
    public static final class Tally {
        private final long[] values = new long[Counter.values().length];

        /** Adds to a counter. */
        public void add(Counter counter, long count) {
            values[counter.ordinal()] += count;
        }

        /** Adds all counts of another tally. */
        public void add(Tally other) {
            Arrays.setAll(values, i -> values[i] + other.values[i]);
        }

        /** The count of a counter. */
        public long of(Counter counter) {
            return values[counter.ordinal()];
        }

        /** The counters as they are now. */
        public Counters counters() {
            return new Counters(values.clone());
        }
    }
}
