package sparsescope.eie.simulation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds the counts of a layer on EIE: a value for every {@link EieCounter}.
 *
 * @param values by counter, all of them
 * @param pes PEs, N
 */
public record EieCounters(Map<EieCounter, Long> values, int pes) {
    public EieCounters {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
        if (values.size() != EieCounter.values().length) {
            throw new IllegalArgumentException("counters are missing: " + values);
        }
    }

    /** One counter's value. */
    public long of(EieCounter counter) {
        return values.get(counter);
    }

    /** Cycles in which PEs were at work, as a fraction of all their cycles; 0 for a layer without cycles. */
    public double loadBalance() {
        long cycles = of(EieCounter.CYCLES);
        long work = of(EieCounter.ENTRIES) + of(EieCounter.PLACEHOLDERS) + of(EieCounter.EMPTY_COLUMNS);
        return cycles == 0 ? 0 : (double) work / (cycles * pes);
    }

    /** Every counter by its name in files, in order. */
    public Map<String, Long> asMap() {
        Map<String, Long> map = new LinkedHashMap<>();
        values.forEach((counter, value) -> map.put(counter.word(), value));
        return map;
    }
}
