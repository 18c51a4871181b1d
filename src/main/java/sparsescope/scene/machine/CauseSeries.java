package sparsescope.scene.machine;

import java.util.List;
import java.util.function.BooleanSupplier;
import sparsescope.machine.Cause;
import sparsescope.machine.CauseCounts;
import sparsescope.machine.MachineRun;

/**
 * Cuts a stretch of a run into columns of cycles, with what the slots of all PEs were in each.
 *
 * @param run the run
 * @param from its first cycle
 * @param to the cycle after its last
 * @param bounds where each column begins, and where the last one ends
 * @param counts the slots of each column
 */
public record CauseSeries(MachineRun run, long from, long to, long[] bounds, List<? extends CauseCounts> counts) {
    /**
     * Counts the slots of a stretch in about so many columns, never shorter than a cycle.
     *
     * @param cancelled makes it give up with a {@link java.util.concurrent.CancellationException}
     */
    public static CauseSeries of(MachineRun run, long from, long to, int columns, BooleanSupplier cancelled) {
        int parts = (int) Math.max(1, Math.min(to - from, columns));
        long[] bounds = new long[parts + 1];
        for (int i = 0; i <= parts; i++) {
            bounds[i] = from + (to - from) * i / parts;
        }
        return new CauseSeries(run, from, to, bounds, run.causes(bounds, cancelled));
    }

    /** How many columns it has. */
    public int columns() {
        return counts.size();
    }

    /** The column with a cycle of the stretch. */
    public int column(long cycle) {
        int column = (int) Math.max(0, Math.min(columns() - 1, (cycle - from) * columns() / Math.max(1, to - from)));
        while (column > 0 && bounds[column] > cycle) {
            column--;
        }
        while (column + 1 < columns() && bounds[column + 1] <= cycle) {
            column++;
        }
        return column;
    }

    /** The share of a column's slots that did what the layer needs, 0…1. */
    public double useful(int column) {
        long useful = run.settings().machine().causes().stream()
                .filter(Cause::isUseful)
                .mapToLong(counts.get(column)::of)
                .sum();
        return (double) useful / Math.max(1, counts.get(column).total());
    }

    /** What the slots were up to and with a cycle; the columns before it are not counted again. */
    public CauseCounts soFar(long cycle) {
        int column = column(Math.min(cycle, to - 1));
        List<? extends CauseCounts> before = counts.subList(0, column);
        List<? extends CauseCounts> rest =
                run.causes(new long[] {bounds[column], Math.min(to, cycle + 1)}, () -> false);
        return new CauseCounts() {
            @Override
            public long of(Cause cause) {
                return before.stream().mapToLong(each -> each.of(cause)).sum()
                        + rest.stream().mapToLong(each -> each.of(cause)).sum();
            }

            @Override
            public long total() {
                return before.stream().mapToLong(CauseCounts::total).sum()
                        + rest.stream().mapToLong(CauseCounts::total).sum();
            }
        };
    }
}
