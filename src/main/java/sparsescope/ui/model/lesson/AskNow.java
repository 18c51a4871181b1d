package sparsescope.ui.model.lesson;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import sparsescope.lesson.picture.Lit;
import sparsescope.lesson.practice.StageQuestions;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Subject;
import sparsescope.scene.view.StageView;
import sparsescope.ui.model.navigation.RunNavigator;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.task.Background;

/** Questions about what is on the stage, asked whenever one wants; answered as a lesson's are. */
public final class AskNow implements AutoCloseable {
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final QuestionModel question;
    private final LessonStage stage;
    private final RunNavigator travel;
    private final Background<Optional<Question>> making;
    private final Consumer<Throwable> failed;
    private int number;
    private long asked;

    AskNow(
            QuestionModel question,
            LessonStage stage,
            RunNavigator travel,
            Executor screen,
            Consumer<Throwable> failed) {
        this.question = question;
        this.stage = stage;
        this.travel = travel;
        this.failed = failed;
        making = new Background<>("question", screen);
    }

    /** Whether such a question is open. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /**
     * Asks about the moment on the stage; asked again, another question.
     *
     * @param none told when nothing can be asked about it
     */
    public void ask(Runnable none) {
        Frame frame = stage.frame();
        if (frame == null) {
            return;
        }
        int which = number++;
        making.ask(
                () -> about(frame, which),
                found -> found.ifPresentOrElse(made -> show(made, frame), () -> {
                    end();
                    none.run();
                }),
                failed);
    }

    private static Optional<Question> about(Frame frame, int number) {
        StageView view = frame.look().camera();
        Subject subject =
                frame.scnn().<Subject>map(Subject.Run::new).orElseGet(() -> new Subject.OnMachine(frame.moment()));
        return StageQuestions.about(subject, Focus.pe(view.column(), view.row()), view.landing(), number);
    }

    private void show(Question made, Frame frame) {
        question.clear();
        asked = frame.moment().cycle();
        question.ask(made, answered -> {
            if (made.stage().revealCycle() > asked) {
                travel.goTo(made.stage().revealCycle());
            }
        });
        open.set(true);
    }

    /** Another moment came to the stage: a question that waits is not about that. */
    public void moved(Frame now) {
        if (open.get()
                && now.moment().cycle() != asked
                && question.stateProperty().get().waits()) {
            end();
        }
    }

    /** No question any more. */
    public void end() {
        if (open.get()) {
            question.clear();
            stage.light(Lit.NONE);
            open.set(false);
        }
    }

    @Override
    public void close() {
        making.close();
    }
}
