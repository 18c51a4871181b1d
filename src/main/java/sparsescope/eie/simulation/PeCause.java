package sparsescope.eie.simulation;

/** What a PE did in one cycle; the causes of all PEs add up to cycles · PEs. */
public enum PeCause {
    ENTRY("entry", "a stored weight was multiplied and added"),
    PLACEHOLDER("placeholder", "a stored zero that only bridges a long run of zeros"),
    EMPTY_COLUMN("emptyColumn", "the activation's column holds nothing in this PE"),
    STARVED("starved", "no activation to work on, while the detector still had some to deliver"),
    FINISHED("finished", "all activations of the pass worked on");

    private final String word;
    private final String meaning;

    PeCause(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** Its name in files. */
    public String word() {
        return word;
    }

    /** What it means, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** Whether the PE was at work. */
    public boolean atWork() {
        return this == ENTRY || this == PLACEHOLDER || this == EMPTY_COLUMN;
    }
}
