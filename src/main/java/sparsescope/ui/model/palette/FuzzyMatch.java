package sparsescope.ui.model.palette;

import java.util.Locale;
import java.util.OptionalInt;

/** How well a text fits what someone types: every word must be found, whole, in part, or letter by letter in its order. */
public final class FuzzyMatch {
    private static final int WORD_START = 100;
    private static final int INSIDE = 60;
    private static final int SCATTERED = 30;

    private FuzzyMatch() {}

    /** The score of {@code text}, the higher the better; empty when a word of {@code typed} is not in it. */
    public static OptionalInt score(String typed, String text) {
        String in = text.toLowerCase(Locale.ROOT);
        int sum = 0;
        for (String word : typed.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            int one = word.isEmpty() ? 0 : scoreOfWord(word, in);
            if (one < 0) {
                return OptionalInt.empty();
            }
            sum += one;
        }
        // Of two that fit as well, the shorter is meant.
        return OptionalInt.of(sum * 4 - Math.min(in.length(), 99));
    }

    private static int scoreOfWord(String word, String in) {
        int at = in.indexOf(word);
        for (int from = at; from >= 0; from = in.indexOf(word, from + 1)) {
            if (from == 0 || !Character.isLetterOrDigit(in.charAt(from - 1))) {
                return WORD_START;
            }
        }
        return at >= 0 ? INSIDE : scattered(word, in);
    }

    /** Letters in order; the fewer others between them, the better. */
    private static int scattered(String word, String in) {
        int at = in.indexOf(word.charAt(0));
        int first = at;
        for (int i = 1; at >= 0 && i < word.length(); i++) {
            at = in.indexOf(word.charAt(i), at + 1);
        }
        return at < 0 ? -1 : Math.max(1, SCATTERED - (at - first + 1 - word.length()));
    }
}
