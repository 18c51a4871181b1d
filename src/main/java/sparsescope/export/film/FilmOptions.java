package sparsescope.export.film;

import sparsescope.export.raster.PixelOptions;

/**
 * Holds the options of a film.
 *
 * @param pixels how its pictures are
 * @param loop whether it begins again at its end
 * @param ffmpeg whether ffmpeg may be used where it is installed
 * @param captions whether a film that can hold none has them in a file beside it
 */
public record FilmOptions(PixelOptions pixels, boolean loop, boolean ffmpeg, boolean captions) {
    /** A pixel for a pixel, again and again. */
    public static final FilmOptions LOOPING = new FilmOptions(PixelOptions.PLAIN, true, true);

    /** Made by nothing but this program, so that it is the same wherever it is made. */
    public static final FilmOptions BUILT_IN = new FilmOptions(PixelOptions.PLAIN, true, false);

    /** Without captions beside it. */
    public FilmOptions(PixelOptions pixels, boolean loop, boolean ffmpeg) {
        this(pixels, loop, ffmpeg, false);
    }

    /** The same without captions beside it. */
    public FilmOptions withoutCaptions() {
        return new FilmOptions(pixels, loop, ffmpeg);
    }

    /** Pictures through which nothing shows. */
    PixelOptions opaque() {
        return new PixelOptions(pixels.scale(), false);
    }
}
