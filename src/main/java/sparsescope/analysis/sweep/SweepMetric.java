package sparsescope.analysis.sweep;

import java.util.Arrays;
import java.util.List;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineSettings;
import sparsescope.simulation.state.Counter;

/** A metric that a sweep can be plotted by. */
public enum SweepMetric {
    SPEED_UP("speed-up over DCNN", Unit.FACTOR),
    CYCLES("layer cycles", Unit.COUNT),
    UTILIZATION("multiplier utilization", Unit.SHARE),
    OVER_ORACLE("cycles over the oracle's", Unit.FACTOR),
    STALL("share of PE cycles that stall", Unit.SHARE),
    IDLE("share of PE cycles idle at the barrier", Unit.SHARE),
    EMPTY("share of slots that are empty", Unit.SHARE),
    LOAD_BALANCE("load balance of PEs", Unit.SHARE);

    /** How a metric is written. */
    public enum Unit {
        /** So many times. */
        FACTOR,
        /** A fraction of one, as per cent. */
        SHARE,
        /** A number of things. */
        COUNT
    }

    private static final String BROADCASTS = "broadcasts";

    private final String title;
    private final Unit unit;

    SweepMetric(String title, Unit unit) {
        this.title = title;
        this.unit = unit;
    }

    /** What it is, for people. */
    public String title() {
        return title;
    }

    /** How it is written. */
    public Unit unit() {
        return unit;
    }

    /** Those that can be told of a machine, the usual one first. */
    public static List<SweepMetric> of(Machine machine) {
        return Arrays.stream(values()).filter(metric -> metric.isOf(machine)).toList();
    }

    private boolean isOf(Machine machine) {
        List<String> counters = machine.counted();
        return switch (this) {
            case CYCLES -> true;
            case SPEED_UP -> counters.contains(SweepRow.DCNN_CYCLES);
            case UTILIZATION -> counters.contains(Counter.EMPTY_SLOTS.word());
            case OVER_ORACLE -> counters.contains(SweepRow.IDEAL_CYCLES);
            case STALL -> counters.contains(Counter.STALL.word());
            case IDLE -> counters.contains(Counter.IDLE.word());
            case EMPTY -> counters.contains(Counter.EMPTY_SLOTS.word());
            case LOAD_BALANCE -> counters.contains(BROADCASTS);
        };
    }

    /** Its value in a row; 0 where nothing takes a cycle, no number where the machine does not tell. */
    public double of(SweepRow row) {
        return switch (this) {
            case SPEED_UP -> row.speedUp();
            case CYCLES -> row.layerCycles();
            case UTILIZATION -> row.utilization();
            case OVER_ORACLE -> overOracle(row);
            case STALL -> ofCycles(row, Counter.STALL);
            case IDLE -> ofCycles(row, Counter.IDLE);
            case EMPTY -> ofCycles(row, Counter.EMPTY_SLOTS) / multipliers(row.settings());
            case LOAD_BALANCE -> row.ratios().getOrDefault("loadBalance", Double.NaN);
        };
    }

    private static double overOracle(SweepRow row) {
        return row.idealCycles() == 0 ? 0 : (double) row.layerCycles() / row.idealCycles();
    }

    private static double multipliers(MachineSettings settings) {
        return (double) settings.number("F") * settings.number("I");
    }

    private static double ofCycles(SweepRow row, Counter counter) {
        double all = (double) row.counter(Counter.CYCLES.word()).orElse(0L)
                * row.settings().machine().pes(row.settings());
        return all == 0
                ? 0
                : row.counter(counter.word()).map(count -> count / all).orElse(Double.NaN);
    }
}
