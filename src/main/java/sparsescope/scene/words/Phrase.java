package sparsescope.scene.words;

import java.util.Optional;

/**
 * Describes a piece of a sentence.
 *
 * @param text what it says
 * @param term the thing it names, if any
 */
public record Phrase(String text, Optional<Term> term) {
    /** Words that name nothing. */
    public static Phrase plain(String text) {
        return new Phrase(text, Optional.empty());
    }

    /** Words that name a thing. */
    public static Phrase of(Term.Kind kind, String part, String text) {
        return new Phrase(text, Optional.of(new Term(kind, part)));
    }
}
