package sparsescope.export.raster;

import sparsescope.export.frame.ExportFrame;
import sparsescope.file.InputException;

/**
 * Holds the options of pictures made of pixels.
 *
 * @param scale pixels for each of the frame, along either side, 1…4
 * @param transparent whether what is not painted shows through
 */
public record PixelOptions(int scale, boolean transparent) {
    /** A pixel for a pixel, nothing showing through. */
    public static final PixelOptions PLAIN = new PixelOptions(1, false);

    private static final int LARGEST_SCALE = 4;

    public PixelOptions {
        if (scale < 1 || scale > LARGEST_SCALE) {
            throw new InputException("scale: found " + scale + ", expected 1…" + LARGEST_SCALE);
        }
    }

    /** Checks the size of a frame's picture; an {@link InputException} names what is out of range. */
    public void check(ExportFrame frame) {
        check(frame.width(), frame.height());
    }

    /** Checks a size before magnification. */
    public void check(int width, int height) {
        PngExporter.checkSize(Math.multiplyExact(width, scale), Math.multiplyExact(height, scale));
    }
}
