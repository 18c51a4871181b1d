package sparsescope.export.film;

/**
 * Describes a rectangle of pixels.
 *
 * @param x left
 * @param y top
 * @param width at least 1
 * @param height at least 1
 */
record PixelRect(int x, int y, int width, int height) {
    /** Tells whether a pixel, by its place in the picture, is in. */
    @FunctionalInterface
    interface Test {
        boolean in(int pixel);
    }

    /** The smallest area with every pixel that is in; a single pixel when none is, as formats know no empty frames. */
    static PixelRect around(int width, int height, Test test) {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int first = 0;
            while (first < width && !test.in(row + first)) {
                first++;
            }
            if (first < width) {
                int last = width - 1;
                while (!test.in(row + last)) {
                    last--;
                }
                left = Math.min(left, first);
                right = Math.max(right, last);
                top = Math.min(top, y);
                bottom = y;
            }
        }
        return bottom < 0 ? new PixelRect(0, 0, 1, 1) : new PixelRect(left, top, right - left + 1, bottom - top + 1);
    }
}
