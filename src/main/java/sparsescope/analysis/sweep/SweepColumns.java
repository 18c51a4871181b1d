package sparsescope.analysis.sweep;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sparsescope.accelerator.Setting;
import sparsescope.file.OneLine;
import sparsescope.simulation.state.Counter;

/** The columns of a sweep's files. */
final class SweepColumns {
    private static final String KC = "kc";
    private static final String NETWORK = "network";
    /** Counters that depend on output values, which counting does without: a zero would say something else. */
    private static final Set<Counter> OF_OUTPUTS =
            EnumSet.of(Counter.OARAM_READS, Counter.OARAM_WRITES, Counter.DRAM_WRITES, Counter.OVERFLOWS);

    /** The column of the layer's name. */
    static final String LAYER = "layer";

    private static final List<String> CYCLES = List.of("layerCycles", "dcnnCycles", "idealCycles", "denseMacs");

    /** The columns that add up over layers. */
    static final List<String> SUMMED = Stream.concat(
                    CYCLES.stream(),
                    Arrays.stream(Counter.values())
                            .filter(counter -> !OF_OUTPUTS.contains(counter))
                            .map(Counter::word))
            .toList();

    private SweepColumns() {}

    /** Whether a column has names that anybody may have thought of. */
    static boolean isName(String column) {
        return column.equals(NETWORK) || column.equals(LAYER);
    }

    /** A point's values by their columns: numbers, or words. */
    static Map<String, Object> varied(SweepPlan plan, SweepPoint point) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (int i = 0; i < plan.axes().size(); i++) {
            SweepAxis axis = plan.axes().get(i);
            String value = point.values().get(i);
            // The Kc that is set and the one that results are two things.
            cells.put(
                    axis.name().equals(KC) ? "kcSetting" : axis.name(),
                    axis.isWord(value) ? value : new BigDecimal(value));
        }
        return cells;
    }

    /** A varied value with null for an optional setting that is not set. */
    static Object unset(Object value) {
        return value.equals(Setting.NONE) ? null : value;
    }

    /** What a row says by its columns: text, numbers, or null where there is none. */
    static Map<String, Object> figures(SweepPlan plan, SweepRow row) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put(NETWORK, OneLine.of(plan.network().name()));
        cells.put(LAYER, OneLine.of(row.layer()));
        cells.put(KC, row.kc().isPresent() ? row.kc().getAsInt() : null);
        cells.put(CYCLES.get(0), row.layerCycles());
        cells.put(CYCLES.get(1), row.dcnnCycles());
        cells.put(CYCLES.get(2), row.idealCycles());
        cells.put(CYCLES.get(3), row.denseMacs());
        cells.put("utilization", row.utilization());
        cells.put("speedUp", Optional.of(row.speedUp()).filter(Double::isFinite).orElse(null));
        for (Counter counter : Counter.values()) {
            if (!OF_OUTPUTS.contains(counter)) {
                cells.put(counter.word(), row.counters().of(counter));
            }
        }
        return cells;
    }
}
