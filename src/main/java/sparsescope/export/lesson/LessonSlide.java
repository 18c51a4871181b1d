package sparsescope.export.lesson;

import java.util.Optional;
import sparsescope.lesson.moment.StopMoment;
import sparsescope.lesson.picture.Lit;
import sparsescope.scene.beat.BeatKind;

/**
 * Describes one picture of a lesson.
 *
 * @param stop its stop
 * @param cycle what is on the stage
 * @param alone whether a second run is left out
 * @param before the beat before which the cycle stands still; empty: the whole cycle is shown
 * @param lit what is pointed out
 * @param heading above the picture
 * @param foot below it; may be empty
 * @param notes what a speaker says
 * @param seconds how long a page that plays shows it
 */
record LessonSlide(
        StopMoment stop,
        long cycle,
        boolean alone,
        Optional<? extends BeatKind> before,
        Lit lit,
        String heading,
        String foot,
        String notes,
        double seconds) {}
