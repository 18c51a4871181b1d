package sparsescope.scene.machine;

import java.util.List;
import java.util.function.BooleanSupplier;
import sparsescope.machine.Cause;
import sparsescope.machine.CauseCounts;
import sparsescope.machine.MachineRun;

/** Counts how much of what a layer needs a run has done by a cycle: the useful slots of all PEs. */
public final class RaceWork {
    private static final int COLUMNS = 240;

    private final CauseSeries series;
    /** Useful slots before each column. */
    private final long[] before;

    private RaceWork(CauseSeries series) {
        this.series = series;
        this.before = new long[series.columns() + 1];
        for (int column = 0; column < series.columns(); column++) {
            before[column + 1] = before[column] + useful(series.counts().get(column));
        }
    }

    /**
     * Counts a whole run.
     *
     * @param cancelled makes it give up with a {@link java.util.concurrent.CancellationException}
     */
    static RaceWork of(MachineRun run, BooleanSupplier cancelled) {
        return new RaceWork(CauseSeries.of(run, 0, run.cycles(), COLUMNS, cancelled));
    }

    /** What the slots were over time. */
    CauseSeries series() {
        return series;
    }

    private long useful(CauseCounts counts) {
        return series.run().settings().machine().causes().stream()
                .filter(Cause::isUseful)
                .mapToLong(counts::of)
                .sum();
    }

    /** Useful slots of the whole layer. */
    public long total() {
        return before[series.columns()];
    }

    /** Useful slots up to and with a cycle. */
    public long by(long cycle) {
        if (cycle >= series.to()) {
            return total();
        }
        int column = series.column(cycle);
        long[] bounds = {series.bounds()[column], cycle + 1};
        return before[column] + useful(series.run().causes(bounds, () -> false).get(0));
    }

    /** The first cycle by which so much is done; the layer's end when that is all or more. */
    public long cycleOf(long work) {
        if (work >= total()) {
            return series.to();
        }
        int column = 0;
        while (column + 1 < series.columns() && before[column + 1] < work) {
            column++;
        }
        long from = series.bounds()[column];
        long[] bounds = new long[(int) (series.bounds()[column + 1] - from) + 1];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = from + i;
        }
        List<? extends CauseCounts> counts = series.run().causes(bounds, () -> false);
        long done = before[column];
        for (int i = 0; i < counts.size(); i++) {
            done += useful(counts.get(i));
            if (done >= work) {
                return from + i;
            }
        }
        return series.bounds()[column + 1];
    }
}
