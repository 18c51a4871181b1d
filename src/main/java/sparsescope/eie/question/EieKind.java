package sparsescope.eie.question;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Option;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.QuestionKind;
import sparsescope.lesson.question.Subject;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Phrase;

/** A kind that looks at a PE of EIE at a moment. */
abstract class EieKind implements QuestionKind {
    /** How many mistakes are offered beside the right answer. */
    static final int MISTAKES = 3;

    private final String name;
    private final String asks;
    private final String when;

    EieKind(String name, String asks, String when) {
        this.name = name;
        this.asks = asks;
        this.when = when;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String asks() {
        return asks;
    }

    @Override
    public final String when() {
        return when;
    }

    @Override
    public final Optional<Question> ask(Subject subject, Focus focus, long seed) {
        return AtEie.of(subject, focus).flatMap(at -> ask(at, focus, AtEie.dice(name, seed)));
    }

    abstract Optional<Question> ask(AtEie at, Focus focus, Random dice);

    Question question(
            String prompt,
            List<Phrase> situation,
            List<String> steps,
            AnswerForm form,
            List<Option> options,
            List<Phrase> reason,
            Question.OnStage stage) {
        return new Question(name, List.of(Phrase.plain(prompt)), situation, steps, form, options, reason, stage);
    }

    static Question.OnStage onVector(long reveal, List<String> asked, List<String> lit) {
        return new Question.OnStage((int) StageView.PLANE, Optional.empty(), reveal, asked, lit);
    }

    static Question.OnStage onArray(long reveal, List<String> asked, List<String> lit) {
        return new Question.OnStage((int) StageView.ARRAY, Optional.empty(), reveal, asked, lit);
    }

    static Question.OnStage insidePe(long reveal, List<String> asked, List<String> lit) {
        return new Question.OnStage((int) StageView.PE, Optional.empty(), reveal, asked, lit);
    }
}
