package sparsescope.export.film;

import sparsescope.export.raster.PixelOptions;

/**
 * How a film is made.
 *
 * @param pixels how its pictures are
 * @param loop whether it begins again at its end
 * @param ffmpeg whether ffmpeg may be used where it is installed
 */
public record FilmOptions(PixelOptions pixels, boolean loop, boolean ffmpeg) {
    /** A pixel for a pixel, again and again. */
    public static final FilmOptions LOOPING = new FilmOptions(PixelOptions.PLAIN, true, true);

    /** Made by nothing but this program, so that it is the same wherever it is made. */
    public static final FilmOptions BUILT_IN = new FilmOptions(PixelOptions.PLAIN, true, false);

    /** Pictures through which nothing shows. */
    PixelOptions opaque() {
        return new PixelOptions(pixels.scale(), false);
    }
}
