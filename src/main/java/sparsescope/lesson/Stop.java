package sparsescope.lesson;

import java.util.List;
import java.util.Optional;

/**
 * Describes one thought of a lesson.
 *
 * @param id names it in errors and in files of progress
 * @param title its heading
 * @param scene what is on the stage
 * @param show what is lit there
 * @param prose the sentences beside it
 * @param play what plays
 * @param ask what is asked
 * @param expect what must hold, each as it is typed
 * @param goal what the person is to bring about on the stage, each as it is typed; empty when nothing is
 */
public record Stop(
        String id,
        String title,
        Scene scene,
        Show show,
        Prose prose,
        Optional<Play> play,
        Optional<Ask> ask,
        List<String> expect,
        List<String> goal) {
    public Stop {
        expect = List.copyOf(expect);
        goal = List.copyOf(goal);
    }
}
