package sparsescope.lesson.check;

import java.util.List;
import sparsescope.lesson.moment.SceneRun;
import sparsescope.lesson.moment.StopMoment;

/** Whether a person has brought about what a stop asks for. */
public final class Goals {
    private Goals() {}

    /** What is still missing on a run, a line each; empty when the goal is reached. */
    public static List<String> missing(StopMoment stop, SceneRun run) {
        StopMoment now = stop.on(run);
        return stop.stop().goal().stream()
                .flatMap(text -> Expectation.unmet(text, now).stream())
                .toList();
    }
}
