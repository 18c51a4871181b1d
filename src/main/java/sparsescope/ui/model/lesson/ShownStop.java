package sparsescope.ui.model.lesson;

import java.util.Optional;
import sparsescope.lesson.Prose;
import sparsescope.lesson.Show;
import sparsescope.lesson.Stop;
import sparsescope.lesson.moment.StopMoment;
import sparsescope.lesson.question.Question;

/**
 * A stop that could be opened, with everything its run says.
 *
 * @param at the stop
 * @param prose its sentences
 * @param show what is lit
 * @param question what is asked
 */
public record ShownStop(StopMoment at, Prose prose, Show show, Optional<Question> question) {
    static ShownStop of(StopMoment at) {
        return new ShownStop(at, at.prose(), at.show(), at.question());
    }

    /** What the lesson's file says of it. */
    public Stop stop() {
        return at.stop();
    }

    /** Whether something plays after its sentences. */
    public boolean plays() {
        return at.until() > at.cycle();
    }
}
