package sparsescope.export;

/**
 * How a film is made.
 *
 * @param pixels how its pictures are
 * @param loop whether it begins again at its end
 */
public record FilmOptions(PixelOptions pixels, boolean loop) {
    /** A pixel for a pixel, again and again. */
    public static final FilmOptions LOOPING = new FilmOptions(PixelOptions.PLAIN, true);
}
