package sparsescope.scene.beat;

import java.util.List;
import java.util.Optional;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;

/**
 * The beats of one cycle, and how many of them are over.
 *
 * @param order what happens in it, in the order of the hardware
 * @param done how many of these are over; a fraction is the part of the one under way
 */
public record Beats(List<? extends BeatKind> order, double done) {
    /** A cycle that is over. */
    public static final Beats WHOLE = new Beats(List.of(), 0);

    /** By how little a beat that is not to be told has not begun, and the one before is not over. */
    private static final double STILL = 1e-6;

    public Beats {
        order = List.copyOf(order);
    }

    /** What a view's landing shows of a moment's cycle on SCNN, on the Planes and the microscope of the PE in focus; nothing when it rests. */
    public static List<Beat> order(Moment moment, StageView view) {
        return BeatOrder.of(moment, view);
    }

    /** A cycle that stands still before one of its beats, as far as it then is; the whole cycle when it has no such beat. */
    public static Beats before(Optional<? extends BeatKind> beat, List<? extends BeatKind> order) {
        int place = beat.map(order::indexOf).orElse(-1);
        return place < 0 ? WHOLE : new Beats(order, Math.max(STILL, place - STILL));
    }

    /** Whether the cycle is over. */
    public boolean whole() {
        return done >= order.size();
    }

    /** The part of a beat that is over, 0…1; 1 for one that this cycle does not have. */
    public double progress(BeatKind beat) {
        int index = order.indexOf(beat);
        return index < 0 ? 1 : Math.max(0, Math.min(1, done - index));
    }

    /** Whether a beat is under way: neither at its beginning nor at its end. */
    public boolean under(BeatKind beat) {
        double progress = progress(beat);
        return progress > 0 && progress < 1;
    }

    /** Whether a beat has begun. */
    public boolean begun(BeatKind beat) {
        return progress(beat) > 0;
    }

    /** Whether a beat is over. */
    public boolean over(BeatKind beat) {
        return progress(beat) >= 1;
    }

    /** The beat under way, or the one that has just ended; empty when the cycle is over or has not begun. */
    public Optional<BeatKind> current() {
        if (whole() || done <= 0) {
            return Optional.empty();
        }
        int index = (int) Math.ceil(done) - 1;
        return Optional.of(order.get(Math.min(index, order.size() - 1)));
    }
}
