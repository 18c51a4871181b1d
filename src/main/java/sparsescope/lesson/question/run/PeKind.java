package sparsescope.lesson.question.run;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.NamedKind;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Subject;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.view.StageView;

/** Asks about a PE at a moment. */
abstract class PeKind extends NamedKind {
    PeKind(String name, String asks, String when) {
        super(name, asks, when);
    }

    @Override
    public final Optional<Question> ask(Subject subject, Focus focus, long seed) {
        return AtPe.of(subject, focus).flatMap(at -> ask(at, focus, dice(seed)));
    }

    abstract Optional<Question> ask(AtPe at, Focus focus, Random dice);

    /** The microscope at the moment's cycle, held before a beat. */
    static Question.OnStage insidePe(AtPe at, Beat before, List<String> asked, List<String> lit) {
        return new Question.OnStage(
                (int) StageView.PE, Optional.of(before), at.moment().cycle(), asked, lit);
    }

    /** The microscope after the moment's cycle. */
    static Question.OnStage insidePe(long reveal, List<String> asked, List<String> lit) {
        return new Question.OnStage((int) StageView.PE, Optional.empty(), reveal, asked, lit);
    }

    /** The PE array after the moment's cycle. */
    static Question.OnStage onArray(long reveal, List<String> asked, List<String> lit) {
        return new Question.OnStage((int) StageView.ARRAY, Optional.empty(), reveal, asked, lit);
    }
}
