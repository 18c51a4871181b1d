package sparsescope.export.svg;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import sparsescope.drawing.Typeface;

/** Collects the characters that a document sets in each of the bundled fonts. */
final class UsedText {
    private final Map<Typeface, SortedSet<Integer>> characters = new EnumMap<>(Typeface.class);

    void add(Typeface face, String text) {
        SortedSet<Integer> used = characters.computeIfAbsent(face, key -> new TreeSet<>());
        text.codePoints().forEach(used::add);
    }

    void addAll(UsedText other) {
        other.characters.forEach((face, used) ->
                characters.computeIfAbsent(face, key -> new TreeSet<>()).addAll(used));
    }

    Map<Typeface, SortedSet<Integer>> characters() {
        return characters;
    }
}
