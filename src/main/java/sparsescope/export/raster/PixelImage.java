package sparsescope.export.raster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import sparsescope.drawing.Pixels;

/** Turns pixels of a drawing into small pictures inside documents. */
public final class PixelImage {
    private static final int LARGEST_FACTOR = 16;
    private static final int MOST_PIXELS = 1 << 22;

    private PixelImage() {}

    /** One pixel for each of the drawing's. */
    static BufferedImage of(Pixels pixels) {
        BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, pixels.width(), pixels.height(), pixels.argb(), 0, pixels.width());
        return image;
    }

    /** The same with every pixel as a block of pixels, for programs that smooth what they enlarge. */
    public static BufferedImage enlarged(Pixels pixels, double width, double height) {
        return of(enlargedBy(factor(pixels, width, height), pixels));
    }

    private static int factor(Pixels pixels, double width, double height) {
        double wanted = 2 * Math.max(width / pixels.width(), height / pixels.height());
        double most = Math.sqrt((double) MOST_PIXELS / pixels.width() / pixels.height());
        return (int) Math.max(1, Math.min(LARGEST_FACTOR, Math.min(wanted, most)));
    }

    private static Pixels enlargedBy(int factor, Pixels pixels) {
        if (factor == 1) {
            return pixels;
        }
        int width = pixels.width() * factor;
        int[] argb = new int[width * pixels.height() * factor];
        for (int row = 0; row < pixels.height(); row++) {
            int first = row * factor * width;
            for (int column = 0; column < pixels.width(); column++) {
                int from = first + column * factor;
                Arrays.fill(argb, from, from + factor, pixels.argb()[row * pixels.width() + column]);
            }
            for (int copy = 1; copy < factor; copy++) {
                System.arraycopy(argb, first, argb, first + copy * width, width);
            }
        }
        return new Pixels(width, pixels.height() * factor, argb);
    }

    /** A picture as PNG. */
    public static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
