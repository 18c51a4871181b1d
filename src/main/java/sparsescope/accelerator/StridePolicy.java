package sparsescope.accelerator;

/** Lists the ways in which a stride above 1 changes the blocks of a channel. */
public enum StridePolicy implements Choice {
    /** One block for each stride phase, so no product is wasted. */
    PHASED("phased"),
    /** One block per channel; products that land between outputs are thrown away. */
    DISCARD("discard");

    private final String word;

    StridePolicy(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
