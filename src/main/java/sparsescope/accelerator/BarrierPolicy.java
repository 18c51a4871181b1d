package sparsescope.accelerator;

/** Lists the points at which PEs wait for one another. Before a barrier a PE empties its bank queues. */
public enum BarrierPolicy implements Choice {
    /** After each output-channel group. */
    GROUP("group"),
    /** After each input channel of each output-channel group. */
    CHANNEL("channel"),
    /** At the end of the layer only; each PE goes on to its next group at once, and a group leaves for post-processing when the last PE is done with it. */
    LAYER("layer");

    private final String word;

    BarrierPolicy(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
