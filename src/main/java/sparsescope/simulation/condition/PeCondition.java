package sparsescope.simulation.condition;

import java.util.Locale;
import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.SlotCause;

/** A condition that is true or not of one PE in one cycle. */
public sealed interface PeCondition {
    /** Whether it is true. */
    boolean holds(PeProbe pe);

    /**
     * Whether it can be true in some cycle of a stretch in which the PE works.
     *
     * @param slots slots by cause in the stretch
     */
    default boolean isPossible(long[] slots) {
        return true;
    }

    /** Whether it can be true in some cycle in which the PE works on a group. */
    default boolean isPossible(OutputChannelGroup group) {
        return true;
    }

    /** Whether every single cycle in which it is true counts, rather than the first of a stretch of them. */
    default boolean isEvent() {
        return false;
    }

    /** As it is typed after the PE. */
    String text();

    /** The PE is in a state. */
    record InState(PeState state) implements PeCondition {
        @Override
        public boolean holds(PeProbe pe) {
            return pe.state() == state;
        }

        @Override
        public boolean isPossible(long[] slots) {
            return switch (state) {
                case ISSUE -> true;
                case STALL -> slots[SlotCause.STALL.ordinal()] > 0;
                case DRAIN -> slots[SlotCause.DRAIN.ordinal()] > 0;
                case IDLE, WAITING, FINISHED -> false;
            };
        }

        @Override
        public String text() {
            return "state = " + state.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Some multiplier's slot has a cause. What happens in an issue counts every time, waiting counts when it begins. */
    record HasSlot(SlotCause cause) implements PeCondition {
        @Override
        public boolean holds(PeProbe pe) {
            return pe.slots(cause) > 0;
        }

        @Override
        public boolean isPossible(long[] slots) {
            return cause != SlotCause.IDLE && slots[cause.ordinal()] > 0;
        }

        @Override
        public boolean isEvent() {
            return cause.ordinal() <= SlotCause.EMPTY.ordinal();
        }

        @Override
        public String text() {
            return "slot = " + word(cause);
        }

        /** A cause as it is typed. */
        static String word(SlotCause cause) {
            return switch (cause) {
                case HALO_PRODUCT -> "halo";
                case OUT_OF_PLANE -> "outOfPlane";
                case STRIDE_MISS -> "strideMiss";
                case NOT_OWNED -> "notOwned";
                default -> cause.name().toLowerCase(Locale.ROOT);
            };
        }
    }

    /** Holds when a number of the PE compares so with another. */
    record HasNumber(PeField field, Comparison comparison, long value) implements PeCondition {
        @Override
        public boolean holds(PeProbe pe) {
            return comparison.holds(field.of(pe), value);
        }

        @Override
        public String text() {
            return field.word() + " " + comparison.sign() + " " + value;
        }
    }

    /** What waits in one bank's queue compares with a number. */
    record HasQueue(int bank, Comparison comparison, long value) implements PeCondition {
        @Override
        public boolean holds(PeProbe pe) {
            return bank < pe.banks() && comparison.holds(pe.queue(bank), value);
        }

        @Override
        public String text() {
            return "bank(" + bank + ").queue " + comparison.sign() + " " + value;
        }
    }

    /** A product for an output issues; −1 stands for any. */
    record Multiplies(int k, int xo, int yo) implements PeCondition {
        @Override
        public boolean holds(PeProbe pe) {
            return pe.multiplies(k, xo, yo);
        }

        @Override
        public boolean isPossible(OutputChannelGroup group) {
            return k < 0 || k >= group.firstFilter() && k < group.firstFilter() + group.filters();
        }

        @Override
        public boolean isPossible(long[] slots) {
            return slots[SlotCause.PRODUCT.ordinal()] + slots[SlotCause.HALO_PRODUCT.ordinal()] > 0;
        }

        @Override
        public boolean isEvent() {
            return true;
        }

        @Override
        public String text() {
            return "product(" + place(k) + ", " + place(xo) + ", " + place(yo) + ")";
        }

        private static String place(int number) {
            return number < 0 ? "*" : String.valueOf(number);
        }
    }
}
