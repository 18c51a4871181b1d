package sparsescope.lesson.question;

import java.util.List;
import java.util.Random;
import sparsescope.scene.words.Phrase;

/** A kind of question with its name, what it asks and when it can be asked. */
public abstract class NamedKind implements QuestionKind {
    /** How many mistakes are offered beside the right answer. */
    protected static final int MISTAKES = 3;

    private final String name;
    private final String asks;
    private final String when;

    protected NamedKind(String name, String asks, String when) {
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

    /** What chance decides in a question of this kind. */
    protected final Random dice(long seed) {
        return new Random(seed * 1_000_003L + name.hashCode());
    }

    /** A question of this kind. */
    protected final Question question(
            String prompt,
            List<Phrase> situation,
            List<String> steps,
            AnswerForm form,
            List<Option> options,
            List<Phrase> reason,
            Question.OnStage stage) {
        return new Question(name, List.of(Phrase.plain(prompt)), situation, steps, form, options, reason, stage);
    }
}
