package sparsescope.scene.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import sparsescope.accelerator.PePosition;
import sparsescope.scene.part.StagePart;

/** Puts a sentence together, some of whose words name things that can be pointed at. */
final class Phrases {
    private final List<Phrase> said = new ArrayList<>();

    /** Words that name nothing. */
    Phrases plain(String text) {
        if (!text.isEmpty()) {
            said.add(Phrase.plain(text));
        }
        return this;
    }

    /** Words for a thing, and the id of the part of the picture that shows it. */
    Phrases term(Term.Kind kind, String part, String text) {
        said.add(Phrase.of(kind, part, text));
        return this;
    }

    Phrases pe(PePosition pe) {
        return term(Term.Kind.PE, StagePart.PE.id(pe), Words.pe(pe));
    }

    List<Phrase> list() {
        return List.copyOf(said);
    }

    /** The words alone. */
    static String text(List<Phrase> phrases) {
        return phrases.stream().map(Phrase::text).collect(Collectors.joining());
    }
}
