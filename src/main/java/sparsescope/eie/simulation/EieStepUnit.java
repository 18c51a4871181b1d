package sparsescope.eie.simulation;

/** How far one step goes on EIE. */
public enum EieStepUnit {
    CYCLE("cycle"),
    /** From one broadcast to the next. */
    ACTIVATION("activation"),
    PASS("pass"),
    LAYER("layer");

    private final String word;

    EieStepUnit(String word) {
        this.word = word;
    }

    /** The unit as the screen says it. */
    public String word() {
        return word;
    }
}
