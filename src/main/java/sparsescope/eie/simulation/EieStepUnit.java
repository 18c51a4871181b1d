package sparsescope.eie.simulation;

import sparsescope.machine.StepKind;

/** Lists the units of steps through a run of EIE. */
public enum EieStepUnit implements StepKind {
    CYCLE("cycle"),
    /** From one broadcast to the next. */
    ACTIVATION("activation"),
    PASS("pass"),
    LAYER("layer");

    private final String word;

    EieStepUnit(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public boolean isSmall() {
        return compareTo(PASS) < 0;
    }
}
