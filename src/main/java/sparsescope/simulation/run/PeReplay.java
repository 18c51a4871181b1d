package sparsescope.simulation.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import sparsescope.simulation.pe.Checkpoints;
import sparsescope.simulation.pe.PartialSums;
import sparsescope.simulation.pe.PeStepper;
import sparsescope.simulation.pe.PeTask;
import sparsescope.simulation.pe.VectorPair;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.timing.GroupTiming;

/**
 * One PE brought to one cycle of a group with its products in hand: from the nearest checkpoint at which nothing unknown is left in the
 * queues by then, on top of the sums of all blocks before it.
 */
final class PeReplay implements PeStepper.Recorder {
    private final GroupTiming timing;
    private final int onlyFilter;
    private final PartialSums sums;
    private final List<Queue<Product>> queues = new ArrayList<>();
    private final int[] unknown;
    private List<Product> retired = new ArrayList<>();
    final PeStepper stepper;

    /**
     * Replays PE {@code pe} so that its own part of {@code groupCycle} has just been stepped.
     *
     * @param onlyFilter the filter whose sums are wanted, or {@link PartialSums#ALL_FILTERS}
     */
    PeReplay(PeTask work, GroupTiming timing, int pe, long groupCycle, int onlyFilter) {
        long cycle = timing.ownCycle(pe, groupCycle);
        this.timing = timing;
        this.onlyFilter = onlyFilter;
        this.sums = new PartialSums(work, onlyFilter);
        int banks = work.plan.accelerator().banks();
        this.unknown = new int[banks];
        for (int bank = 0; bank < banks; bank++) {
            queues.add(new ArrayDeque<>());
        }
        this.stepper = new PeStepper(work, this);
        Checkpoints checkpoints = timing.checkpoints;
        int checkpoint = checkpoint(checkpoints, pe, cycle);
        stepper.restore(checkpoints, pe, checkpoint);
        System.arraycopy(stepper.occupancy(), 0, unknown, 0, banks);
        sums.addBlocks(0, checkpoints.block(checkpoint));
        advanceTo(cycle);
    }

    /** The nearest checkpoint whose queues are empty by {@code cycle}. */
    private static int checkpoint(Checkpoints checkpoints, int pe, long cycle) {
        int checkpoint = checkpoints.before(pe, cycle);
        while (checkpoint > 0 && checkpoints.cycle(pe, checkpoint) + checkpoints.deepest(pe, checkpoint) > cycle) {
            checkpoint--;
        }
        return checkpoint;
    }

    /** The own cycle from which a PE would be replayed to {@code cycle}. */
    static long start(GroupTiming timing, int pe, long cycle) {
        return timing.checkpoints.cycle(pe, checkpoint(timing.checkpoints, pe, cycle));
    }

    /** Whether it replays that group. */
    boolean isOf(GroupTiming group) {
        return timing == group;
    }

    /** Whether it sums up that filter. */
    boolean sumsUp(int filter) {
        return onlyFilter == PartialSums.ALL_FILTERS || onlyFilter == filter;
    }

    /** Steps on until own cycle {@code cycle}, which is not before the one that it has come to, has been stepped. */
    void advanceTo(long cycle) {
        while (stepper.cycle <= cycle && !stepper.atEnd()) {
            stepper.advance();
        }
    }

    @Override
    public void issue(VectorPair pair) {
        for (int slot = 0; slot < pair.cause.length; slot++) {
            if (pair.cause[slot].isUseful()) {
                queues.get(pair.bank[slot]).add(pair.product(slot));
            }
        }
    }

    @Override
    public void retireOne() {
        retired = new ArrayList<>();
        for (int bank = 0; bank < unknown.length; bank++) {
            if (unknown[bank] > 0) {
                unknown[bank]--;
            } else if (!queues.get(bank).isEmpty()) {
                retire(queues.get(bank).remove());
            }
        }
    }

    @Override
    public void retireAll() {
        retired = new ArrayList<>();
        for (Queue<Product> queue : queues) {
            while (!queue.isEmpty()) {
                retire(queue.remove());
            }
        }
    }

    private void retire(Product product) {
        retired.add(product);
        sums.add(product);
    }

    List<Product> retired() {
        return retired;
    }

    List<List<Product>> queues() {
        return queues.stream().map(List::copyOf).toList();
    }

    PartialSums sums() {
        return sums;
    }
}
