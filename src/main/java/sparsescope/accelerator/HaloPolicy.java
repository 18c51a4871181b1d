package sparsescope.accelerator;

/** The sides of a tile border that can be widened. */
public enum HaloPolicy implements Choice {
    /** Accumulators are widened; partial sums travel to their owners. */
    OUTPUT("output"),
    /** Input tiles are widened and replicated; nothing is exchanged. */
    INPUT("input");

    private final String word;

    HaloPolicy(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
