package sparsescope.lesson.question;

import java.util.ArrayList;
import java.util.List;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.words.Phrase;
import sparsescope.scene.words.Term;

/** Says a sentence piece by piece, the things in it marked. */
public final class Say {
    private final List<Phrase> said = new ArrayList<>();

    /** A sentence that begins with words that name nothing. */
    public static Say plain(String text) {
        return new Say().and(text);
    }

    /** Goes on with words that name nothing. */
    public Say and(String text) {
        if (!text.isEmpty()) {
            said.add(Phrase.plain(text));
        }
        return this;
    }

    /** Goes on with the name of a thing. */
    public Say term(Term.Kind kind, String part, String text) {
        said.add(Phrase.of(kind, part, text));
        return this;
    }

    /** Goes on with what was said elsewhere. */
    public Say and(List<Phrase> phrases) {
        said.addAll(phrases);
        return this;
    }

    /** What was said. */
    public List<Phrase> phrases() {
        return List.copyOf(said);
    }

    /** A number as people read it. */
    public static String number(long value) {
        return PaintContext.number(value);
    }
}
