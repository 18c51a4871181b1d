package sparsescope.export.raster;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.Arrays;
import sparsescope.drawing.DrawingList;
import sparsescope.export.frame.ExportFrame;

/**
 * Holds a drawing as pixels. Large pictures are drawn band by band, so that they take no more memory than small ones.
 *
 * @param drawing what is drawn
 * @param width in pixels of the drawing
 * @param height in pixels of the drawing
 * @param scale pixels of the picture for each of the drawing, along either side
 * @param transparent whether what is not painted shows through; else it is black
 */
public record Raster(DrawingList drawing, int width, int height, int scale, boolean transparent) {
    private static final int BAND_PIXELS = 1 << 22;

    /** Draws a frame as pixels. */
    public static Raster of(ExportFrame frame, int scale, boolean transparent) {
        return new Raster(frame.picture(), frame.width(), frame.height(), scale, transparent);
    }

    /** Its width in pixels. */
    public int pixelWidth() {
        return width * scale;
    }

    /** Its height in pixels. */
    public int pixelHeight() {
        return height * scale;
    }

    /** The whole picture. */
    public BufferedImage image() {
        BufferedImage image = blank(pixelHeight());
        draw(image, 0);
        return image;
    }

    /** The whole picture's pixels. */
    public int[] pixels() {
        return data(image());
    }

    /** Hands on the picture from top to bottom. */
    public void bands(RowSink rows) throws IOException {
        int most = Math.min(pixelHeight(), Math.max(1, BAND_PIXELS / pixelWidth()));
        BufferedImage band = blank(most);
        for (int top = 0; top < pixelHeight(); top += most) {
            if (top > 0) {
                Arrays.fill(data(band), 0);
            }
            draw(band, top);
            rows.take(data(band), Math.min(most, pixelHeight() - top));
        }
    }

    private BufferedImage blank(int rows) {
        return new BufferedImage(
                pixelWidth(), rows, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }

    private void draw(BufferedImage image, int top) {
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setComposite(AlphaComposite.SrcOver);
            graphics.translate(0, -top);
            graphics.scale(scale, scale);
            drawing.replay(new Java2DSurface(graphics));
        } finally {
            graphics.dispose();
        }
    }

    private static int[] data(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
