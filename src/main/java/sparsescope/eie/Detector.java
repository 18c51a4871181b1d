package sparsescope.eie;

import sparsescope.accelerator.Choice;

/** Lists the ways in which the leading-non-zero detector gets from one non-zero activation to the next. */
public enum Detector implements Choice {
    /** Activations stand in groups, one a PE; going on to the next group takes a cycle. */
    GROUPED("grouped"),
    /** The next one is found at once, wherever it is. */
    IDEAL("ideal");

    private final String word;

    Detector(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
