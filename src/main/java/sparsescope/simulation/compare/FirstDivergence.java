package sparsescope.simulation.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.file.Progress;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;

/**
 * The first cycle in which two runs differ, and a PE that differs in it.
 *
 * @param cycle when
 * @param column the PE that does something else, the first of several; −1 when all PEs both have do the same and one run ends
 * @param row its row
 */
public record FirstDivergence(long cycle, int column, int row) {
    private static final int FIRST_STRETCH = 256;
    private static final int LONGEST_STRETCH = 8192;
    private static final int NO_PE = -1;

    /** Whether a PE does something else, rather than that one run ends before the other. */
    public boolean hasPe() {
        return column >= 0;
    }

    /** The PEs that do something else in a moment of one run than in a moment of another, rows outer; none of those that only one has. */
    public static List<FirstDivergence> between(Moment one, Moment other) {
        Grid grid = Grid.common(one.run(), other.run());
        List<FirstDivergence> found = new ArrayList<>();
        for (int row = 0; row < grid.rows; row++) {
            for (int column = 0; column < grid.columns; column++) {
                PeTrack track = PeTrack.of(one.run(), column, row);
                PeTrack otherTrack = PeTrack.of(other.run(), column, row);
                track.to(one.cycle());
                otherTrack.to(other.cycle());
                if (!track.doesAs(otherTrack)) {
                    found.add(new FirstDivergence(one.cycle(), column, row));
                }
            }
        }
        return found;
    }

    /** PEs that two runs both have. */
    private record Grid(int columns, int rows) {
        static Grid common(LayerRun one, LayerRun other) {
            AcceleratorConfig a = one.plan().accelerator();
            AcceleratorConfig b = other.plan().accelerator();
            return new Grid(Math.min(a.columns(), b.columns()), Math.min(a.rows(), b.rows()));
        }
    }

    /**
     * The first cycle in which a PE does something else in one run than in the other: another state, other vectors, or slots with other
     * causes. PEs that only one run has are not looked at. Empty when there is none and both end together.
     *
     * @throws CancellationException when {@code progress} cancels
     */
    public static Optional<FirstDivergence> first(LayerRun one, LayerRun other, Progress progress) {
        if (!one.index(progress) && !one.indexed() || !other.index(progress) && !other.indexed()) {
            throw new CancellationException();
        }
        long end = Math.min(one.cycles(), other.cycles());
        Grid grid = Grid.common(one, other);
        PeTrack[][] tracks = new PeTrack[grid.columns * grid.rows][];
        for (int pe = 0; pe < tracks.length; pe++) {
            int column = pe % grid.columns;
            int row = pe / grid.columns;
            tracks[pe] = new PeTrack[] {PeTrack.of(one, column, row), PeTrack.of(other, column, row)};
        }
        long stretch = FIRST_STRETCH;
        for (long from = 0; from < end; from += stretch, stretch = Math.min(LONGEST_STRETCH, 2 * stretch)) {
            long first = Math.min(end, from + stretch);
            int found = NO_PE;
            for (int pe = 0; pe < tracks.length; pe++) {
                long cycle = parted(tracks[pe], from, first);
                if (cycle < first) {
                    first = cycle;
                    found = pe;
                }
            }
            if (found != NO_PE) {
                return Optional.of(new FirstDivergence(first, found % grid.columns, found / grid.columns));
            }
            if (!progress.report((double) first / end)) {
                throw new CancellationException();
            }
        }
        return one.cycles() == other.cycles() ? Optional.empty() : Optional.of(new FirstDivergence(end, NO_PE, NO_PE));
    }

    private static long parted(PeTrack[] tracks, long from, long to) {
        for (long cycle = from; cycle < to; cycle++) {
            tracks[0].to(cycle);
            tracks[1].to(cycle);
            if (!tracks[0].doesAs(tracks[1])) {
                return cycle;
            }
        }
        return to;
    }
}
