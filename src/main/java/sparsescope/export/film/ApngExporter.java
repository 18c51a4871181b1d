package sparsescope.export.film;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.frame.OrderedParallel;
import sparsescope.export.raster.PixelDeflater;
import sparsescope.export.raster.PngChunks;
import sparsescope.file.AtomicFile;
import sparsescope.file.Progress;

/** Writes frames as an animated PNG: exact pixels, after the first frame only the area that changed. */
public final class ApngExporter {
    private static final byte KEEP = 0;
    private static final byte REPLACE = 0;
    private static final byte OVER = 1;

    private ApngExporter() {}

    /**
     * Writes a film to {@code file}; whatever was there stays until the film is whole.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} says so
     */
    public static void write(FrameSequence frames, FilmOptions options, Path file, Progress progress)
            throws IOException {
        AtomicFile.check(file);
        FilmFrames film = new FilmFrames(frames, options.pixels());
        AtomicFile.write(file, out -> new Film(film, options, out).write(progress));
    }

    /** A film on its way to a stream. */
    private static final class Film {
        private static final int TICKS_PER_SECOND = 1000;
        private static final int MOST_TICKS = 0xffff;

        private final FilmFrames film;
        private final boolean transparent;
        private final boolean loop;
        private final PngChunks chunks;
        private final FrameTicks clock = new FrameTicks(TICKS_PER_SECOND);
        private int number;
        private int[] shown;

        Film(FilmFrames film, FilmOptions options, OutputStream out) {
            this.film = film;
            this.transparent = options.pixels().transparent();
            this.loop = options.loop();
            this.chunks = new PngChunks(out);
        }

        private record Painted(int[] pixels, double seconds) {}

        void write(Progress progress) throws IOException {
            // With opacity even when nothing shows through: what has not changed is told as nothing at all, which is
            // short.
            chunks.header(film.width(), film.height(), true, film.scenario());
            chunks.write(
                    "acTL", ByteBuffer.allocate(8).putInt(film.frames().size()).putInt(loop ? 0 : 1));
            OrderedParallel.run(
                    film.frames(),
                    (index, frame) -> new Painted(film.pixels(frame), frame.seconds()),
                    (index, frame) -> write(frame),
                    progress);
            chunks.end();
        }

        private void write(Painted frame) throws IOException {
            int[] now = frame.pixels();
            int[] before = shown;
            PixelRect area = before == null
                    ? new PixelRect(0, 0, film.width(), film.height())
                    : PixelRect.around(film.width(), film.height(), pixel -> now[pixel] != before[pixel]);
            shown = now;
            control(area, clock.ticks(frame.seconds()));
            if (before == null) {
                deflate(changed(now, null, area), area, (bytes, count) -> chunks.write("IDAT", bytes, count));
            } else {
                ByteArrayOutputStream data = new ByteArrayOutputStream();
                data.writeBytes(ByteBuffer.allocate(4).putInt(number++).array());
                deflate(changed(now, before, area), area, (bytes, count) -> data.write(bytes, 0, count));
                chunks.write("fdAT", data.toByteArray(), data.size());
            }
        }

        private void control(PixelRect area, int ticks) throws IOException {
            // A length is a fraction of two small numbers: what is too long in thousandths is told in seconds.
            boolean fine = ticks <= MOST_TICKS;
            chunks.write(
                    "fcTL",
                    ByteBuffer.allocate(26)
                            .putInt(number++)
                            .putInt(area.width())
                            .putInt(area.height())
                            .putInt(area.x())
                            .putInt(area.y())
                            .putShort((short) (fine ? ticks : Math.round(ticks / (double) TICKS_PER_SECOND)))
                            .putShort((short) (fine ? TICKS_PER_SECOND : 1))
                            .put(KEEP)
                            .put(transparent ? REPLACE : OVER));
        }

        /** The pixels of an area; those that are as before are told as nothing, unless they may be nothing themselves. */
        private int[] changed(int[] now, int[] before, PixelRect area) {
            int[] changed = new int[area.width() * area.height()];
            int opaque = transparent ? 0 : 0xff00_0000;
            for (int y = 0; y < area.height(); y++) {
                int from = (area.y() + y) * film.width() + area.x();
                int to = y * area.width();
                for (int x = 0; x < area.width(); x++) {
                    boolean same = !transparent && before != null && now[from + x] == before[from + x];
                    changed[to + x] = same ? 0 : now[from + x] | opaque;
                }
            }
            return changed;
        }

        private static void deflate(int[] pixels, PixelRect area, PixelDeflater.Sink sink) throws IOException {
            try (PixelDeflater deflater = new PixelDeflater(area.width(), true, PixelDeflater.SMALL, sink)) {
                deflater.rows(pixels, 0, area.width(), area.height());
                deflater.finish();
            }
        }
    }
}
