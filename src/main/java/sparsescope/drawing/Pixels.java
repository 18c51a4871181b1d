package sparsescope.drawing;

/**
 * A small picture drawn large, each value one crisp square.
 *
 * @param width columns
 * @param height rows
 * @param argb width·height colours, rows outer; fully transparent ones leave a hole
 */
public record Pixels(int width, int height, int[] argb) {}
