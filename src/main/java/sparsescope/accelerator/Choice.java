package sparsescope.accelerator;

import java.util.Arrays;

/** A value of a setting that is one of a few words. */
public interface Choice {
    /** The word in files, on the command line and on the screen. */
    String word();

    /** The one of {@code all} with that word, which one of them has. */
    static <C extends Choice> C of(C[] all, String word) {
        return Arrays.stream(all)
                .filter(choice -> choice.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
