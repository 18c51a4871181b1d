package sparsescope.analysis.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sparsescope.analysis.cost.Baselines;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineReport;
import sparsescope.machine.MachineSettings;

/**
 * Holds the figures of one layer, or of all of them together, at one point of a sweep.
 *
 * @param layer the layer's name, or {@value #TOTAL}
 * @param layout numbers of how it was laid out, by name; none in a total
 * @param counters every counter that is known when layers are only counted, by name
 * @param settings what it ran on
 */
public record SweepRow(String layer, Map<String, Long> layout, Map<String, Long> counters, MachineSettings settings) {
    /** What the row of all layers is called. */
    public static final String TOTAL = "total";

    static final String DCNN_CYCLES = "dcnnCycles";
    static final String IDEAL_CYCLES = "idealCycles";
    private static final String UTILIZATION = "utilization";

    public SweepRow {
        layout = Collections.unmodifiableMap(new LinkedHashMap<>(layout));
        counters = Collections.unmodifiableMap(new LinkedHashMap<>(counters));
    }

    private static List<String> names(Machine machine) {
        List<String> names = new ArrayList<>(machine.layout());
        names.addAll(machine.counted());
        return names;
    }

    /** How many numbers a layer's row is made of. */
    static int numbers(Machine machine) {
        return machine.layout().size() + machine.counted().size();
    }

    /** The numbers that make up a layer's row. */
    static long[] numbers(MachineReport report, Machine machine) {
        return names(machine).stream()
                .mapToLong(name -> report.layout().containsKey(name)
                        ? report.layout().get(name)
                        : report.counters().get(name))
                .toArray();
    }

    static SweepRow of(String layer, MachineSettings settings, long... numbers) {
        Machine machine = settings.machine();
        Map<String, Long> layout = new LinkedHashMap<>();
        Map<String, Long> counters = new LinkedHashMap<>();
        int at = 0;
        for (String name : machine.layout()) {
            layout.put(name, numbers[at++]);
        }
        for (String name : machine.counted()) {
            counters.put(name, numbers[at++]);
        }
        return new SweepRow(layer, layout, counters, settings);
    }

    /** All of {@code rows} together. */
    static SweepRow total(List<SweepRow> rows, MachineSettings settings) {
        Map<String, Long> sums = new LinkedHashMap<>();
        settings.machine().counted().forEach(name -> sums.put(name, 0L));
        rows.forEach(row -> row.counters.forEach((name, value) -> sums.merge(name, value, Math::addExact)));
        return new SweepRow(TOTAL, Map.of(), sums, settings);
    }

    /** A counter of that name, if the machine has it. */
    public Optional<Long> counter(String name) {
        return Optional.ofNullable(counters.get(name));
    }

    /** Cycles from beginning to end. */
    public long layerCycles() {
        return counters.get(settings.machine().cyclesCounter());
    }

    /** Cycles of the dense baseline; 0 on a machine that is not measured by it. */
    public long dcnnCycles() {
        return counter(DCNN_CYCLES).orElse(0L);
    }

    /** Cycles of the machine with its products spread evenly; 0 on one that does not tell. */
    public long idealCycles() {
        return counter(IDEAL_CYCLES).orElse(0L);
    }

    /** The fractions that follow from the counters. */
    public Map<String, Double> ratios() {
        return settings.machine().ratios(counters, settings);
    }

    /** The useful part of all multiplier slots, 0…1; no number on a machine that does not tell. */
    public double utilization() {
        return ratios().getOrDefault(UTILIZATION, Double.NaN);
    }

    /** Speed-up over the dense baseline; 1 when neither takes a cycle, no number on a machine that is not measured by it. */
    public double speedUp() {
        return counters.containsKey(DCNN_CYCLES) ? Baselines.ratio(dcnnCycles(), layerCycles()) : Double.NaN;
    }
}
