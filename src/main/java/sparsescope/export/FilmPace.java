package sparsescope.export;

import sparsescope.file.InputException;

/**
 * Holds the pace of what plays.
 *
 * @param seconds how long each step is shown
 * @param motion whether it shows what happens within a cycle
 * @param frameRate pictures a second while something moves
 */
public record FilmPace(double seconds, boolean motion, int frameRate) {
    /** Pictures a second unless said otherwise. */
    public static final int USUAL_RATE = 20;
    /** As many as every format can time. */
    public static final int FASTEST_RATE = 50;

    private static final int SLOWEST_RATE = 5;
    private static final double STILL_SECONDS = 0.5;
    private static final double MOTION_SECONDS = 3;
    private static final double SHORTEST = 0.02;
    private static final double LONGEST = 3600;

    public FilmPace {
        if (!(seconds >= SHORTEST && seconds <= LONGEST)) {
            throw new InputException(
                    "seconds per step: found " + seconds + ", expected " + SHORTEST + "…" + (int) LONGEST);
        }
        if (frameRate < SLOWEST_RATE || frameRate > FASTEST_RATE) {
            throw new InputException(
                    "frame rate: found " + frameRate + ", expected " + SLOWEST_RATE + "…" + FASTEST_RATE);
        }
    }

    /** Steps without motion that are shown so long. */
    public static FilmPace still(double seconds) {
        return new FilmPace(seconds, false, USUAL_RATE);
    }

    /** How long a step is shown unless said otherwise: what moves takes longer to follow than a cut. */
    public static double usualSeconds(boolean motion) {
        return motion ? MOTION_SECONDS : STILL_SECONDS;
    }
}
