package sparsescope.ui.model.lesson;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sparsescope.lesson.picture.Lit;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Option;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Verdict;

/** A question on the stage: answered once, on the picture or in words; then the truth is shown with its reason. */
public final class QuestionModel {
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final LessonStage stage;
    private final RoomCount room = new RoomCount();
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

    /** The hands of a room, where one asks a room. */
    public RoomCount room() {
        return room;
    }

    /** Whether hands are counted for the question that waits. */
    public boolean counts() {
        return room.countingProperty().get() && state.get().waits();
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
        room.begin(question.options().size());
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

    /** Answers with the n-th of the answers that are offered, from 0; where hands are counted, one more hand goes up for it. */
    public boolean choose(int option) {
        if (counts()) {
            room.add(option, 1);
            return true;
        }
        return state.get()
                .question()
                .filter(question -> option < question.options().size())
                .map(question -> answer(question.options().get(option).answer()))
                .orElse(false);
    }

    /** A place on the picture is clicked; whether that was an answer, or a hand for one. */
    public boolean click(List<String> parts) {
        State now = state.get();
        if (!now.waits() || !(now.question().get().form() instanceof AnswerForm.Click)) {
            return false;
        }
        return counts() ? raise(now.question().get(), parts) : parts.stream().anyMatch(this::answer);
    }

    private boolean raise(Question question, List<String> parts) {
        List<String> offered = question.options().stream().map(Option::answer).toList();
        return parts.stream().filter(offered::contains).findFirst().stream()
                .peek(part -> room.add(offered.indexOf(part), 1))
                .findAny()
                .isPresent();
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
