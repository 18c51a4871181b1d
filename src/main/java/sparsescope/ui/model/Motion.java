package sparsescope.ui.model;

import sparsescope.scene.Beats;
import sparsescope.scene.StageView;
import sparsescope.simulation.LayerRun;
import sparsescope.simulation.Moment;

/**
 * The way through one cycle, beat by beat, on the microscope. A step that is taken is shown in motion; the next one finishes it at once.
 * Beats can also be stepped one by one. Asked by the painter's thread, told by the window's.
 */
final class Motion {
    private static final double SECONDS_A_BEAT = 0.45;
    /** A cycle is in motion for at most this part of the time that it is shown for. */
    private static final double MOST_OF_A_STEP = 0.9;

    /** Who steps again so soon, or holds a key down, wants to get on. */
    private static final long HURRIED_NANOS = 250_000_000;

    private enum Wish {
        NONE,
        ALL_BEATS,
        ONE_BEAT
    }

    private long lastShown = System.nanoTime() - HURRIED_NANOS;
    private Wish wish = Wish.NONE;
    private double secondsAStep = Double.MAX_VALUE;
    private LayerRun run;
    private long cycle = -1;
    private Beats beats = Beats.WHOLE;
    private double target;
    private long last = -1;

    /**
     * The step about to be taken shall be shown in motion.
     *
     * @param seconds until the step after it
     */
    synchronized void show(double seconds) {
        long now = System.nanoTime();
        boolean hurried = seconds == Double.MAX_VALUE && now - lastShown < HURRIED_NANOS;
        lastShown = now;
        wish = hurried ? Wish.NONE : Wish.ALL_BEATS;
        secondsAStep = seconds;
    }

    /** Whatever moves is there at once; what comes next is shown whole. */
    synchronized void finish() {
        wish = Wish.NONE;
        beats = Beats.WHOLE;
    }

    /** One beat on; false when the cycle is over and the next one must come, whose first beat is then shown. */
    synchronized boolean next() {
        if (beats.whole()) {
            wish = Wish.ONE_BEAT;
            secondsAStep = Double.MAX_VALUE;
            return false;
        }
        target = Math.min(beats.order().size(), Math.floor(target) + 1);
        return true;
    }

    /** One beat back within the cycle; false when it is at its beginning or has none. */
    synchronized boolean back(Moment shown, StageView view) {
        if (beats.whole() && shown != null) {
            run = shown.run();
            cycle = shown.cycle();
            beats = new Beats(Beats.order(shown, view), 0);
            target = beats.order().size();
        }
        if (beats.order().isEmpty() || target <= 1) {
            beats = Beats.WHOLE;
            return false;
        }
        target = Math.ceil(target) - 1;
        beats = new Beats(beats.order(), target);
        return true;
    }

    /** How far the cycle is to be shown. */
    synchronized Beats of(Moment moment, StageView view) {
        boolean other = moment.run() != run || moment.cycle() != cycle;
        if (other) {
            beats = Beats.WHOLE;
            if (wish != Wish.NONE && view.landing() == (int) StageView.PE) {
                beats = new Beats(Beats.order(moment, view), 0);
                target = wish == Wish.ALL_BEATS ? beats.order().size() : 1;
                last = -1;
            }
            wish = Wish.NONE;
            run = moment.run();
            cycle = moment.cycle();
        }
        return view.landing() == (int) StageView.PE ? beats : Beats.WHOLE;
    }

    /** The screen shows its next frame: whether a picture further on is wanted. */
    synchronized boolean tick(long nanos) {
        boolean before = !beats.whole() && beats.done() < target;
        if (!before) {
            last = -1;
            return false;
        }
        if (last < 0) {
            last = nanos;
            return false;
        }
        double perBeat = Math.min(
                SECONDS_A_BEAT, secondsAStep * MOST_OF_A_STEP / beats.order().size());
        double done = Math.min(target, beats.done() + (nanos - last) * 1e-9 / perBeat);
        last = nanos;
        beats = new Beats(beats.order(), done);
        return true;
    }
}
