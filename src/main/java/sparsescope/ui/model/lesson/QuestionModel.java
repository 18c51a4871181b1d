package sparsescope.ui.model.lesson;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sparsescope.lesson.picture.Lit;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Verdict;

/** A question on the stage: answered once, on the picture or in words; then the truth is shown with its reason. */
public final class QuestionModel {
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final LessonStage stage;
    private Consumer<State> answered = now -> {};

    /**
     * What is asked and what was answered.
     *
     * @param question what is asked; empty when nothing is
     * @param given the answer, as it was given; empty before, and when one only wanted to be shown
     * @param verdict what the answer is worth; empty before, and when one only wanted to be shown
     * @param over whether the truth is shown
     */
    public record State(Optional<Question> question, Optional<String> given, Optional<Verdict> verdict, boolean over) {
        /** Nothing is asked. */
        public static final State NONE = new State(Optional.empty(), Optional.empty(), Optional.empty(), false);

        /** Whether an answer is waited for. */
        public boolean waits() {
            return question.isPresent() && !over;
        }
    }

    QuestionModel(LessonStage stage) {
        this.stage = stage;
    }

    /** What is asked and what was answered. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /**
     * Asks; the stage must show the cycle it is about.
     *
     * @param then told once it was answered
     */
    public void ask(Question question, Consumer<State> then) {
        answered = then;
        stage.light(new Lit(question.stage().asked(), List.of(), List.of(), false));
        question.stage().before().ifPresent(stage::holdBefore);
        state.set(new State(Optional.of(question), Optional.empty(), Optional.empty(), false));
    }

    /** Nothing is asked any more. */
    public void clear() {
        if (state.get().question().isPresent()) {
            stage.release();
        }
        state.set(State.NONE);
    }

    /** Answers, once; false when it is no answer that can be given here. */
    public boolean answer(String answer) {
        State now = state.get();
        if (!now.waits() || !now.question().get().accepts(answer)) {
            return false;
        }
        Question question = now.question().get();
        reveal(new State(now.question(), Optional.of(answer), Optional.of(question.judge(answer)), true));
        return true;
    }

    /** Answers with the n-th of the answers that are offered, from 0. */
    public boolean choose(int option) {
        return state.get()
                .question()
                .filter(question -> option < question.options().size())
                .map(question -> answer(question.options().get(option).answer()))
                .orElse(false);
    }

    /** A place on the picture is clicked; whether that was an answer. */
    public boolean click(List<String> parts) {
        State now = state.get();
        return now.waits()
                && now.question().get().form() instanceof AnswerForm.Click
                && parts.stream().anyMatch(this::answer);
    }

    /** Shows the truth without an answer. */
    public void showMe() {
        if (state.get().waits()) {
            reveal(new State(state.get().question(), Optional.empty(), Optional.empty(), true));
        }
    }

    private void reveal(State now) {
        Question question = now.question().orElseThrow();
        boolean right = now.verdict()
                .map(verdict -> verdict.mark() == Verdict.Mark.RIGHT)
                .orElse(true);
        List<String> wrong = right || !(question.form() instanceof AnswerForm.Click)
                ? List.of()
                : now.given().stream().toList();
        stage.light(new Lit(List.of(), question.stage().lit(), wrong, false));
        state.set(now);
        stage.release();
        answered.accept(now);
    }
}
