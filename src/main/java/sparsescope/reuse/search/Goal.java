package sparsescope.reuse.search;

import java.util.function.ToDoubleFunction;
import sparsescope.file.Named;

/** Names the figure that a search wants to be as low as possible. */
public enum Goal implements Named {
    ENERGY("energy", "energy", candidate -> candidate.energy().total()),
    BUFFER_READS(
            "buffer-reads",
            "reads of the buffer",
            candidate -> candidate.counts().total().bufferReads()),
    DRAM_READS(
            "dram-reads",
            "reads of DRAM",
            candidate -> candidate.counts().total().dramReads());

    private final String word;
    private final String title;
    private final ToDoubleFunction<Candidate> cost;

    Goal(String word, String title, ToDoubleFunction<Candidate> cost) {
        this.word = word;
        this.title = title;
        this.cost = cost;
    }

    @Override
    public String word() {
        return word;
    }

    /** What it is in words. */
    public String title() {
        return title;
    }

    /** How much of it a mapping takes. */
    public double of(Candidate candidate) {
        return cost.applyAsDouble(candidate);
    }
}
