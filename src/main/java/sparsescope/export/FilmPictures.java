package sparsescope.export;

import java.util.ArrayList;
import java.util.List;
import sparsescope.file.InputException;
import sparsescope.machine.MachineRun;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.machine.MachineStages;
import sparsescope.scene.view.StageView;

/** Lists the pictures of a film: one for each moment, or several where a cycle is shown in motion. */
final class FilmPictures {
    /**
     * Describes a picture.
     *
     * @param cycle the moment
     * @param beats how many beats of its cycle are over; {@link #WHOLE} when all are
     * @param seconds how long it is shown
     */
    record Picture(long cycle, double beats, double seconds) {}

    /** The cycle is over. */
    static final double WHOLE = Double.MAX_VALUE;

    private static final double SECONDS_A_BEAT = 0.45;
    /** A cycle is in motion for at most this part of the time that it is shown for. */
    private static final double MOST_OF_A_STEP = 0.9;

    private FilmPictures() {}

    static List<Picture> of(MachineRun run, List<Long> cycles, StageView view, FrameLook look) {
        boolean motion = look.pace().motion() && look.subject().hasStage() && view.landed();
        MachineStage stage = MachineStages.of(run.settings().machine().name());
        List<Picture> pictures = new ArrayList<>();
        for (long cycle : cycles) {
            if (motion) {
                move(cycle, stage.beats(run.at(cycle), view).size(), look.pace(), pictures);
            } else {
                pictures.add(new Picture(cycle, WHOLE, look.pace().seconds()));
            }
            if (pictures.size() > FrameSteps.MOST) {
                throw new InputException("pictures: found more than " + FrameSteps.MOST
                        + " with motion, expected at most that many; take a shorter range");
            }
        }
        return pictures;
    }

    private static void move(long cycle, int beats, FilmPace pace, List<Picture> pictures) {
        double beat = beats == 0 ? 0 : Math.min(SECONDS_A_BEAT, MOST_OF_A_STEP * pace.seconds() / beats);
        // Whole pictures, all of the same length: players time those best. What is a whole number but for rounding is
        // one.
        int each = (int) Math.floor(beat * pace.frameRate() + 1e-9);
        int moving = Math.max(0, each * beats - 1);
        for (int picture = 1; picture <= moving; picture++) {
            double part = picture % each / (double) each;
            // Starts and ends gently.
            double eased = part * part * (3 - 2 * part);
            pictures.add(new Picture(cycle, picture / each + eased, 1.0 / pace.frameRate()));
        }
        pictures.add(new Picture(cycle, WHOLE, pace.seconds() - (double) moving / pace.frameRate()));
    }
}
