package sparsescope.simulation.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.PePosition;
import sparsescope.file.Progress;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;

/**
 * The first cycle in which two runs differ, and a PE that differs in it.
 *
 * @param cycle when
 * @param pe the PE that does something else, the first of several; empty when all PEs both have do the same and one run ends
 */
public record FirstDivergence(long cycle, Optional<PePosition> pe) {
    private static final int FIRST_STRETCH = 256;
    private static final int LONGEST_STRETCH = 8192;
    private static final int NO_PE = -1;

    /** The PEs that do something else in a moment of one run than in a moment of another, rows outer; none of those that only one has. */
    public static List<FirstDivergence> between(Moment one, Moment other) {
        Grid grid = Grid.common(one.run(), other.run());
        List<FirstDivergence> found = new ArrayList<>();
        for (int row = 0; row < grid.rows; row++) {
            for (int column = 0; column < grid.columns; column++) {
                PePosition pe = new PePosition(column, row);
                PeTrack track = PeTrack.of(one.run(), pe);
                PeTrack otherTrack = PeTrack.of(other.run(), pe);
                track.to(one.cycle());
                otherTrack.to(other.cycle());
                if (!track.doesAs(otherTrack)) {
                    found.add(new FirstDivergence(one.cycle(), Optional.of(pe)));
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
            PePosition at = PePosition.of(pe, grid.columns);
            tracks[pe] = new PeTrack[] {PeTrack.of(one, at), PeTrack.of(other, at)};
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
                return Optional.of(new FirstDivergence(first, Optional.of(PePosition.of(found, grid.columns))));
            }
            if (!progress.report((double) first / end)) {
                throw new CancellationException();
            }
        }
        return one.cycles() == other.cycles()
                ? Optional.empty()
                : Optional.of(new FirstDivergence(end, Optional.empty()));
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
