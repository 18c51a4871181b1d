package sparsescope.simulation.state;

/** What a PE does in a cycle. */
public enum PeState {
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

    /** The state as the screen says it. */
    public String word() {
        return word;
    }
}
