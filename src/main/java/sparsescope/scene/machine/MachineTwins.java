package sparsescope.scene.machine;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import sparsescope.analysis.compare.TwinClock.Alignment;
import sparsescope.file.Progress;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.words.Explanation;
import sparsescope.scene.words.Words;

/**
 * Holds the same layer on two machines, and which of their cycles belong together.
 *
 * @param first the run whose cycles are given
 * @param second the run that follows
 * @param firstWork what the first has done by a cycle
 * @param secondWork what the second has done by a cycle
 * @param alignment whether the same cycles belong together, or those by which the same work is done
 * @param over cycles since the first has ended
 */
public record MachineTwins(
        MachineRun first, MachineRun second, RaceWork firstWork, RaceWork secondWork, Alignment alignment, long over) {
    /**
     * Times both runs and counts their work.
     *
     * @throws CancellationException when {@code progress} cancels
     */
    public static MachineTwins of(
            MachineRun first, MachineRun second, Alignment alignment, long over, Progress progress) {
        if (!first.index(done -> progress.report(done / 2)) && !first.indexed()
                || !second.index(done -> progress.report((1 + done) / 2)) && !second.indexed()) {
            throw new CancellationException();
        }
        return new MachineTwins(
                first, second, RaceWork.of(first, () -> false), RaceWork.of(second, () -> false), alignment, over);
    }

    /** The same, aligned otherwise. */
    public MachineTwins aligned(Alignment another, long cyclesOver) {
        return new MachineTwins(first, second, firstWork, secondWork, another, cyclesOver);
    }

    /** The moment of the second run that belongs to one of the first. */
    public MachineMoment second(MachineMoment moment) {
        return second.at(cycleOfSecond(moment));
    }

    private long cycleOfSecond(MachineMoment moment) {
        boolean byWork = alignment == Alignment.WORK && firstWork.total() > 0 && secondWork.total() > 0;
        if (moment.finished()) {
            return byWork ? second.cycles() : Math.min(moment.cycle() + Math.max(0, over), second.cycles());
        }
        if (!byWork) {
            return Math.min(moment.cycle(), second.cycles());
        }
        double share = (double) firstWork.by(moment.cycle()) / firstWork.total();
        return secondWork.cycleOf((long) Math.ceil(share * secondWork.total()));
    }

    /** Cycles until both have finished. */
    public long cycles() {
        return Math.max(first.cycles(), second.cycles());
    }

    static String title(MachineRun run) {
        return run.settings().machine().title();
    }

    /** {@code SCNN and DCNN}. */
    public String title() {
        return title(first) + " and " + title(second);
    }

    /** What comes out, the longest wording first. */
    List<String> result() {
        long fewer = Math.min(first.cycles(), second.cycles());
        if (first.cycles() == second.cycles()) {
            return List.of("Both take " + Words.count(fewer, "cycle"));
        }
        MachineRun winner = first.cycles() == fewer ? first : second;
        MachineRun other = winner == first ? second : first;
        String times = String.format(Locale.ROOT, "%.2f×", (double) other.cycles() / Math.max(1, fewer));
        String cycles = PaintContext.number(fewer) + " instead of " + Words.count(other.cycles(), "cycle");
        return List.of(
                title(winner) + " is done in " + Words.count(fewer, "cycle") + ", " + title(other) + " in "
                        + PaintContext.number(other.cycles()) + ": " + times + " as fast",
                title(winner) + ": " + cycles + ", " + times,
                cycles + ", " + times,
                times);
    }

    /** The result, and how far both are. */
    public Explanation explanation(MachineMoment one, MachineMoment other) {
        return Explanation.of(result().get(0), stand(one, firstWork) + "; " + stand(other, secondWork) + ".");
    }

    private String stand(MachineMoment moment, RaceWork work) {
        String name = title(moment.run());
        if (moment.finished()) {
            return name + " has finished after " + Words.count(moment.run().cycles(), "cycle");
        }
        double share = (double) work.by(moment.cycle()) / Math.max(1, work.total());
        return name + " has done " + PaintContext.percent(share) + " of the useful products by cycle "
                + PaintContext.number(moment.cycle());
    }
}
