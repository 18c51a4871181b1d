package sparsescope.analysis.sweep;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sparsescope.accelerator.Setting;
import sparsescope.file.OneLine;
import sparsescope.simulation.state.Counter;

/** The columns of a sweep's files. */
final class SweepColumns {
    private static final String KC = "kc";
    /** Counters that depend on output values, which counting does without: a zero would say something else. */
    private static final Set<Counter> OF_OUTPUTS =
            EnumSet.of(Counter.OARAM_READS, Counter.OARAM_WRITES, Counter.DRAM_WRITES, Counter.OVERFLOWS);

    private SweepColumns() {}

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
        cells.put("network", OneLine.of(plan.network().name()));
        cells.put("layer", OneLine.of(row.layer()));
        cells.put(KC, row.kc().isPresent() ? row.kc().getAsInt() : null);
        cells.put("layerCycles", row.layerCycles());
        cells.put("dcnnCycles", row.dcnnCycles());
        cells.put("idealCycles", row.idealCycles());
        cells.put("denseMacs", row.denseMacs());
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
