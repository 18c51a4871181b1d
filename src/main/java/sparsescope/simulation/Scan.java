package sparsescope.simulation;

import java.util.BitSet;
import java.util.stream.IntStream;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.BarrierPolicy;
import sparsescope.dataflow.HaloRoutes;

/** Tells for a stretch of cycles at once in which of them a condition holds, and passes over what the index shows to be impossible. */
final class Scan {
    private final RunData data;
    private final LayerClock clock;
    private final AcceleratorConfig grid;
    private final long from;
    private final int length;

    /** Looks at cycles {@code from}…{@code to}−1, all of which the run has. */
    Scan(LayerRun run, long from, long to) {
        this.data = run.data();
        this.clock = run.clock();
        this.grid = data.plan().accelerator();
        this.from = from;
        this.length = Math.toIntExact(to - from);
    }

    /** The cycles in which the condition holds, counted from the first one looked at. */
    BitSet where(Condition condition) {
        if (condition instanceof Condition.And and) {
            BitSet left = where(and.left());
            if (!left.isEmpty()) {
                left.and(where(and.right()));
            }
            return left;
        }
        if (condition instanceof Condition.Or or) {
            BitSet left = where(or.left());
            if (left.cardinality() < length) {
                left.or(where(or.right()));
            }
            return left;
        }
        if (condition instanceof Condition.Not not) {
            BitSet of = where(not.of());
            of.flip(0, length);
            return of;
        }
        if (condition instanceof Condition.OfPe of) {
            return ofPe(of);
        }
        if (condition instanceof Condition.OfLayer of) {
            return ofLayer(of);
        }
        return condition instanceof Condition.Sends sends ? sends(sends) : adds((Condition.Adds) condition);
    }

    /** The cycles that meet the condition; of the first one looked at that can be told only when it is the run's first. */
    BitSet met(Condition condition) {
        if (condition instanceof Condition.And and) {
            BitSet both = where(and);
            if (!both.isEmpty()) {
                BitSet either = met(and.left());
                either.or(met(and.right()));
                both.and(either);
            }
            return both;
        }
        if (condition instanceof Condition.Or or) {
            BitSet either = met(or.left());
            either.or(met(or.right()));
            return either;
        }
        if (condition instanceof Condition.OfPe of && of.where().kind() == Condition.Where.Kind.ANY) {
            BitSet some = new BitSet(length);
            for (int pe = 0; pe < grid.pes(); pe++) {
                BitSet one = new BitSet(length);
                new PeWalk(one, pe).mark(of.test());
                some.or(of.isEvent() ? one : beginnings(one));
            }
            return some;
        }
        return condition.isEvent() ? where(condition) : beginnings(where(condition));
    }

    private static BitSet beginnings(BitSet stretches) {
        BitSet begins = new BitSet(stretches.length());
        for (int at = stretches.nextSetBit(0); at >= 0; at = stretches.nextSetBit(stretches.nextClearBit(at))) {
            begins.set(at);
        }
        return begins;
    }

    private BitSet ofPe(Condition.OfPe of) {
        boolean all = of.where().kind() == Condition.Where.Kind.ALL;
        BitSet found = new BitSet(length);
        found.set(0, all ? length : 0);
        IntStream pes = of.where().pes(grid);
        for (int pe : pes.toArray()) {
            if (all && found.isEmpty() || !all && found.cardinality() == length) {
                break;
            }
            BitSet one = new BitSet(length);
            new PeWalk(one, pe).mark(of.test());
            if (all) {
                found.and(one);
            } else {
                found.or(one);
            }
        }
        return found;
    }

    private BitSet ofLayer(Condition.OfLayer of) {
        BitSet found = new BitSet(length);
        if (of.field() == Condition.LayerField.CYCLE) {
            for (int i = 0; i < length; i++) {
                found.set(i, of.comparison().holds(from + i, of.value()));
            }
            return found;
        }
        int last = data.runs().size() - 1;
        for (int index = clock.spanAt(from); index <= last; index++) {
            long start = Math.max(from, clock.span(index).start());
            if (start >= from + length) {
                break;
            }
            long end = index == last ? from + length : clock.span(index + 1).start();
            boolean holds =
                    of.comparison().holds(of.field().of(clock.span(index).group()), of.value());
            mark(found, start, holds ? end : start);
        }
        return found;
    }

    private void mark(BitSet found, long start, long end) {
        int first = (int) Math.max(0, start - from);
        int last = (int) Math.min(length, end - from);
        if (last > first) {
            found.set(first, last);
        }
    }

    private BitSet sends(Condition.Sends sends) {
        BitSet found = new BitSet(length);
        for (int index = clock.spanAt(from + length - 1); index >= 0; index--) {
            GroupSpan span = clock.span(index);
            if (span.postCycles() > 0 && span.postEnd() <= from) {
                break;
            }
            if (span.exchangeCycles() > 0 && span.postStart() < from + length) {
                sends(sends, span, found);
            }
        }
        return found;
    }

    private void sends(Condition.Sends sends, GroupSpan span, BitSet found) {
        HaloRoutes routes = data.routes(span.group().pass());
        int filters = span.group().group().filters();
        long start = span.postStart();
        for (int round = 0; round < routes.rounds(); round++) {
            long roundStart = start;
            routes.links(round).forEach((link, flows) -> {
                if (sends.goes(
                        link.from() % grid.columns(),
                        link.from() / grid.columns(),
                        link.to() % grid.columns(),
                        link.to() / grid.columns())) {
                    long values = HaloRoutes.load(flows) * filters;
                    mark(found, roundStart, roundStart + (values + grid.linkWidth() - 1) / grid.linkWidth());
                }
            });
            start += routes.roundCycles(round, filters, grid.linkWidth());
        }
    }

    private BitSet adds(Condition.Adds adds) {
        BitSet found = new BitSet(length);
        for (int pe : adds.where().pes(grid).toArray()) {
            new PeWalk(found, pe).mark(adds);
        }
        return found;
    }

    /** Goes through what one PE does in the stretch, group by group. */
    private final class PeWalk {
        private final BitSet found;
        private final int pe;

        PeWalk(BitSet found, int pe) {
            this.found = found;
            this.pe = pe;
        }

        void mark(PeTest test) {
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
            for (int index = clock.spanAt(from, pe); index <= last; index++) {
                long start = clock.start(index, pe);
                if (start >= from + length) {
                    return;
                }
                long next = index == last ? Long.MAX_VALUE : nextStart(index);
                long begin = Math.max(from, start);
                long end = Math.min(from + length, next);
                if (begin < end) {
                    visit.group(index, start, begin, end);
                }
            }
        }

        /** When the PE begins the next group; beyond the stretch when that is not known and does not matter. */
        private long nextStart(int index) {
            return clock.spanAt(from + length - 1, pe) == index ? Long.MAX_VALUE : clock.start(index + 1, pe);
        }

        /** The cycles in which the PE waits for others. */
        private void markRest(PeTest test, int index, long start, long begin, long end) {
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
            RestView idle = rest(PeState.IDLE, timing.stall[pe]);
            if (test.holds(idle)) {
                Scan.this.mark(found, Math.max(begin, done), Math.min(end, idleEnd));
            }
            if (test.holds(rest(after, timing.stall[pe]))) {
                Scan.this.mark(found, Math.max(begin, Math.max(done, idleEnd)), end);
            }
        }

        private RestView rest(PeState state, long stalls) {
            return new RestView(state, stalls, grid.multipliers(), grid.banks());
        }

        private void markRestBetweenChannels(PeTest test, GroupTiming timing, long start, long begin, long end) {
            StepperView view = null;
            PeStepper stepper = null;
            for (long cycle = begin; cycle < end; cycle++) {
                long own = timing.ownCycle(pe, cycle - start);
                if (!timing.rests(pe, cycle - start)) {
                    continue;
                }
                if (stepper == null) {
                    stepper = stepperAt(timing, Math.max(0, own));
                    view = new StepperView(stepper);
                }
                while (stepper.cycle <= own) {
                    view.advance();
                }
                if (test.holds(rest(PeState.IDLE, stepper.stalls))) {
                    Scan.this.mark(found, cycle, cycle + 1);
                }
            }
        }

        private PeStepper stepperAt(GroupTiming timing, long ownCycle) {
            PeStepper stepper = new PeStepper(data.work(timing.run, pe), PeStepper.BLIND);
            stepper.restore(timing.checkpoints, pe, timing.checkpoints.before(pe, ownCycle));
            return stepper;
        }

        /** The cycles in which the PE issues, stalls or drains. */
        private void markWork(PeTest test, GroupTiming timing, long start, long begin, long end) {
            long first = firstOwn(timing, begin - start);
            long last = timing.ownCycle(pe, end - 1 - start);
            Checkpoints checkpoints = timing.checkpoints;
            PeStepper stepper = null;
            StepperView view = null;
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
                        view = new StepperView(stepper);
                    }
                    walk(test, timing, start, stepper, view, first, to);
                }
                first = to + 1;
            }
        }

        private void walk(
                PeTest test,
                GroupTiming timing,
                long start,
                PeStepper stepper,
                StepperView view,
                long first,
                long last) {
            while (stepper.cycle <= last) {
                view.advance();
                long own = stepper.cycle - 1;
                if (own >= first && test.holds(view)) {
                    long at = start + timing.groupCycle(pe, own);
                    Scan.this.mark(found, at, at + 1);
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
                PeWork work = data.work(timing.run, pe);
                int address = AddsWatch.address(work, adds);
                long first = firstOwn(timing, begin - start);
                long last = timing.ownCycle(pe, end - 1 - start);
                if (address < 0 || last < first || !new PeTest.Multiplies(-1, -1, -1).isPossible(timing.slots[pe])) {
                    return;
                }
                AddsWatch watch = new AddsWatch(work, timing.checkpoints, pe, first, address);
                while (watch.stepper.cycle <= last) {
                    boolean added = watch.advance();
                    long own = watch.stepper.cycle - 1;
                    if (added && own >= first) {
                        long at = start + timing.groupCycle(pe, own);
                        Scan.this.mark(found, at, at + 1);
                    }
                }
            });
        }
    }
}
