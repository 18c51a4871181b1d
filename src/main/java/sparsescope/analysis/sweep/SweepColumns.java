package sparsescope.analysis.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sparsescope.file.OneLine;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineSetting;
import sparsescope.machine.Machines;

/** Lists the columns of a sweep's files. */
final class SweepColumns {
    private static final String NETWORK = "network";
    private static final String DENSE_MACS = "denseMacs";

    /** The column that names the machine, unless it is the one that is meant where none is named. */
    static final String MACHINE = "machine";

    /** The column of the layer's name. */
    static final String LAYER = "layer";

    private SweepColumns() {}

    /** Whether a column has names that anybody may have thought of. */
    static boolean isName(String column) {
        return column.equals(NETWORK) || column.equals(LAYER);
    }

    /** The columns that add up over layers. */
    static List<String> summed(Machine machine) {
        return machine.counted();
    }

    /** A point's values by their columns: numbers, or words. */
    static Map<String, Object> varied(SweepPlan plan, SweepPoint point) {
        Machine machine = point.settings().machine();
        Map<String, Object> cells = new LinkedHashMap<>();
        for (int i = 0; i < plan.axes().size(); i++) {
            SweepAxis axis = plan.axes().get(i);
            String value = point.values().get(i);
            // What is set and what results of it are two things, such as Kc.
            cells.put(
                    machine.layout().contains(axis.name()) ? axis.name() + "Setting" : axis.name(),
                    axis.isWord(value, machine) ? value : new BigDecimal(value));
        }
        return cells;
    }

    /** A varied value with null for an optional setting that is not set. */
    static Object unset(Object value) {
        return value.equals(MachineSetting.NONE) ? null : value;
    }

    /** What a row says by its columns: text, numbers, or null where there is none. */
    static Map<String, Object> figures(SweepPlan plan, SweepRow row) {
        Machine machine = row.settings().machine();
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put(NETWORK, OneLine.of(plan.network().name()));
        if (!machine.equals(Machines.standard())) {
            cells.put(MACHINE, machine.name());
        }
        cells.put(LAYER, OneLine.of(row.layer()));
        machine.layout().forEach(name -> cells.put(name, row.layout().get(name)));
        for (String name : first(machine)) {
            cells.put(name, row.counters().get(name));
        }
        row.ratios().forEach(cells::put);
        if (row.counter(SweepRow.DCNN_CYCLES).isPresent()) {
            cells.put(
                    "speedUp",
                    Optional.of(row.speedUp()).filter(Double::isFinite).orElse(null));
        }
        row.counters().forEach(cells::putIfAbsent);
        return cells;
    }

    /** The counters that people look for first. */
    private static List<String> first(Machine machine) {
        List<String> names = new ArrayList<>(
                List.of(machine.cyclesCounter(), SweepRow.DCNN_CYCLES, SweepRow.IDEAL_CYCLES, DENSE_MACS));
        names.retainAll(machine.counted());
        return names;
    }
}
