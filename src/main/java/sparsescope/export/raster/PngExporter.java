package sparsescope.export.raster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import sparsescope.drawing.DrawingList;
import sparsescope.export.frame.ExportFrame;
import sparsescope.file.AtomicFile;
import sparsescope.file.InputException;

/** Writes drawings as PNG pictures, without a screen, and each time the same. */
public final class PngExporter {
    /** Most pixels along one side. */
    public static final int LARGEST = 16_384;

    private static final int SMALLEST = 16;

    private PngExporter() {}

    /** Checks a picture's size; an {@link InputException} names what is out of range. */
    public static void checkSize(int width, int height) {
        check("width", width);
        check("height", height);
    }

    private static void check(String side, int pixels) {
        if (pixels < SMALLEST || pixels > LARGEST) {
            throw new InputException(
                    "picture " + side + ": found " + pixels + ", expected " + SMALLEST + "…" + LARGEST + " pixels");
        }
    }

    /** The drawing as a picture of {@code width} × {@code height} pixels. */
    public static BufferedImage image(DrawingList drawing, int width, int height) {
        checkSize(width, height);
        return new Raster(drawing, width, height, 1, false).image();
    }

    /** The drawing as the bytes of a PNG picture. */
    public static byte[] bytes(DrawingList drawing, int width, int height) {
        checkSize(width, height);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(new ExportFrame(drawing, width, height, "", "", 0, ""), PixelOptions.PLAIN, PixelDeflater.SMALL, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Writes the drawing to {@code file}; whatever was there stays until the whole picture is written.
     *
     * @throws IOException when the file cannot be written
     */
    public static void write(DrawingList drawing, int width, int height, Path file) throws IOException {
        write(new ExportFrame(drawing, width, height, "", "", 0, ""), PixelOptions.PLAIN, file);
    }

    /**
     * Writes a frame to {@code file}, with its scenario; whatever was there stays until the whole picture is written.
     *
     * @throws IOException when the file cannot be written
     */
    public static void write(ExportFrame frame, PixelOptions options, Path file) throws IOException {
        AtomicFile.check(file);
        options.check(frame);
        AtomicFile.write(file, out -> write(frame, options, PixelDeflater.SMALL, out));
    }

    static void write(ExportFrame frame, PixelOptions options, int level, OutputStream out) throws IOException {
        Raster raster = Raster.of(frame, options.scale(), options.transparent());
        PngChunks chunks = new PngChunks(out);
        chunks.header(raster.pixelWidth(), raster.pixelHeight(), options.transparent(), frame.scenario());
        try (PixelDeflater deflater = new PixelDeflater(
                raster.pixelWidth(),
                options.transparent(),
                level,
                (bytes, count) -> chunks.write("IDAT", bytes, count))) {
            raster.bands((argb, rows) -> deflater.rows(argb, 0, raster.pixelWidth(), rows));
            deflater.finish();
        }
        chunks.end();
    }
}
