package sparsescope.lesson.question;

import java.util.Optional;

/** A kind of question: what it asks, when it can be asked, and how its answer is worked out. */
public interface QuestionKind {
    /** Its name in lesson files and on the command line: {@code bank}. */
    String name();

    /** What it asks, in a sentence: {@code Which bank takes this product?} */
    String asks();

    /** When it can be asked, in words that go on from {@code It can be asked}: {@code while the PE in focus multiplies}. */
    String when();

    /**
     * A question of this kind; empty when it cannot be asked about this subject and focus.
     *
     * @param seed decides what is not in the focus; the same seed makes the same question
     */
    Optional<Question> ask(Subject subject, Focus focus, long seed);
}
