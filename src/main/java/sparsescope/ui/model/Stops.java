package sparsescope.ui.model;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import sparsescope.simulation.LayerRun;
import sparsescope.simulation.Progress;
import sparsescope.simulation.Search;

/** Keeps one stretch of playing from going past a breakpoint. */
final class Stops {
    /**
     * A breakpoint that was reached.
     *
     * @param cycle where
     * @param condition the condition that is met there; null for a mark
     */
    record Stop(LayerRun run, long cycle, KeptCondition condition) {}

    private final List<Mark> marks;
    private final List<KeptCondition> kept;
    private final Consumer<Stop> reached;
    /** Steps that were asked for before the screen has heard of the stop must not go on. */
    private final AtomicBoolean stopped = new AtomicBoolean();

    /**
     * Breakpoints as they are when playing begins.
     *
     * @param reached told once, on the worker's thread
     */
    Stops(List<Mark> marks, List<KeptCondition> kept, Consumer<Stop> reached) {
        this.marks = marks;
        this.kept = kept;
        this.reached = reached;
    }

    /** The move as far as the first breakpoint after where it begins. */
    Move within(Move move) {
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

    private Stop first(LayerRun run, long cycle, long target) {
        Stop first = null;
        for (Mark mark : marks) {
            if (mark.cycle() > cycle && mark.cycle() <= target && (first == null || mark.cycle() < first.cycle())) {
                first = new Stop(run, mark.cycle(), null);
            }
        }
        for (KeptCondition condition : kept) {
            long last = first == null ? target : first.cycle();
            OptionalLong met = new Search(run, condition.condition(), Progress.NONE).next(cycle, last);
            if (met.isPresent() && (first == null || met.getAsLong() < first.cycle())) {
                first = new Stop(run, met.getAsLong(), condition);
            }
        }
        return first;
    }
}
