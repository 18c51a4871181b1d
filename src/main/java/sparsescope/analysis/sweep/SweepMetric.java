package sparsescope.analysis.sweep;

import sparsescope.simulation.state.Counter;

/** A metric that a sweep can be plotted by. */
public enum SweepMetric {
    SPEED_UP("speed-up over DCNN", Unit.FACTOR),
    CYCLES("layer cycles", Unit.COUNT),
    UTILIZATION("multiplier utilization", Unit.SHARE),
    OVER_ORACLE("cycles over the oracle's", Unit.FACTOR),
    STALL("share of PE cycles that stall", Unit.SHARE),
    IDLE("share of PE cycles idle at the barrier", Unit.SHARE),
    EMPTY("share of slots that are empty", Unit.SHARE);

    /** How a metric is written. */
    public enum Unit {
        /** So many times. */
        FACTOR,
        /** A fraction of one, as per cent. */
        SHARE,
        /** A number of things. */
        COUNT
    }

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

    /** Its value in a row; 0 where nothing takes a cycle. */
    public double of(SweepRow row) {
        return switch (this) {
            case SPEED_UP -> row.speedUp();
            case CYCLES -> row.layerCycles();
            case UTILIZATION -> row.utilization();
            case OVER_ORACLE -> row.idealCycles() == 0 ? 0 : (double) row.layerCycles() / row.idealCycles();
            case STALL -> ofCycles(row, Counter.STALL);
            case IDLE -> ofCycles(row, Counter.IDLE);
            case EMPTY -> ofCycles(row, Counter.EMPTY_SLOTS) / row.accelerator().multipliers();
        };
    }

    private static double ofCycles(SweepRow row, Counter counter) {
        double all =
                (double) row.counters().of(Counter.CYCLES) * row.accelerator().pes();
        return all == 0 ? 0 : row.counters().of(counter) / all;
    }
}
