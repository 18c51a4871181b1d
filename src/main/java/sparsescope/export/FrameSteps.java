package sparsescope.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import sparsescope.accelerator.PePosition;
import sparsescope.file.InputException;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.StepUnit;

/** Lists the moments of a run that an export shows, in order. */
public final class FrameSteps {
    /** Most frames of an export. */
    public static final int MOST = 20_000;

    private final List<Long> cycles;

    private FrameSteps(List<Long> cycles) {
        this.cycles = List.copyOf(cycles);
    }

    /** The moments' cycles. */
    public List<Long> cycles() {
        return cycles;
    }

    /** A list of moments, such as marks, in the order given. */
    public static FrameSteps of(LayerRun run, List<Long> cycles) {
        return of(run.cycles(), cycles);
    }

    /** A list of moments of a run of {@code total} cycles, in the order given. */
    public static FrameSteps of(long total, List<Long> cycles) {
        if (cycles.isEmpty()) {
            throw new InputException("cycles: found none, expected at least one");
        }
        checkCount(cycles.size());
        cycles.forEach(cycle -> check(total, "cycle", cycle));
        return new FrameSteps(cycles);
    }

    /**
     * A range: its first moment and every later one at which a unit begins, up to its end.
     *
     * @param from first cycle
     * @param to last cycle
     * @param column of the PE whose vectors and channels count
     * @param row of that PE
     */
    public static FrameSteps range(LayerRun run, long from, long to, StepUnit unit, PePosition pe) {
        return range(run.cycles(), from, to, cycle -> run.next(cycle, unit, pe));
    }

    /**
     * A range of moments of any machine's run: its first one and every later one at which a unit begins, up to its end.
     *
     * @param total cycles of the run
     * @param next the beginning of the unit after that at a cycle
     */
    public static FrameSteps range(long total, long from, long to, LongUnaryOperator next) {
        check(total, "from", from);
        check(total, "to", to);
        if (to < from) {
            throw new InputException("to: found " + to + ", expected " + from + "…" + total);
        }
        List<Long> cycles = new ArrayList<>();
        long cycle = from;
        while (cycle <= to) {
            cycles.add(cycle);
            checkCount(cycles.size());
            long later = next.applyAsLong(cycle);
            if (later <= cycle) {
                break;
            }
            cycle = later;
        }
        return new FrameSteps(cycles);
    }

    private static void check(long total, String field, long cycle) {
        if (cycle < 0 || cycle > total) {
            throw new InputException(field + ": found " + cycle + ", expected 0…" + total);
        }
    }

    private static void checkCount(int steps) {
        if (steps > MOST) {
            throw new InputException("steps: found more than " + MOST
                    + ", expected at most that many; take a shorter range or a larger step");
        }
    }
}
