package sparsescope.ui.kit;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Turns pixels that the program has worked out into an image that a window shows. */
final class ArgbImage {
    private ArgbImage() {}

    /** An image of {@code width} × {@code height} pixels, row by row. */
    static Image of(int width, int height, int[] argb) {
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return image;
    }
}
