package sparsescope.lesson.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.QuestionKind;
import sparsescope.lesson.question.Questions;
import sparsescope.lesson.question.Subject;

/** Questions about what is on the stage at this moment, one of another kind after the other. */
public final class StageQuestions {
    /** Kinds whose answer stands on a picture of their moment, whatever is held back. */
    static final Set<String> TOLD_BY_PICTURE =
            Set.of("placeholder", "next-column", "accumulator", "code", "full-queue");

    /** Kinds whose answer stands in a panel beside the PEs. */
    private static final Set<String> TOLD_BY_PANEL = Set.of("last", "barrier");

    private StageQuestions() {}

    /**
     * A question about a subject that a landing does not answer; empty when none can be asked there.
     *
     * @param landing the landing on the stage: only what is answered on it, or on no picture at all, is asked
     * @param number which question, from 0; after the last kind comes the first one again, with another question
     */
    public static Optional<Question> about(Subject subject, Focus focus, int landing, int number) {
        List<Question> askable = new ArrayList<>();
        for (QuestionKind kind : Questions.kinds()) {
            if (!TOLD_BY_PICTURE.contains(kind.name()) && !TOLD_BY_PANEL.contains(kind.name())) {
                kind.ask(subject, focus, number)
                        .filter(question -> question.stage().landing() == landing
                                || question.stage().asked().isEmpty()
                                        && question.stage().lit().isEmpty())
                        .ifPresent(askable::add);
            }
        }
        return askable.isEmpty() ? Optional.empty() : Optional.of(askable.get(number % askable.size()));
    }
}
