package sparsescope.ui;

/**
 * A picture as asked for.
 *
 * @param width in pixels
 * @param height in pixels
 * @param dark in the dark theme
 */
record PictureRequest(int width, int height, boolean dark) {
    static final int SMALLEST = 320;
    static final int LARGEST = 16384;

    boolean isGood() {
        return width >= SMALLEST && width <= LARGEST && height >= SMALLEST && height <= LARGEST;
    }
}
