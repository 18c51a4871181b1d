package sparsescope.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import sparsescope.export.film.FilmOptions;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.file.Progress;
import sparsescope.file.Scratch;

/**
 * Estimates how large an export will be and how long it will take, judged by its first frames.
 *
 * @param bytes on the disk
 * @param seconds of work
 * @param length for which a film of it plays, in seconds
 */
public record ExportEstimate(long bytes, double seconds, double length) {
    private static final int SAMPLE = 4;

    /** Exports the first frames, once alone and once together, and reckons from the difference. */
    public static ExportEstimate of(
            FrameSequence frames, ExportFormat format, FilmOptions options, LongSupplier clock, Progress progress)
            throws IOException {
        try (Scratch scratch = Scratch.temporary("estimate")) {
            int some = Math.min(SAMPLE, frames.size());
            // What is done for the first time takes longer than all that follows.
            Sample warm = sample(frames, some, format, options, scratch, clock, progress);
            Sample one = sample(frames, 1, format, options, scratch, clock, progress);
            Sample more = sample(frames, some, format, options, scratch, clock, progress);
            double others = some == 1 ? 0 : (frames.size() - 1) / (some - 1.0);
            long step = Math.max(Math.min(more.nanos, warm.nanos) - one.nanos, one.nanos / (4L * SAMPLE));
            return new ExportEstimate(
                    Math.round(one.bytes + others * Math.max(0, more.bytes - one.bytes)),
                    (one.nanos + others * step) / 1e9,
                    frames.length());
        }
    }

    private record Sample(long bytes, long nanos) {}

    private static Sample sample(
            FrameSequence frames,
            int count,
            ExportFormat format,
            FilmOptions options,
            Scratch scratch,
            LongSupplier clock,
            Progress progress)
            throws IOException {
        Path target = scratch.path("sample-" + count);
        long start = clock.getAsLong();
        format.write(new First(frames, count), options.withoutCaptions(), target, progress);
        long nanos = clock.getAsLong() - start;
        try (Stream<Path> files = Files.walk(target)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            delete(target);
            return new Sample(bytes, nanos);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The first frames of a sequence. */
    private record First(FrameSequence frames, int size) implements FrameSequence {
        @Override
        public ExportFrame frame(int index) {
            return frames.frame(index);
        }

        @Override
        public double seconds(int index) {
            return frames.seconds(index);
        }

        @Override
        public boolean whole(int index) {
            return frames.whole(index);
        }
    }
}
