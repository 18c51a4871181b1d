package sparsescope.export;

import java.util.ArrayList;
import java.util.List;
import sparsescope.file.InputException;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;

/** Lists the pictures of a film: one for each moment, or several where a cycle is shown in motion. */
final class FilmPictures {
    /**
     * A picture.
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

    private static final double PICTURES_A_SECOND = 20;

    private FilmPictures() {}

    static List<Picture> of(LayerRun run, List<Long> cycles, StageView view, FrameLook look) {
        boolean motion = look.motion() && look.subject().hasStage() && view.landed();
        List<Picture> pictures = new ArrayList<>();
        for (long cycle : cycles) {
            if (motion) {
                move(cycle, Beats.order(run.at(cycle), view), look.seconds(), pictures);
            } else {
                pictures.add(new Picture(cycle, WHOLE, look.seconds()));
            }
            if (pictures.size() > FrameSteps.MOST) {
                throw new InputException("pictures: found more than " + FrameSteps.MOST
                        + " with motion, expected at most that many; take a shorter range");
            }
        }
        return pictures;
    }

    private static void move(long cycle, List<Beat> order, double seconds, List<Picture> pictures) {
        double beat = order.isEmpty() ? 0 : Math.min(SECONDS_A_BEAT, MOST_OF_A_STEP * seconds / order.size());
        int each = (int) Math.floor(beat * PICTURES_A_SECOND);
        for (int picture = 1; picture < each * order.size(); picture++) {
            double part = picture % each / (double) each;
            // Starts and ends gently.
            double eased = part * part * (3 - 2 * part);
            pictures.add(new Picture(cycle, picture / each + eased, beat / each));
        }
        double moved = each == 0 ? 0 : beat / each * (each * order.size() - 1);
        pictures.add(new Picture(cycle, WHOLE, seconds - moved));
    }
}
