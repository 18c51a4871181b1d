package sparsescope.analysis.compare;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.simulation.state.Counter;
import sparsescope.simulation.state.Counters;
import sparsescope.simulation.state.SlotCause;

/**
 * Breaks a layer's cycles down by what became of them: the slots of a cause, as cycles of all multipliers. Whole cycles that add up to the layer's
 * exactly; differences of two machines add up to the difference of their cycles.
 *
 * @param causes cycles of every cause, of the compute cycles
 * @param postProcessing cycles beyond the compute cycles
 */
public record CycleTerms(Map<SlotCause, Long> causes, long postProcessing) {
    /** No cycle at all. */
    public static final CycleTerms NONE = new CycleTerms(Map.of(), 0);

    public CycleTerms {
        Map<SlotCause, Long> all = new EnumMap<>(SlotCause.class);
        for (SlotCause cause : SlotCause.values()) {
            all.put(cause, causes.getOrDefault(cause, 0L));
        }
        causes = Collections.unmodifiableMap(all);
    }

    /** The terms of a layer that takes {@code layerCycles}. */
    public static CycleTerms of(Counters counters, long layerCycles, AcceleratorConfig accelerator) {
        Map<SlotCause, Long> slots = new EnumMap<>(SlotCause.class);
        for (SlotCause cause : SlotCause.values()) {
            slots.put(cause, cause.slots(counters, accelerator.multipliers()));
        }
        long compute = counters.of(Counter.CYCLES);
        return new CycleTerms(cycles(slots, compute, slotsOfACycle(accelerator)), layerCycles - compute);
    }

    /**
     * What {@code b} takes more than {@code a}, term by term; less is negative. With as many multipliers in both, a cause whose slots are
     * the same takes no cycle more or less.
     */
    public static CycleTerms difference(LayerFigures a, LayerFigures b) {
        long slotsOfACycle = slotsOfACycle(a.accelerator());
        if (slotsOfACycle != slotsOfACycle(b.accelerator())) {
            return b.terms().minus(a.terms());
        }
        Map<SlotCause, Long> slots = new EnumMap<>(SlotCause.class);
        for (SlotCause cause : SlotCause.values()) {
            slots.put(
                    cause,
                    cause.slots(b.counters(), b.accelerator().multipliers())
                            - cause.slots(a.counters(), a.accelerator().multipliers()));
        }
        long compute = b.counters().of(Counter.CYCLES) - a.counters().of(Counter.CYCLES);
        return new CycleTerms(cycles(slots, compute, slotsOfACycle), b.cycles() - a.cycles() - compute);
    }

    private static long slotsOfACycle(AcceleratorConfig accelerator) {
        return (long) accelerator.pes() * accelerator.multipliers();
    }

    /** Slots as whole cycles that add up to {@code all}. */
    private static Map<SlotCause, Long> cycles(Map<SlotCause, Long> slots, long all, long slotsOfACycle) {
        Map<SlotCause, Long> cycles = new EnumMap<>(SlotCause.class);
        Map<SlotCause, Long> rests = new EnumMap<>(SlotCause.class);
        long given = 0;
        for (SlotCause cause : SlotCause.values()) {
            long whole = Math.floorDiv(slots.get(cause), slotsOfACycle);
            cycles.put(cause, whole);
            rests.put(cause, Math.floorMod(slots.get(cause), slotsOfACycle));
            given += whole;
        }
        // What is left of whole cycles goes to the causes with the largest remainders.
        List<SlotCause> largest = Arrays.stream(SlotCause.values())
                .sorted(Comparator.comparing(rests::get, Comparator.reverseOrder()))
                .toList();
        for (int i = 0; i < all - given; i++) {
            cycles.merge(largest.get(i), 1L, Long::sum);
        }
        return cycles;
    }

    /** Cycles of one cause. */
    public long of(SlotCause cause) {
        return causes.get(cause);
    }

    /** All terms together: the layer's cycles. */
    public long total() {
        return causes.values().stream().mapToLong(Long::longValue).sum() + postProcessing;
    }

    /** The sum of both, term by term. */
    public CycleTerms plus(CycleTerms other) {
        return combined(other, 1);
    }

    /** What this takes more than {@code other}, term by term; less is negative. */
    public CycleTerms minus(CycleTerms other) {
        return combined(other, -1);
    }

    private CycleTerms combined(CycleTerms other, int sign) {
        Map<SlotCause, Long> sums = new EnumMap<>(causes);
        other.causes.forEach((cause, cycles) -> sums.merge(cause, sign * cycles, Long::sum));
        return new CycleTerms(sums, postProcessing + sign * other.postProcessing);
    }
}
