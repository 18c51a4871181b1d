package sparsescope.simulation.timing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import sparsescope.accelerator.BarrierPolicy;
import sparsescope.simulation.pe.PeStepper;
import sparsescope.simulation.state.CauseHistory;
import sparsescope.simulation.state.SlotCause;
import sparsescope.simulation.state.SlotCounts;

/**
 * Counts the slots of all PEs between given cycles by cause, exactly: each PE is stepped on from one cycle to the next, or from a
 * checkpoint where that is nearer. A {@link CauseHistory} is at hand at once, but shares out within its buckets.
 */
public final class CauseTally {
    private static final int CAUSES = SlotCause.values().length;

    private final RunCache data;
    private final LayerClock clock;
    private final int multipliers;
    private final boolean meet;

    public CauseTally(RunCache data, LayerClock clock) {
        this.data = data;
        this.clock = clock;
        this.multipliers = data.plan().accelerator().multipliers();
        this.meet = data.plan().accelerator().barrier() != BarrierPolicy.LAYER;
    }

    /**
     * The causes of the slots in cycles {@code bounds[i]}…{@code bounds[i + 1]}−1, for each i.
     *
     * @param bounds ascending, from 0 to the layer's cycles
     */
    public List<SlotCounts> between(long[] bounds, BooleanSupplier cancelled) {
        long[][] sums = new long[bounds.length - 1][CAUSES];
        for (int pe = 0; pe < data.plan().accelerator().pes(); pe++) {
            Walk walk = new Walk(pe);
            long[] before = walk.until(bounds[0]);
            for (int i = 0; i + 1 < bounds.length; i++) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                long[] now = walk.until(bounds[i + 1]);
                for (int cause = 0; cause < CAUSES; cause++) {
                    sums[i][cause] += now[cause] - before[cause];
                }
                before = now;
            }
        }
        List<SlotCounts> counts = new ArrayList<>();
        Arrays.stream(sums).map(SlotCounts::new).forEach(counts::add);
        return List.copyOf(counts);
    }

    /** One PE on its way through the layer. */
    private final class Walk {
        private final int pe;
        /** Slots in all groups before {@link #group}. */
        private final long[] past = new long[CAUSES];

        private int group;
        private PeStepper stepper;
        private int stepperGroup = -1;

        Walk(int pe) {
            this.pe = pe;
        }

        /** All its slots before a cycle, by cause; cycles must ascend. */
        long[] until(long end) {
            if (end == 0) {
                return new long[CAUSES];
            }
            long cycle = end - 1;
            int index = clock.spanAt(cycle, pe);
            for (; group < index; group++) {
                add(past, whole(group));
            }
            long[] slots = inGroup(index, cycle);
            add(slots, past);
            return slots;
        }

        private long[] whole(int index) {
            GroupTiming timing = data.timing(index);
            long[] slots = timing.slots[pe].clone();
            if (meet) {
                slots[SlotCause.IDLE.ordinal()] += (clock.span(index).computeCycles() - timing.own(pe)) * multipliers;
            }
            return slots;
        }

        private long[] inGroup(int index, long cycle) {
            GroupTiming timing = data.timing(index);
            long computeEnd = clock.span(clock.spanAt(cycle)).computeEnd();
            long start = clock.start(index, pe);
            long computed = Math.min(cycle + 1, computeEnd) - start;
            long own = timing.ownCycle(pe, cycle - start);
            long[] slots = own + 1 == timing.own(pe) ? timing.slots[pe].clone() : stepped(timing, index, own);
            slots[SlotCause.IDLE.ordinal()] = (computed - (own + 1)) * multipliers;
            return slots;
        }

        private long[] stepped(GroupTiming timing, int index, long own) {
            int checkpoint = timing.checkpoints.before(pe, own);
            if (stepperGroup != index) {
                stepper = new PeStepper(data.work(timing.run, pe), PeStepper.BLIND);
                stepper.restore(timing.checkpoints, pe, checkpoint);
                stepperGroup = index;
            } else if (timing.checkpoints.cycle(pe, checkpoint) > stepper.cycle) {
                stepper.restore(timing.checkpoints, pe, checkpoint);
            }
            while (stepper.cycle <= own) {
                stepper.advance();
            }
            return stepper.slots.clone();
        }

        private void add(long[] to, long[] more) {
            IntStream.range(0, CAUSES).forEach(cause -> to[cause] += more[cause]);
        }
    }
}
