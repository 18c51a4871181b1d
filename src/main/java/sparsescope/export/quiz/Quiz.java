package sparsescope.export.quiz;

import java.util.List;
import sparsescope.lesson.practice.Exercise;
import sparsescope.lesson.practice.Practice;
import sparsescope.lesson.question.QuestionKind;

/**
 * Describes a question bank: so many questions of each kind.
 *
 * @param title what it is about
 * @param kinds the kinds, in order
 * @param seed the number of the first variant
 * @param variants how many questions of each kind
 */
public record Quiz(String title, List<QuestionKind> kinds, long seed, int variants) {
    public Quiz {
        kinds = List.copyOf(kinds);
    }

    /** How many questions there are. */
    public int size() {
        return kinds.size() * variants;
    }

    /** Its title as a category: a slash would begin another one. */
    String category() {
        return title.replace("/", "//");
    }

    QuestionKind kind(int index) {
        return kinds.get(index / variants);
    }

    /** Whether a question is the first one of its kind. */
    boolean begins(int index) {
        return index % variants == 0;
    }

    Exercise exercise(int index) {
        return Practice.of(kind(index), seed + index % variants);
    }

    /** {@code bank 07, seed 26281}. */
    String name(int index) {
        int variant = index % variants;
        return String.format("%s %02d, seed %d", kind(index).name(), variant + 1, seed + variant);
    }
}
