package sparsescope.dcnn.run;

import sparsescope.machine.PeActivity;

/** Lists the states of a PE in a cycle. */
public enum DcnnState implements PeActivity {
    /** It multiplies a run of pairs. */
    COMPUTING("computing"),
    /** It has computed all its outputs, others have not. */
    IDLE("idle"),
    /** Every PE has computed all its outputs. */
    FINISHED("finished");

    private final String word;

    DcnnState(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
