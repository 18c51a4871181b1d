package sparsescope.eie.simulation;

import sparsescope.machine.Cause;
import sparsescope.machine.PeActivity;

/** What a PE did in one cycle; the causes of all PEs add up to cycles · PEs. */
public enum PeCause implements Cause, PeActivity {
    ENTRY("entries", "entry", "A stored weight was multiplied by the activation and added."),
    PLACEHOLDER("placeholders", "placeholder", "A stored zero that only bridges a long run of zeros went by."),
    EMPTY_COLUMN("emptyColumns", "empty column", "The PE stores nothing of the activation's column."),
    STARVED("starved", "starved", "The PE had no activation, and the detector was not through with them."),
    FINISHED("finished", "finished", "The PE was through with the pass and others were not.");

    private final String counter;
    private final String word;
    private final String help;

    PeCause(String counter, String word, String help) {
        this.counter = counter;
        this.word = word;
        this.help = help;
    }

    @Override
    public String counter() {
        return counter;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String help() {
        return help;
    }

    @Override
    public boolean isUseful() {
        return this == ENTRY;
    }

    /** Whether the PE was at work. */
    public boolean atWork() {
        return this == ENTRY || this == PLACEHOLDER || this == EMPTY_COLUMN;
    }
}
