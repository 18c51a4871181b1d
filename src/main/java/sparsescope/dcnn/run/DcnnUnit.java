package sparsescope.dcnn.run;

import sparsescope.machine.StepKind;

/** Lists the units of steps through a run: one turn of a loop of a PE's nest. */
public enum DcnnUnit implements StepKind {
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

    @Override
    public String word() {
        return word;
    }

    @Override
    public boolean isSmall() {
        return compareTo(GROUP) < 0;
    }
}
