package sparsescope.accelerator;

/** Lists the ways to cut a plane into tiles. */
public enum TileSplit implements Choice {
    /** Every tile is ⌈size/parts⌉ wide, the last ones get what is left, maybe nothing. */
    CEIL("ceil"),
    /** Widths differ by at most one, wider tiles first. */
    BALANCED("balanced");

    private final String word;

    TileSplit(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
