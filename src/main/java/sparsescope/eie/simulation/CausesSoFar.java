package sparsescope.eie.simulation;

import java.util.Arrays;
import java.util.stream.LongStream;

/** The causes of all PEs' cycles before any cycle: their sums at marks along the run are found once, the rest of the way each time. */
final class CausesSoFar {
    private static final int MARKS = 512;

    private final EieRun run;
    private final long[] marks;
    private final EieCauseCounts[] before;

    CausesSoFar(EieRun run) {
        this.run = run;
        long cycles = run.cycles();
        marks = LongStream.rangeClosed(0, MARKS)
                .map(mark -> cycles * mark / MARKS)
                .distinct()
                .toArray();
        before = new EieCauseCounts[marks.length];
        before[0] = EieCauseCounts.NONE;
        CauseBuckets between = run.causesBetween(marks, () -> false);
        for (int mark = 1; mark < marks.length; mark++) {
            before[mark] = before[mark - 1].plus(between.of(mark - 1));
        }
    }

    /** What all PEs did in the cycles before one. */
    EieCauseCounts before(long cycle) {
        int found = Arrays.binarySearch(marks, cycle);
        if (found >= 0) {
            return before[found];
        }
        int mark = -found - 2;
        return before[mark].plus(
                run.causesBetween(new long[] {marks[mark], cycle}, () -> false).of(0));
    }
}
