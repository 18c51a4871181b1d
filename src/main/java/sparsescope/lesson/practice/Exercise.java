package sparsescope.lesson.practice;

import java.util.Optional;
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
    /** Whether there is a picture to ask on that does not tell the answer; where there is none, the words say all that is needed. */
    public boolean isOnPicture() {
        return hasPicture() && !StageQuestions.TOLD_BY_PICTURE.contains(question.kind());
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
