package sparsescope.simulation.search;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.ExchangeSchedule;
import sparsescope.simulation.condition.Condition;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.timing.LayerClock;
import sparsescope.simulation.timing.RunCache;

/** Tells for a stretch of cycles at once in which of them a condition holds, and passes over what the index shows to be impossible. */
final class ConditionScan {
    private final LayerRun run;
    private final RunCache data;
    private final LayerClock clock;
    private final AcceleratorConfig grid;
    private final PeConditionScan.Stretch stretch;
    private final int length;

    /** Looks at cycles {@code from}…{@code to}−1, all of which the run has. */
    ConditionScan(LayerRun run, long from, long to) {
        this.run = run;
        this.data = run.data();
        this.clock = run.clock();
        this.grid = data.plan().accelerator();
        this.stretch = new PeConditionScan.Stretch(from, to);
        this.length = stretch.length();
    }

    /** The cycles in which the condition holds, counted from the first one looked at. */
    BitSet where(Condition condition) {
        if (condition instanceof Condition.And and) {
            BitSet all = new BitSet(length);
            all.set(0, length);
            for (Condition each : and.all()) {
                if (!all.isEmpty()) {
                    all.and(where(each));
                }
            }
            return all;
        }
        if (condition instanceof Condition.Or or) {
            BitSet any = new BitSet(length);
            for (Condition each : or.all()) {
                if (any.cardinality() < length) {
                    any.or(where(each));
                }
            }
            return any;
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
            BitSet all = where(and);
            if (!all.isEmpty()) {
                all.and(metOfAny(and.all()));
            }
            return all;
        }
        if (condition instanceof Condition.Or or) {
            return metOfAny(or.all());
        }
        if (condition instanceof Condition.OfPe of && of.where().kind() == Condition.Where.Kind.ANY) {
            BitSet some = new BitSet(length);
            for (int pe = 0; pe < grid.pes(); pe++) {
                BitSet one = new BitSet(length);
                new PeConditionScan(run, stretch, one, pe).mark(of.test());
                some.or(of.isEvent() ? one : beginnings(one));
            }
            return some;
        }
        return condition.isEvent() ? where(condition) : beginnings(where(condition));
    }

    private BitSet metOfAny(List<Condition> all) {
        BitSet any = new BitSet(length);
        for (Condition each : all) {
            any.or(met(each));
        }
        return any;
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
            new PeConditionScan(run, stretch, one, pe).mark(of.test());
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
                found.set(i, of.comparison().holds(stretch.from() + i, of.value()));
            }
            return found;
        }
        int last = data.runs().size() - 1;
        for (int index = clock.spanAt(stretch.from()); index <= last; index++) {
            long start = Math.max(stretch.from(), clock.span(index).start());
            if (start >= stretch.to()) {
                break;
            }
            long end = index == last ? stretch.to() : clock.span(index + 1).start();
            boolean holds =
                    of.comparison().holds(of.field().of(clock.span(index).group()), of.value());
            stretch.mark(found, start, holds ? end : start);
        }
        return found;
    }

    private BitSet sends(Condition.Sends sends) {
        BitSet found = new BitSet(length);
        for (int index = clock.spanAt(stretch.to() - 1); index >= 0; index--) {
            GroupSpan span = clock.span(index);
            if (span.postCycles() > 0 && span.postEnd() <= stretch.from()) {
                break;
            }
            if (span.exchangeCycles() > 0 && span.postStart() < stretch.to()) {
                sends(sends, span, found);
            }
        }
        return found;
    }

    private void sends(Condition.Sends sends, GroupSpan span, BitSet found) {
        ExchangeSchedule exchange = data.exchange(span.group());
        for (int round = 0; round < exchange.rounds(); round++) {
            long start = span.postStart() + exchange.roundStart(round);
            exchange.links(round).forEach((link, flows) -> {
                if (sends.goes(PePosition.of(link.from(), grid.columns()), PePosition.of(link.to(), grid.columns()))) {
                    stretch.mark(found, start, start + exchange.cyclesFor(exchange.values(flows)));
                }
            });
        }
    }

    private BitSet adds(Condition.Adds adds) {
        BitSet found = new BitSet(length);
        for (int pe : adds.where().pes(grid).toArray()) {
            new PeConditionScan(run, stretch, found, pe).mark(adds);
        }
        return found;
    }
}
