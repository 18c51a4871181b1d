package sparsescope.simulation.search;

import java.util.ArrayDeque;
import java.util.Queue;
import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.dataflow.Rect;
import sparsescope.simulation.condition.Condition;
import sparsescope.simulation.pe.Checkpoints;
import sparsescope.simulation.pe.PeStepper;
import sparsescope.simulation.pe.PeTask;
import sparsescope.simulation.pe.VectorPair;

/** Steps a PE and tells in which cycles its bank adds a product to one accumulator. */
final class AccumulatorWatch implements PeStepper.Recorder {
    private final int address;
    private final int bank;
    /** For each product that waits in the bank's queue, whether it is for the accumulator. */
    private final Queue<Boolean> queue = new ArrayDeque<>();
    /** Products that wait in front, of which nothing is known: they leave before the first cycle that matters. */
    private int unknown;

    private boolean added;
    final PeStepper stepper;

    /** Stands ready so that what is added in own cycle {@code first} and later is known. */
    AccumulatorWatch(PeTask work, Checkpoints checkpoints, int pe, long first, int address) {
        this.address = address;
        this.bank = work.unit.bank(address);
        this.stepper = new PeStepper(work, this);
        int checkpoint = checkpoints.before(pe, first);
        while (checkpoint > 0 && checkpoints.cycle(pe, checkpoint) + checkpoints.deepest(pe, checkpoint) > first) {
            checkpoint--;
        }
        stepper.restore(checkpoints, pe, checkpoint);
        unknown = stepper.occupancy()[bank];
    }

    /** The address of the condition's output in a PE's accumulators; −1 when it is not there. */
    static int address(PeTask work, Condition.Adds adds) {
        OutputChannelGroup group = work.run.group();
        Rect window = work.tile.window();
        boolean inside = adds.k() >= group.firstFilter()
                && adds.k() < group.firstFilter() + group.filters()
                && window.contains(adds.xo(), adds.yo());
        return inside
                ? ((adds.k() - group.firstFilter()) * window.height() + adds.yo() - window.y()) * window.width()
                        + adds.xo()
                        - window.x()
                : -1;
    }

    /** Steps one cycle; tells whether the accumulator changed in it. */
    boolean advance() {
        added = false;
        stepper.advance();
        return added;
    }

    @Override
    public void issue(VectorPair pair) {
        for (int slot = 0; slot < pair.cause.length; slot++) {
            if (pair.cause[slot].isUseful() && pair.bank[slot] == bank) {
                queue.add(pair.address[slot] == address);
            }
        }
    }

    @Override
    public void retireOne() {
        if (unknown > 0) {
            unknown--;
        } else if (!queue.isEmpty()) {
            added |= queue.remove();
        }
    }

    @Override
    public void retireAll() {
        while (!queue.isEmpty()) {
            added |= queue.remove();
        }
    }
}
