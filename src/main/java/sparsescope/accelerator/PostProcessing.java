package sparsescope.accelerator;

/** The times at which the post-processing of a group can run. */
public enum PostProcessing implements Choice {
    /** Beside the next group's computation; accumulators are double-buffered. */
    OVERLAPPED("overlapped"),
    /** Between groups. */
    SERIAL("serial"),
    /** Takes no time. */
    IGNORED("ignored");

    private final String word;

    PostProcessing(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
