package sparsescope.ui.model.picture;

import sparsescope.export.frame.ExportFrame;
import sparsescope.export.raster.Raster;

/**
 * Describes a picture for the clipboard.
 *
 * @param width in pixels
 * @param height in pixels
 * @param argb its opaque pixels, rows outer
 * @param text the same in words, or its numbers
 */
public record CopiedPicture(int width, int height, int[] argb, String text) {
    private static final int OPAQUE = 0xff000000;

    /** The pixels of a frame with a text of one's own. */
    public static CopiedPicture of(ExportFrame frame, String text) {
        int[] pixels = Raster.of(frame, 1, false).pixels();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= OPAQUE;
        }
        return new CopiedPicture(frame.width(), frame.height(), pixels, text);
    }

    /** The same with more text below. */
    public CopiedPicture with(String more) {
        return new CopiedPicture(width, height, argb, text + more);
    }

    /** The pixels of a frame with its title and its sentence. */
    public static CopiedPicture of(ExportFrame frame) {
        return of(frame, frame.title() + "\n" + frame.sentence() + "\n");
    }
}
