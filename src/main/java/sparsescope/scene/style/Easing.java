package sparsescope.scene.style;

/** Eases motion: it starts and stops gently. */
public final class Easing {
    private Easing() {}

    /** How far something has come, 0…1, when a part {@code t} of its time is over. */
    public static double inOut(double t) {
        return t < 0.5 ? 4 * t * t * t : 1 - Math.pow(2 - 2 * t, 3) / 2;
    }
}
