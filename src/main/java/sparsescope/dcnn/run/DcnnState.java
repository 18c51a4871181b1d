package sparsescope.dcnn.run;

/** What a PE does in a cycle. */
public enum DcnnState {
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

    /** The state as the screen says it. */
    public String word() {
        return word;
    }
}
