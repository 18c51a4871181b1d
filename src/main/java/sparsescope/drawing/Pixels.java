package sparsescope.drawing;

import java.util.Arrays;

/**
 * Describes a small picture drawn large, each value one crisp square.
 *
 * @param width columns
 * @param height rows
 * @param argb width·height colours, rows outer; fully transparent ones leave a hole
 */
public record Pixels(int width, int height, int[] argb) {
    /** Whether both look the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Pixels pixels
                && width == pixels.width
                && height == pixels.height
                && Arrays.equals(argb, pixels.argb);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(argb);
    }
}
