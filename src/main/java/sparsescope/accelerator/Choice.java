package sparsescope.accelerator;

import sparsescope.file.Named;

/** A value of a setting that is one of a few words. */
public interface Choice extends Named {
    /** The one of {@code all} with that word, which one of them has. */
    static <C extends Choice> C of(C[] all, String word) {
        return Named.find(all, word).orElseThrow();
    }
}
