package sparsescope.analysis.compare;

import java.util.Optional;
import sparsescope.analysis.cost.Baselines;
import sparsescope.file.Progress;
import sparsescope.simulation.compare.FirstDivergence;
import sparsescope.simulation.compare.WorkDone;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.Counter;
import sparsescope.simulation.state.Counters;

/** Two runs of one layer on one clock: which cycle of the second belongs to a cycle of the first. */
public final class TwinClock {
    /** What makes two cycles belong together. */
    public enum Alignment {
        /** The same cycle; a run that is done stays at its end. */
        TIME,
        /** The same number of products issued; where the runs have not the same number of them, the same share. */
        WORK
    }

    private final LayerRun first;
    private final LayerRun second;
    private final WorkDone firstWork;
    private final WorkDone secondWork;
    private final Optional<FirstDivergence> difference;

    private TwinClock(LayerRun first, LayerRun second, Optional<FirstDivergence> difference) {
        this.first = first;
        this.second = second;
        this.firstWork = new WorkDone(first);
        this.secondWork = new WorkDone(second);
        this.difference = difference;
    }

    /**
     * Sets two runs side by side; times all their groups and finds where they part.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} cancels
     */
    public static TwinClock of(LayerRun first, LayerRun second, Progress progress) {
        return new TwinClock(first, second, FirstDivergence.first(first, second, progress));
    }

    /** The run whose cycle is given. */
    public LayerRun first() {
        return first;
    }

    /** The run that follows. */
    public LayerRun second() {
        return second;
    }

    /** The first cycle in which they differ; empty when they never do. */
    public Optional<FirstDivergence> difference() {
        return difference;
    }

    /** Products of the first run. */
    public long firstProducts() {
        return firstWork.total();
    }

    /** Products of the second run. */
    public long secondProducts() {
        return secondWork.total();
    }

    /** Products of the first run up to and with a moment of it. */
    public long firstDone(Moment moment) {
        return firstWork.by(moment);
    }

    /** Products of the second run up to and with a moment of it. */
    public long secondDone(Moment moment) {
        return secondWork.by(moment);
    }

    /** Cycles in which all multipliers of the first run's accelerator would issue its products. */
    public long firstIdeal() {
        return ideal(first, firstWork);
    }

    /** Cycles in which all multipliers of the second run's accelerator would issue its products. */
    public long secondIdeal() {
        return ideal(second, secondWork);
    }

    private static long ideal(LayerRun run, WorkDone work) {
        return Baselines.idealCycles(
                Counters.ZERO.with(Counter.PRODUCTS, work.total()), run.plan().accelerator());
    }

    /**
     * The moment of the second run that belongs to a moment of the first.
     *
     * @param over cycles since the first run has ended; looked at when it has, and cycles are compared
     */
    public Moment second(Moment moment, Alignment alignment, long over) {
        return second.at(cycleOfSecond(moment, alignment, over));
    }

    /** The cycle of the second run that belongs to a moment of the first. */
    public long cycleOfSecond(Moment moment, Alignment alignment, long over) {
        boolean byWork = alignment == Alignment.WORK && firstWork.total() > 0 && secondWork.total() > 0;
        if (moment.finished()) {
            // What one does longer than the other after the last product does not count where work is compared.
            return byWork ? second.cycles() : Math.min(moment.cycle() + Math.max(0, over), second.cycles());
        }
        if (!byWork) {
            return Math.min(moment.cycle(), second.cycles());
        }
        long done = firstWork.by(moment);
        return secondWork.cycleOf(done == firstWork.total() ? secondWork.total() : share(done));
    }

    private long share(long done) {
        if (firstWork.total() == secondWork.total()) {
            return done;
        }
        return (long) Math.ceil((double) done / firstWork.total() * secondWork.total());
    }
}
