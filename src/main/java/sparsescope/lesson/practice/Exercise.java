package sparsescope.lesson.practice;

import java.util.Optional;
import java.util.Set;
import sparsescope.drawing.DrawingList;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Subject;

/**
 * A question with what it is about.
 *
 * @param question the question
 * @param subject what it is about
 * @param focus the PE that is looked at
 */
public record Exercise(Question question, Subject subject, Focus focus) {
    /** Kinds whose answer stands on the picture of their moment; their words say all that is needed. */
    private static final Set<String> TOLD = Set.of("placeholder", "next-column", "accumulator", "code", "full-queue");

    /** Whether there is a picture to ask on. */
    public boolean isOnPicture() {
        return hasPicture() && !TOLD.contains(question.kind());
    }

    private boolean hasPicture() {
        return subject instanceof Subject.Run || subject instanceof Subject.OnMachine;
    }

    /** Whether it is answered by a click, on a picture on which every place can be found. */
    public boolean isClicked() {
        return question.form() instanceof AnswerForm.Click && isOnPicture();
    }

    /** Its picture of a size, what it asks about outlined; empty when there is none that does not tell the answer. */
    public Optional<DrawingList> picture(double width, double height) {
        return isOnPicture() ? Optional.of(new QuestionPicture(this, width, height).asked()) : Optional.empty();
    }

    /** The picture that shows the answer, lit; empty when there is none. */
    public Optional<DrawingList> solution(double width, double height) {
        return hasPicture() ? Optional.of(new QuestionPicture(this, width, height).answered()) : Optional.empty();
    }
}
