package sparsescope.ui.model.navigation;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import sparsescope.file.Progress;
import sparsescope.machine.MachineRun;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.search.ConditionSearch;
import sparsescope.ui.model.marks.ConditionBreakpoint;
import sparsescope.ui.model.marks.CycleMark;
import sparsescope.ui.model.picture.CycleMove;

/** Keeps one stretch of playing from going past a breakpoint. */
public final class Stops {
    /**
     * A breakpoint that was reached.
     *
     * @param cycle where
     * @param condition the condition that is met there; null for a mark
     */
    public record Stop(MachineRun run, long cycle, ConditionBreakpoint condition) {}

    private final List<CycleMark> marks;
    private final List<ConditionBreakpoint> kept;
    private final Consumer<Stop> reached;
    /** Steps that were asked for before the screen has heard of the stop must not go on. */
    private final AtomicBoolean stopped = new AtomicBoolean();

    /**
     * Breakpoints as they are when playing begins.
     *
     * @param reached told once, on the worker's thread
     */
    public Stops(List<CycleMark> marks, List<ConditionBreakpoint> kept, Consumer<Stop> reached) {
        this.marks = marks;
        this.kept = kept;
        this.reached = reached;
    }

    /** The move as far as the first breakpoint after where it begins. */
    CycleMove within(CycleMove move) {
        return (run, cycle) -> {
            if (stopped.get()) {
                return cycle;
            }
            long target = move.apply(run, cycle);
            Stop stop = first(run, cycle, target);
            if (stop == null) {
                return target;
            }
            stopped.set(true);
            reached.accept(stop);
            return stop.cycle();
        };
    }

    private Stop first(MachineRun run, long cycle, long target) {
        Stop first = null;
        for (CycleMark mark : marks) {
            if (mark.cycle() > cycle && mark.cycle() <= target && (first == null || mark.cycle() < first.cycle())) {
                first = new Stop(run, mark.cycle(), null);
            }
        }
        // Conditions are about what SCNN has.
        if (!(run instanceof LayerRun own)) {
            return first;
        }
        for (ConditionBreakpoint condition : kept) {
            long last = first == null ? target : first.cycle();
            OptionalLong met = new ConditionSearch(own, condition.condition(), Progress.NONE).next(cycle, last);
            if (met.isPresent() && (first == null || met.getAsLong() < first.cycle())) {
                first = new Stop(run, met.getAsLong(), condition);
            }
        }
        return first;
    }
}
