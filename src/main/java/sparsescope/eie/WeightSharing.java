package sparsescope.eie;

import sparsescope.accelerator.Choice;

/** The forms that a stored weight can have. */
public enum WeightSharing implements Choice {
    /** A code that stands for one of a table of shared weights. */
    CODEBOOK("codebook"),
    /** The 16-bit value itself. */
    NONE("none");

    private final String word;

    WeightSharing(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
