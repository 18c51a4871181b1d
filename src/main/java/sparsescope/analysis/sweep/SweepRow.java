package sparsescope.analysis.sweep;

import java.util.List;
import java.util.OptionalInt;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.analysis.cost.Baselines;
import sparsescope.analysis.cost.LayerReport;
import sparsescope.simulation.state.Counter;
import sparsescope.simulation.state.Counters;

/**
 * What one layer, or all of them together, adds up to at one point of a sweep.
 *
 * @param layer the layer's name, or {@value #TOTAL}
 * @param kc output channels per group; empty in a total
 * @param layerCycles cycles with post-processing
 * @param dcnnCycles cycles of the dense baseline
 * @param idealCycles cycles of the oracle
 * @param denseMacs multiplications of the dense layer
 * @param counters every counter
 * @param accelerator what it ran on
 */
public record SweepRow(
        String layer,
        OptionalInt kc,
        long layerCycles,
        long dcnnCycles,
        long idealCycles,
        long denseMacs,
        Counters counters,
        AcceleratorConfig accelerator) {
    /** What the row of all layers is called. */
    public static final String TOTAL = "total";

    private static final int BEFORE_COUNTERS = 5;
    /** How many numbers a layer's row is made of. */
    static final int NUMBERS = BEFORE_COUNTERS + Counter.values().length;

    /** The numbers that make up a layer's row. */
    static long[] numbers(LayerReport report) {
        long[] numbers = new long[NUMBERS];
        numbers[0] = report.kc();
        numbers[1] = report.layerCycles();
        numbers[2] = report.dcnnCycles();
        numbers[3] = report.idealCycles();
        numbers[4] = report.denseMacs();
        for (Counter counter : Counter.values()) {
            numbers[BEFORE_COUNTERS + counter.ordinal()] = report.counters().of(counter);
        }
        return numbers;
    }

    static SweepRow of(String layer, AcceleratorConfig accelerator, long... numbers) {
        Counters counters = Counters.ZERO;
        for (Counter counter : Counter.values()) {
            counters = counters.with(counter, numbers[BEFORE_COUNTERS + counter.ordinal()]);
        }
        return new SweepRow(
                layer,
                OptionalInt.of((int) numbers[0]),
                numbers[1],
                numbers[2],
                numbers[3],
                numbers[4],
                counters,
                accelerator);
    }

    /** All of {@code rows} together. */
    static SweepRow total(List<SweepRow> rows, AcceleratorConfig accelerator) {
        return new SweepRow(
                TOTAL,
                OptionalInt.empty(),
                rows.stream().mapToLong(SweepRow::layerCycles).sum(),
                rows.stream().mapToLong(SweepRow::dcnnCycles).sum(),
                rows.stream().mapToLong(SweepRow::idealCycles).sum(),
                rows.stream().mapToLong(SweepRow::denseMacs).sum(),
                rows.stream().map(SweepRow::counters).reduce(Counters.ZERO, Counters::plus),
                accelerator);
    }

    /** products / (compute cycles · PEs · F · I), 0…1. */
    public double utilization() {
        return Baselines.utilization(counters, accelerator);
    }

    /** Speed-up over the dense baseline; 1 when neither takes a cycle. */
    public double speedUp() {
        return Baselines.ratio(dcnnCycles, layerCycles);
    }
}
