package sparsescope.export.film;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.frame.OrderedParallel;
import sparsescope.file.AtomicFile;
import sparsescope.file.Progress;

/** Writes frames as an animated GIF: one palette, and after the first frame only what changed. */
public final class GifExporter {
    private GifExporter() {}

    /**
     * Writes a film to {@code file}; whatever was there stays until the film is whole.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} says so
     */
    public static void write(FrameSequence frames, FilmOptions options, Path file, Progress progress)
            throws IOException {
        AtomicFile.check(file);
        FilmFrames film = new FilmFrames(frames, options.pixels());
        AtomicFile.write(file, out -> new Film(film, options).write(out, progress));
    }

    /** A film on its way to a stream. */
    private static final class Film {
        private final FilmFrames film;
        private final FilmOptions options;
        private final boolean transparent;
        private final FilmPalette palette;
        private final IndexColorModel colours;
        private final FrameTicks clock = new FrameTicks(100);
        private byte[] shown;

        Film(FilmFrames film, FilmOptions options) {
            this.film = film;
            this.options = options;
            this.transparent = options.pixels().transparent();
            this.palette = FilmPalette.of(film.frames(), options.pixels());
            this.colours = palette.colourModel();
        }

        /** A frame ready to be compared. */
        private record Indexed(byte[] indices, double seconds) {}

        void write(OutputStream out, Progress progress) throws IOException {
            ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
            try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
                writer.setOutput(stream);
                GifMetadata metadata = new GifMetadata(writer, colours);
                writer.prepareWriteSequence(metadata.stream(film.width(), film.height()));
                OrderedParallel.run(
                        film.frames(),
                        (index, frame) ->
                                new Indexed(palette.indices(film.pixels(frame), transparent), frame.seconds()),
                        (index, frame) -> {
                            write(writer, metadata, index, frame);
                            stream.flushBefore(stream.getStreamPosition());
                        },
                        progress);
                writer.endWriteSequence();
            } finally {
                writer.dispose();
            }
        }

        private void write(ImageWriter writer, GifMetadata metadata, int index, Indexed frame) throws IOException {
            byte[] now = frame.indices();
            PixelRect area = area(now);
            BufferedImage image = cut(now, area);
            shown = now;
            String comment = index == 0 ? film.scenario() : "";
            IIOMetadata about = metadata.frame(
                    area, clock.ticks(frame.seconds()), transparent, comment, index == 0 && options.loop());
            writer.writeToSequence(new IIOImage(image, null, about), null);
        }

        private PixelRect area(byte[] now) {
            if (transparent) {
                return PixelRect.around(
                        film.width(), film.height(), pixel -> now[pixel] != (byte) FilmPalette.TRANSPARENT);
            }
            return shown == null
                    ? new PixelRect(0, 0, film.width(), film.height())
                    : PixelRect.around(film.width(), film.height(), pixel -> now[pixel] != shown[pixel]);
        }

        /** What has changed in an area; what has not shows through. */
        private BufferedImage cut(byte[] now, PixelRect area) {
            WritableRaster raster = java.awt.image.Raster.createInterleavedRaster(
                    java.awt.image.DataBuffer.TYPE_BYTE, area.width(), area.height(), 1, null);
            byte[] cut = ((DataBufferByte) raster.getDataBuffer()).getData();
            for (int y = 0; y < area.height(); y++) {
                int from = (area.y() + y) * film.width() + area.x();
                int to = y * area.width();
                System.arraycopy(now, from, cut, to, area.width());
                if (shown != null && !transparent) {
                    for (int x = 0; x < area.width(); x++) {
                        if (now[from + x] == shown[from + x]) {
                            cut[to + x] = (byte) FilmPalette.TRANSPARENT;
                        }
                    }
                }
            }
            return new BufferedImage(colours, raster, false, null);
        }
    }
}
