package sparsescope.simulation.pe;

import java.util.Arrays;
import sparsescope.simulation.state.SlotCause;

/**
 * Keeps the state of every PE at the start of each n-th block of a group: its cycle, its slots by cause and the occupancy of its bank queues.
 * From the nearest one any cycle is reached in a few blocks. The start of the group is a checkpoint that takes no room.
 */
public final class Checkpoints {
    private static final int CAUSES = SlotCause.EMPTY.ordinal() + 1;
    private static final int HEADER = 3 + CAUSES;

    private final int every;
    private final int stored;
    private final int banks;
    private final long[] headers;
    private final int[] queues;

    /** Room for a group of {@code blocks} blocks on {@code pes} PEs, of at most {@code budget} ints. */
    public Checkpoints(int pes, int blocks, int banks, long budget) {
        this.banks = banks;
        int most = (int) Math.min(blocks, budget / ((long) pes * (2 * HEADER + banks)));
        this.every = most == 0 ? Math.max(1, blocks) : (blocks + most - 1) / most;
        this.stored = Math.max(0, (blocks + every - 1) / every - 1);
        this.headers = new long[Math.multiplyExact(pes * stored, HEADER)];
        this.queues = new int[Math.multiplyExact(pes * stored, banks)];
    }

    /** The first checkpointed block after {@code block}; beyond every block when there is none. */
    public int blockAfter(int block) {
        int next = block / every + 1;
        return next <= stored ? next * every : Integer.MAX_VALUE;
    }

    /** Remembers where a PE stands at the start of {@code block}, which must be checkpointed. */
    public void save(int pe, int block, PeStepper stepper) {
        save(pe, block, stepper.issues, stepper.stalls, stepper.drains, stepper.slots, stepper.occupancy());
    }

    /** Remembers where a PE stands at the start of {@code block}, which must be checkpointed. */
    public void save(int pe, int block, long issues, long stalls, long drains, long[] slots, int[] occupancy) {
        int at = at(pe, block / every);
        headers[at * HEADER] = issues + stalls + drains;
        headers[at * HEADER + 1] = issues;
        headers[at * HEADER + 2] = drains;
        System.arraycopy(slots, 0, headers, at * HEADER + 3, CAUSES);
        System.arraycopy(occupancy, 0, queues, at * banks, banks);
    }

    private int at(int pe, int checkpoint) {
        return pe * stored + checkpoint - 1;
    }

    /** The last checkpoint at or before a block. */
    public int beforeBlock(int block) {
        return Math.min(stored, block / every);
    }

    /** How many there are after the start of the group. */
    public int count() {
        return stored;
    }

    /** The block that a checkpoint stands before. */
    public int block(int checkpoint) {
        return checkpoint * every;
    }

    /** Own cycles: issues, stalls and drains. */
    public long cycle(int pe, int checkpoint) {
        return checkpoint == 0 ? 0 : headers[at(pe, checkpoint) * HEADER];
    }

    /** How many pairs a PE had issued. */
    public long issues(int pe, int checkpoint) {
        return checkpoint == 0 ? 0 : headers[at(pe, checkpoint) * HEADER + 1];
    }

    /** How many cycles a PE had drained. */
    public long drains(int pe, int checkpoint) {
        return checkpoint == 0 ? 0 : headers[at(pe, checkpoint) * HEADER + 2];
    }

    /** Copies a PE's slots by cause. */
    public void slots(int pe, int checkpoint, long[] into) {
        Arrays.fill(into, 0);
        if (checkpoint > 0) {
            System.arraycopy(headers, at(pe, checkpoint) * HEADER + 3, into, 0, CAUSES);
        }
    }

    /** The occupancy of the bank queues. */
    public void occupancy(int pe, int checkpoint, int[] into) {
        Arrays.fill(into, 0);
        if (checkpoint > 0) {
            System.arraycopy(queues, at(pe, checkpoint) * banks, into, 0, banks);
        }
    }

    /** The fullest queue at a checkpoint: after so many cycles nothing of what waited then is left. */
    public int deepest(int pe, int checkpoint) {
        int deepest = 0;
        if (checkpoint > 0) {
            int at = at(pe, checkpoint) * banks;
            for (int bank = 0; bank < banks; bank++) {
                deepest = Math.max(deepest, queues[at + bank]);
            }
        }
        return deepest;
    }

    /** The last checkpoint at or before {@code cycle}. */
    public int before(int pe, long cycle) {
        int low = 0;
        int high = stored;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (cycle(pe, middle) <= cycle) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
