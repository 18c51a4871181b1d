package sparsescope.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import sparsescope.file.AtomicFile;
import sparsescope.file.InputException;
import sparsescope.scene.DrawingList;

/** Writes drawings as PNG pictures, without a screen. */
public final class PngExporter {
    /** Most pixels along one side. */
    public static final int LARGEST = 16_384;

    private PngExporter() {}

    /** Checks a picture's size; an {@link InputException} names what is out of range. */
    public static void checkSize(int width, int height) {
        check("width", width);
        check("height", height);
        if ((long) width * height * 4 > Runtime.getRuntime().maxMemory() / 2) {
            throw new InputException("picture size: found " + width + "×" + height
                    + ", expected one that fits half of the memory this program may use");
        }
    }

    private static void check(String side, int pixels) {
        if (pixels < 16 || pixels > LARGEST) {
            throw new InputException("picture " + side + ": found " + pixels + ", expected 16…" + LARGEST + " pixels");
        }
    }

    /** The drawing as a picture of {@code width} × {@code height} pixels. */
    public static BufferedImage image(DrawingList drawing, int width, int height) {
        checkSize(width, height);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            drawing.replay(new Java2DSurface(graphics));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /**
     * Writes the drawing to {@code file}; whatever was there stays until the whole picture is written.
     *
     * @throws IOException when the file cannot be written
     */
    public static void write(DrawingList drawing, int width, int height, Path file) throws IOException {
        AtomicFile.check(file);
        BufferedImage image = image(drawing, width, height);
        AtomicFile.write(file, out -> {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("no PNG writer");
            }
        });
    }
}
