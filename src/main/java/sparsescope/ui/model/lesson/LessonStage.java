package sparsescope.ui.model.lesson;

import java.util.Optional;
import sparsescope.lesson.moment.SceneRun;
import sparsescope.lesson.moment.StopMoment;
import sparsescope.lesson.picture.Lit;
import sparsescope.scene.beat.BeatKind;
import sparsescope.ui.model.picture.Frame;

/** Shows the window as a lesson uses it. */
public interface LessonStage {
    /**
     * Brings the scene of a stop to the stage.
     *
     * @param there told when the stage shows its cycle
     */
    void show(StopMoment stop, Runnable there);

    /** Brings the second run of a stop, which was kept away while its question waited. */
    void bringTwin(StopMoment stop);

    /** What runs on the stage, as the person has made it; empty when nothing does. */
    Optional<SceneRun> running();

    /** The picture on the stage; null before the first. */
    Frame frame();

    /** Points parts of the picture out. */
    void light(Lit lit);

    /** Shows the cycle on the stage only up to a beat; what comes after it would tell the answer. */
    void holdBefore(BeatKind beat);

    /** Shows the rest of the cycle that was held, in motion. */
    void release();
}
