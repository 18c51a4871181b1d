package sparsescope.ui.model.lesson;

import sparsescope.lesson.Play;
import sparsescope.ui.model.navigation.RunNavigator;

/** Plays from a stop's cycle to another; a press finishes it at once. */
final class StopPlayer {
    private static final double SECONDS_WITH_BEATS = 2.6;
    private static final double SECONDS_A_CYCLE = 0.4;
    private static final double SECONDS_IN_ALL = 6;
    private static final double SECONDS_A_LEAP = 0.05;

    private final RunNavigator travel;
    private Play.Pace pace = Play.Pace.CYCLES;
    private long cycle;
    private long until;
    private long leap;
    private long last = -1;
    private boolean playing;
    private Runnable over = () -> {};

    StopPlayer(RunNavigator travel) {
        this.travel = travel;
    }

    boolean playing() {
        return playing;
    }

    void play(long from, long to, Play.Pace how, Runnable then) {
        pace = how;
        cycle = from;
        until = to;
        leap = Math.max(1, Math.round((to - from) * SECONDS_A_LEAP / SECONDS_IN_ALL));
        last = -1;
        playing = true;
        over = then;
    }

    /** It is at its end at once. */
    void finish() {
        if (playing) {
            travel.goTo(until);
            end();
        }
    }

    /** Nothing plays any more, wherever it was. */
    void stop() {
        playing = false;
    }

    private void end() {
        playing = false;
        over.run();
    }

    /** The screen shows its next frame. */
    void tick(long nanos) {
        if (!playing) {
            return;
        }
        if (last >= 0 && (nanos - last) * 1e-9 < pause()) {
            return;
        }
        last = nanos;
        if (pace == Play.Pace.BEATS) {
            cycle++;
            travel.stepCycle();
        } else {
            cycle = Math.min(until, cycle + (pace == Play.Pace.FAST ? leap : 1));
            travel.goTo(cycle);
        }
        if (cycle >= until) {
            end();
        }
    }

    private double pause() {
        return switch (pace) {
            case BEATS -> SECONDS_WITH_BEATS;
            case CYCLES -> SECONDS_A_CYCLE;
            case FAST -> SECONDS_A_LEAP;
        };
    }
}
