package sparsescope.accelerator;

/** Lists the ways in which the tiling counts padding zeros. No policy stores them: they are no elements, no placeholders, no zeros of a run. */
public enum PaddingPolicy implements Choice {
    /** The input plane is cut into tiles; padding lies around it. */
    VIRTUAL("virtual"),
    /** The padded plane is cut into tiles, so that PEs at the borders hold padding instead of inputs. */
    MATERIALIZED("materialized");

    private final String word;

    PaddingPolicy(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
