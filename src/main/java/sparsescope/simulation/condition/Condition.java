package sparsescope.simulation.condition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.PePosition;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PostMoment;

/**
 * A condition that is true or not in every cycle of a run. {@link ConditionParser} has how it is typed; {@link #text} types it. A the
 * search package finds the cycles that meet it.
 */
public sealed interface Condition {
    /** Whether it is true in a moment. */
    boolean holds(Moment moment);

    /** As it is typed: parsing it gives the same condition again. */
    String text();

    /**
     * Whether every single cycle in which it is true meets it, such as each change of an accumulator; else only the first cycle of a
     * stretch of them does.
     */
    default boolean isEvent() {
        return false;
    }

    /**
     * Whether a cycle meets it: it is true, and it is an event or was not true in the cycle before. Some PE meets a test when one of them
     * begins to, whatever the others do.
     *
     * @param before the moment one cycle before; none at the first cycle
     */
    default boolean isMet(Moment moment, Optional<Moment> before) {
        return holds(moment) && (isEvent() || before.isEmpty() || !holds(before.get()));
    }

    /** Which PE a test is about. */
    record Where(Kind kind, Optional<PePosition> pe) {
        /** Names one PE, some PE, every PE. */
        public enum Kind {
            ONE,
            ANY,
            ALL
        }

        /** Some PE. */
        public static final Where ANY = new Where(Kind.ANY, Optional.empty());
        /** Every PE. */
        public static final Where ALL = new Where(Kind.ALL, Optional.empty());

        /** This PE. */
        public static Where pe(PePosition pe) {
            return new Where(Kind.ONE, Optional.of(pe));
        }

        String text() {
            return switch (kind) {
                case ONE -> "pe" + pe.orElseThrow() + ".";
                case ANY -> "any.";
                case ALL -> "all.";
            };
        }

        /** The PEs it may be about, rows outer; none when the grid has no such PE. */
        public IntStream pes(AcceleratorConfig grid) {
            if (kind != Kind.ONE) {
                return IntStream.range(0, grid.pes());
            }
            return pe.filter(one -> one.isIn(grid)).stream().mapToInt(one -> one.index(grid.columns()));
        }

        boolean includes(PePosition other) {
            return kind != Kind.ONE || pe.orElseThrow().equals(other);
        }
    }

    /** Says something about one PE, some PE or every PE. */
    record OfPe(Where where, PeCondition test) implements Condition {
        @Override
        public boolean holds(Moment moment) {
            AcceleratorConfig grid = moment.run().plan().accelerator();
            IntStream pes = where.pes(grid);
            return where.kind() == Where.Kind.ALL
                    ? pes.allMatch(pe -> test.holds(new MomentProbe(moment, pe)))
                    : pes.anyMatch(pe -> test.holds(new MomentProbe(moment, pe)));
        }

        @Override
        public boolean isEvent() {
            return test.isEvent();
        }

        @Override
        public boolean isMet(Moment moment, Optional<Moment> before) {
            if (where.kind() != Where.Kind.ANY) {
                return Condition.super.isMet(moment, before);
            }
            return where.pes(moment.run().plan().accelerator())
                    .anyMatch(pe -> test.holds(new MomentProbe(moment, pe))
                            && (isEvent() || before.isEmpty() || !test.holds(new MomentProbe(before.get(), pe))));
        }

        @Override
        public String text() {
            return where.text() + test.text();
        }
    }

    /** Holds when a number of the layer compares so with another. */
    record OfLayer(LayerField field, Comparison comparison, long value) implements Condition {
        @Override
        public boolean holds(Moment moment) {
            return comparison.holds(field.of(moment), value);
        }

        @Override
        public String text() {
            return field.word() + " " + comparison.sign() + " " + value;
        }
    }

    /** A number that the layer has in every cycle. */
    enum LayerField {
        CYCLE("cycle"),
        GROUP("group"),
        PASS("pass");

        private final String word;

        LayerField(String word) {
            this.word = word;
        }

        /** As it is typed. */
        public String word() {
            return word;
        }

        /** Its value at a moment. */
        public long of(Moment moment) {
            return this == CYCLE ? moment.cycle() : of(moment.group());
        }

        /** In a group, for all but the cycle. */
        public long of(sparsescope.dataflow.GroupPass group) {
            return this == GROUP ? group.group().index() : group.pass().index();
        }
    }

    /** Holds when a halo sum crosses a link: from one PE or some, to one neighbour or any. */
    record Sends(Where from, Optional<Where> to) implements Condition {
        @Override
        public boolean holds(Moment moment) {
            Optional<PostMoment> post = moment.post().filter(now -> now.stage() == PostMoment.Stage.EXCHANGE);
            return post.isPresent()
                    && post.get().links().stream().anyMatch(link -> link.isBusy() && goes(link.from(), link.to()));
        }

        /** Whether a sum goes that way. */
        public boolean goes(PePosition sender, PePosition receiver) {
            return from.includes(sender) && (to.isEmpty() || to.get().includes(receiver));
        }

        @Override
        public String text() {
            return from.text() + "sends"
                    + to.flatMap(Where::pe).map(PePosition::toString).orElse("");
        }
    }

    /** A product is added to the accumulator of output (k; xo, yo), in one PE or in some. */
    record Adds(Where where, int k, int xo, int yo) implements Condition {
        @Override
        public boolean holds(Moment moment) {
            AcceleratorConfig grid = moment.run().plan().accelerator();
            return where.pes(grid)
                    .anyMatch(pe -> moment.detail(PePosition.of(pe, grid.columns())).retired().stream()
                            .anyMatch(added -> added.k() == k && added.xo() == xo && added.yo() == yo));
        }

        @Override
        public boolean isEvent() {
            return true;
        }

        @Override
        public String text() {
            return where.text() + "adds(" + k + ", " + xo + ", " + yo + ")";
        }
    }

    /**
     * Holds when all of them do.
     *
     * @param all in the order in which they were written; side by side and not one in the other, so that no stack need be as deep as they
     *     are many
     */
    record And(List<Condition> all) implements Condition {
        public And {
            all = List.copyOf(all);
        }

        /** Both. */
        public And(Condition one, Condition other) {
            this(List.of(one, other));
        }

        @Override
        public boolean holds(Moment moment) {
            return all.stream().allMatch(each -> each.holds(moment));
        }

        @Override
        public boolean isMet(Moment moment, Optional<Moment> before) {
            return holds(moment) && all.stream().anyMatch(each -> each.isMet(moment, before));
        }

        @Override
        public String text() {
            return all.stream()
                    .map(each -> part(each, each instanceof Or || each instanceof And))
                    .collect(Collectors.joining(" and "));
        }
    }

    /**
     * Holds when at least one of them does.
     *
     * @param all as in {@link And}
     */
    record Or(List<Condition> all) implements Condition {
        public Or {
            all = List.copyOf(all);
        }

        /** One of them, or both. */
        public Or(Condition one, Condition other) {
            this(List.of(one, other));
        }

        @Override
        public boolean holds(Moment moment) {
            return all.stream().anyMatch(each -> each.holds(moment));
        }

        @Override
        public boolean isMet(Moment moment, Optional<Moment> before) {
            return all.stream().anyMatch(each -> each.isMet(moment, before));
        }

        @Override
        public String text() {
            return all.stream().map(each -> part(each, each instanceof Or)).collect(Collectors.joining(" or "));
        }
    }

    /** Holds when the other does not. */
    record Not(Condition of) implements Condition {
        @Override
        public boolean holds(Moment moment) {
            return !of.holds(moment);
        }

        @Override
        public String text() {
            return "not " + part(of, of instanceof And || of instanceof Or);
        }
    }

    private static String part(Condition condition, boolean bracketed) {
        return bracketed ? "(" + condition.text() + ")" : condition.text();
    }
}
