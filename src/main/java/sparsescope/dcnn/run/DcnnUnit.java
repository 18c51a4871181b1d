package sparsescope.dcnn.run;

/** How far one step of a PE goes: one turn of a loop of its nest. */
public enum DcnnUnit {
    /** One run of F·I pairs. */
    CYCLE("cycle"),
    /** The next filter at a position. */
    OUTPUT("output"),
    /** The next column: all filters of the group there. */
    POSITION("output position"),
    ROW("output row"),
    GROUP("group"),
    LAYER("layer");

    private final String word;

    DcnnUnit(String word) {
        this.word = word;
    }

    /** The unit as the screen says it. */
    public String word() {
        return word;
    }
}
