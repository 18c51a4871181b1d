package sparsescope.simulation.state;

import sparsescope.machine.PeActivity;

/** Lists the states of a PE in a cycle. */
public enum PeState implements PeActivity {
    /** A weight vector meets an activation vector. */
    ISSUE("issue"),
    /** Both vectors are in hand, but a bank cannot take their products yet. */
    STALL("stall"),
    /** Nothing is left to issue; the bank queues empty. */
    DRAIN("drain"),
    /** Finished with the group; waits at the barrier for the slowest PE. */
    IDLE("idle"),
    /** Every PE is at the barrier; the accumulators are not free, because post-processing still runs. */
    WAITING("waiting for post-processing"),
    /** All groups of the layer are computed. */
    FINISHED("finished");

    private final String word;

    PeState(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
