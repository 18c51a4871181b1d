package sparsescope.simulation.search;

import java.util.BitSet;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.BarrierPolicy;
import sparsescope.simulation.condition.Condition;
import sparsescope.simulation.condition.IdleProbe;
import sparsescope.simulation.condition.PeCondition;
import sparsescope.simulation.pe.Checkpoints;
import sparsescope.simulation.pe.PeStepper;
import sparsescope.simulation.pe.PeTask;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.SlotCause;
import sparsescope.simulation.timing.GroupTiming;
import sparsescope.simulation.timing.LayerClock;
import sparsescope.simulation.timing.RunCache;

/** Goes through what one PE does in a stretch of cycles, group by group, and marks those in which something holds. */
final class PeConditionScan {
    private final RunCache data;
    private final LayerClock clock;
    private final AcceleratorConfig grid;
    private final Stretch stretch;
    private final BitSet found;
    private final int pe;

    /**
     * Cycles that are looked at.
     *
     * @param from the first one
     * @param to the one after the last
     */
    record Stretch(long from, long to) {
        int length() {
            return Math.toIntExact(to - from);
        }

        /** Marks those of cycles {@code start}…{@code end}−1 that are looked at, counted from the first one. */
        void mark(BitSet found, long start, long end) {
            int first = (int) Math.max(0, start - from);
            int last = (int) Math.min(length(), end - from);
            if (last > first) {
                found.set(first, last);
            }
        }
    }

    /** Looks at one PE; what is found is added to {@code found}. */
    PeConditionScan(LayerRun run, Stretch stretch, BitSet found, int pe) {
        this.data = run.data();
        this.clock = run.clock();
        this.grid = data.plan().accelerator();
        this.stretch = stretch;
        this.found = found;
        this.pe = pe;
    }

    void mark(PeCondition test) {
        eachGroup((index, start, begin, end) -> {
            GroupTiming timing = data.timing(index);
            markRest(test, index, start, begin, end);
            long[] slots = timing.slots[pe];
            if (test.isPossible(slots) && test.isPossible(timing.run.group())) {
                markWork(test, timing, start, begin, end);
            }
        });
    }

    private interface Visit {
        /** A group of the PE, when it begins it, and the part of it in the stretch, on the layer's clock. */
        void group(int index, long start, long begin, long end);
    }

    private void eachGroup(Visit visit) {
        int last = data.runs().size() - 1;
        for (int index = clock.spanAt(stretch.from(), pe); index <= last; index++) {
            long start = clock.start(index, pe);
            if (start >= stretch.to()) {
                return;
            }
            long next = index == last ? Long.MAX_VALUE : nextStart(index);
            long begin = Math.max(stretch.from(), start);
            long end = Math.min(stretch.to(), next);
            if (begin < end) {
                visit.group(index, start, begin, end);
            }
        }
    }

    /** When the PE begins the next group; beyond the stretch when that is not known and does not matter. */
    private long nextStart(int index) {
        return clock.spanAt(stretch.to() - 1, pe) == index ? Long.MAX_VALUE : clock.start(index + 1, pe);
    }

    /** The cycles in which the PE waits for others. */
    private void markRest(PeCondition test, int index, long start, long begin, long end) {
        GroupTiming timing = data.timing(index);
        boolean last = index == data.runs().size() - 1;
        long idleEnd = grid.barrier() == BarrierPolicy.LAYER
                ? clock.computeCycles()
                : clock.span(index).computeEnd();
        PeState after = last ? PeState.FINISHED : PeState.WAITING;
        long done = start + timing.groupCycles(pe);
        if (timing.channels != null) {
            markRestBetweenChannels(test, timing, start, begin, Math.min(end, done));
        }
        IdleProbe idle = rest(PeState.IDLE, timing.stall[pe]);
        if (test.holds(idle)) {
            stretch.mark(found, Math.max(begin, done), Math.min(end, idleEnd));
        }
        if (test.holds(rest(after, timing.stall[pe]))) {
            stretch.mark(found, Math.max(begin, Math.max(done, idleEnd)), end);
        }
    }

    private IdleProbe rest(PeState state, long stalls) {
        return new IdleProbe(state, stalls, grid.multipliers(), grid.banks());
    }

    private void markRestBetweenChannels(PeCondition test, GroupTiming timing, long start, long begin, long end) {
        StepperProbe view = null;
        PeStepper stepper = null;
        for (long cycle = begin; cycle < end; cycle++) {
            long own = timing.ownCycle(pe, cycle - start);
            if (!timing.rests(pe, cycle - start)) {
                continue;
            }
            if (stepper == null) {
                stepper = stepperAt(timing, Math.max(0, own));
                view = new StepperProbe(stepper);
            }
            while (stepper.cycle <= own) {
                view.advance();
            }
            if (test.holds(rest(PeState.IDLE, stepper.stalls))) {
                stretch.mark(found, cycle, cycle + 1);
            }
        }
    }

    private PeStepper stepperAt(GroupTiming timing, long ownCycle) {
        PeStepper stepper = new PeStepper(data.work(timing.run, pe), PeStepper.BLIND);
        stepper.restore(timing.checkpoints, pe, timing.checkpoints.before(pe, ownCycle));
        return stepper;
    }

    /** The cycles in which the PE issues, stalls or drains. */
    private void markWork(PeCondition test, GroupTiming timing, long start, long begin, long end) {
        long first = firstOwn(timing, begin - start);
        long last = timing.ownCycle(pe, end - 1 - start);
        Checkpoints checkpoints = timing.checkpoints;
        PeStepper stepper = null;
        StepperProbe view = null;
        long[] here = new long[SlotCause.values().length];
        long[] next = new long[SlotCause.values().length];
        for (int checkpoint = checkpoints.before(pe, first); first <= last; checkpoint++) {
            boolean more = checkpoint < checkpoints.count();
            long to = more ? Math.min(last, checkpoints.cycle(pe, checkpoint + 1) - 1) : last;
            if (to < first) {
                continue;
            }
            slotsAt(timing, checkpoint, here);
            slotsAt(timing, checkpoint + 1, next);
            for (int cause = 0; cause < here.length; cause++) {
                next[cause] -= here[cause];
            }
            if (test.isPossible(next)) {
                if (stepper == null || stepper.cycle < checkpoints.cycle(pe, checkpoint)) {
                    stepper = new PeStepper(data.work(timing.run, pe), PeStepper.BLIND);
                    stepper.restore(checkpoints, pe, checkpoint);
                    view = new StepperProbe(stepper);
                }
                walk(test, timing, start, stepper, view, first, to);
            }
            first = to + 1;
        }
    }

    private void walk(
            PeCondition test,
            GroupTiming timing,
            long start,
            PeStepper stepper,
            StepperProbe view,
            long first,
            long last) {
        while (stepper.cycle <= last) {
            view.advance();
            long own = stepper.cycle - 1;
            if (own >= first && test.holds(view)) {
                long at = start + timing.groupCycle(pe, own);
                stretch.mark(found, at, at + 1);
            }
        }
    }

    /** The first own cycle that is spent in {@code groupCycle} or later. */
    private long firstOwn(GroupTiming timing, long groupCycle) {
        long own = timing.ownCycle(pe, groupCycle);
        return timing.rests(pe, groupCycle) ? own + 1 : own;
    }

    private void slotsAt(GroupTiming timing, int checkpoint, long[] into) {
        Checkpoints checkpoints = timing.checkpoints;
        if (checkpoint > checkpoints.count()) {
            System.arraycopy(timing.slots[pe], 0, into, 0, into.length);
            return;
        }
        checkpoints.slots(pe, checkpoint, into);
        long drains = checkpoints.drains(pe, checkpoint);
        long stalls = checkpoints.cycle(pe, checkpoint) - checkpoints.issues(pe, checkpoint) - drains;
        into[SlotCause.DRAIN.ordinal()] = drains * grid.multipliers();
        into[SlotCause.STALL.ordinal()] = stalls * grid.multipliers();
    }

    /** The cycles in which a product reaches an accumulator. */
    void mark(Condition.Adds adds) {
        eachGroup((index, start, begin, end) -> {
            GroupTiming timing = data.timing(index);
            PeTask work = data.work(timing.run, pe);
            int address = AccumulatorWatch.address(work, adds);
            long first = firstOwn(timing, begin - start);
            long last = timing.ownCycle(pe, end - 1 - start);
            if (address < 0 || last < first || !new PeCondition.Multiplies(-1, -1, -1).isPossible(timing.slots[pe])) {
                return;
            }
            AccumulatorWatch watch = new AccumulatorWatch(work, timing.checkpoints, pe, first, address);
            while (watch.stepper.cycle <= last) {
                boolean added = watch.advance();
                long own = watch.stepper.cycle - 1;
                if (added && own >= first) {
                    long at = start + timing.groupCycle(pe, own);
                    stretch.mark(found, at, at + 1);
                }
            }
        });
    }
}
