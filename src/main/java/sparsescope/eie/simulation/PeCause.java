package sparsescope.eie.simulation;

import sparsescope.machine.Cause;
import sparsescope.machine.CauseFacts;
import sparsescope.machine.CauseRole;
import sparsescope.machine.PeActivity;

/** Names the cause of one PE's cycle; the causes of all PEs add up to cycles · PEs. */
public enum PeCause implements Cause, PeActivity {
    ENTRY("entries", "entry", CauseRole.USEFUL, "", "A stored weight was multiplied by the activation and added."),
    PLACEHOLDER(
            "placeholders",
            "placeholder",
            CauseRole.ZERO,
            "0",
            "A stored zero that only bridges a long run of zeros went by."),
    EMPTY_COLUMN(
            "emptyColumns", "empty column", CauseRole.EMPTY, "", "The PE stores nothing of the activation's column."),
    STARVED(
            "starved",
            "starved",
            CauseRole.STALL,
            "",
            "The PE had no activation, and the detector was not through with them."),
    FINISHED("finished", "finished", CauseRole.IDLE, "", "The PE was through with the pass and others were not.");

    private final CauseFacts facts;

    PeCause(String counter, String word, CauseRole role, String sign, String help) {
        this.facts = new CauseFacts(counter, word, role, sign, help);
    }

    @Override
    public CauseFacts facts() {
        return facts;
    }

    @Override
    public String word() {
        return facts.word();
    }

    /** Whether the PE was at work. */
    public boolean atWork() {
        return this == ENTRY || this == PLACEHOLDER || this == EMPTY_COLUMN;
    }
}
