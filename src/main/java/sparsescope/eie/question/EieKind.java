package sparsescope.eie.question;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.NamedKind;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Subject;
import sparsescope.scene.view.StageView;

/** Asks about a PE of EIE at a moment. */
abstract class EieKind extends NamedKind {
    EieKind(String name, String asks, String when) {
        super(name, asks, when);
    }

    @Override
    public final Optional<Question> ask(Subject subject, Focus focus, long seed) {
        return AtEie.of(subject, focus).flatMap(at -> ask(at, focus, dice(seed)));
    }

    abstract Optional<Question> ask(AtEie at, Focus focus, Random dice);

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
