package sparsescope.machine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import sparsescope.tensor.Sums;

/**
 * Holds the counters and sums of a layer on a machine.
 *
 * @param layer its name
 * @param layout numbers of how it was laid out, which do not add up over layers, by name: {@code kc}
 * @param counters every counter by its name, in the order in which people are shown them
 * @param measures what else the machine tells of a layer, by name; nothing that adds up over layers
 * @param sums K×Ho×Wo sums, before bias; empty when a layer was only counted
 */
public record MachineReport(
        String layer,
        Map<String, Long> layout,
        Map<String, Long> counters,
        Map<String, Number> measures,
        Optional<Sums> sums) {
    public MachineReport {
        layout = Collections.unmodifiableMap(new LinkedHashMap<>(layout));
        counters = Collections.unmodifiableMap(new LinkedHashMap<>(counters));
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    }

    /** A report of a machine that tells nothing else. */
    public MachineReport(String layer, Map<String, Long> layout, Map<String, Long> counters, Optional<Sums> sums) {
        this(layer, layout, counters, Map.of(), sums);
    }
}
