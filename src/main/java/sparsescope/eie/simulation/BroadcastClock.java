package sparsescope.eie.simulation;

import java.util.Arrays;

/**
 * Tells when activations are broadcast and taken, one after the other, without going through the cycles between.
 *
 * <p>A PE takes an activation when it is through with the one before, at the earliest in the cycle after the broadcast. A broadcast
 * finds a queue full as long as the activation {@code depth} places earlier has not been taken before this cycle.
 */
final class BroadcastClock {
    private final int pes;
    private final int depth;
    /** The first cycle in which each PE is through with everything so far. */
    private final long[] free;
    /** When each PE took the last {@code depth} broadcasts, in turn. */
    private final long[] taken;
    /** The latest of these over all PEs. */
    private final long[] lastTaken;

    private final long[] starved;
    private final long[] heldUp;
    private int count;
    private long lastBroadcast = -1;
    private long stalls;

    BroadcastClock(int pes, int depth) {
        this.pes = pes;
        this.depth = depth;
        this.free = new long[pes];
        this.taken = new long[pes * depth];
        this.lastTaken = new long[depth];
        this.starved = new long[pes];
        this.heldUp = new long[pes];
    }

    /** Work that the next broadcast makes in a PE, in cycles. */
    @FunctionalInterface
    interface Work {
        int of(int pe);
    }

    /** The cycle of the next broadcast, before which the detector takes {@code steps}. */
    long broadcast(int steps, Work work) {
        int turn = count % depth;
        long wanted = lastBroadcast + 1 + steps;
        long cycle = wanted;
        if (count >= depth && lastTaken[turn] >= wanted) {
            cycle = lastTaken[turn] + 1;
            stalls += cycle - wanted;
            blame(turn, wanted);
        }
        long latest = 0;
        for (int pe = 0; pe < pes; pe++) {
            long take = Math.max(cycle + 1, free[pe]);
            starved[pe] += take - free[pe];
            free[pe] = take + work.of(pe);
            taken[turn * pes + pe] = take;
            latest = Math.max(latest, take);
        }
        lastTaken[turn] = latest;
        lastBroadcast = cycle;
        count++;
        return cycle;
    }

    private void blame(int turn, long wanted) {
        for (int pe = 0; pe < pes; pe++) {
            heldUp[pe] += Math.max(0, taken[turn * pes + pe] - wanted + 1);
        }
    }

    /** The first cycle in which everything so far is done. */
    long end() {
        return Arrays.stream(free).max().orElse(0);
    }

    /** The first cycle in which a PE is through with everything so far. */
    long free(int pe) {
        return free[pe];
    }

    /** Copies {@link #free} of all PEs to a place in an array. */
    void copyFree(long[] to, int at) {
        System.arraycopy(free, 0, to, at, pes);
    }

    /** Cycles in which a PE had nothing to do before it took what was broadcast so far. */
    long starved(int pe) {
        return starved[pe];
    }

    /** Cycles in which a broadcast waited and this PE's queue was full. */
    long heldUp(int pe) {
        return heldUp[pe];
    }

    /** Cycles in which broadcasts waited. */
    long stalls() {
        return stalls;
    }
}
