package sparsescope.export.film;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.frame.OrderedParallel;
import sparsescope.file.AtomicFile;
import sparsescope.file.Progress;
import sparsescope.file.Scratch;

/** Writes frames as an MP4 film (H.264), by ffmpeg when it is on the PATH, else by the encoder that comes with the program. */
public final class Mp4Exporter {
    private Mp4Exporter() {}

    /**
     * Writes a film to {@code file}, and its captions beside it if they are asked for; whatever was there stays until the film is whole.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} says so
     */
    public static void write(FrameSequence frames, FilmOptions options, Path file, Progress progress)
            throws IOException {
        AtomicFile.check(file);
        FilmCaptions captions = new FilmCaptions();
        FilmFrames film = new FilmFrames(frames, options.opaque());
        AtomicFile.write(file, out -> {
            // Films are finished by going back in them, so they need a file of their own.
            try (Scratch scratch = Scratch.beside(file)) {
                Path part = scratch.path("film.mp4");
                encode(film, options, part, captions, progress);
                Mp4Film.copy(part, film.scenario(), out);
            }
        });
        if (options.captions()) {
            captions.write(FilmCaptions.file(file));
        }
    }

    private static void encode(
            FilmFrames film, FilmOptions options, Path part, FilmCaptions captions, Progress progress)
            throws IOException {
        int width = Yuv.even(film.width());
        int height = Yuv.even(film.height());
        Optional<FilmEncoder> ffmpeg =
                options.ffmpeg() ? FfmpegEncoder.of(part, width, height, film.shortest()) : Optional.empty();
        try (FilmEncoder encoder = ffmpeg.isPresent() ? ffmpeg.get() : new BuiltInEncoder(part, width, height)) {
            OrderedParallel.run(
                    film.frames(),
                    (index, frame) -> new Shown(
                            Yuv.of(film.pixels(frame), film.width(), film.height()), frame.sentence(), frame.seconds()),
                    (index, shown) -> {
                        encoder.add(shown.picture(), shown.seconds());
                        captions.add(shown.sentence(), shown.seconds());
                    },
                    progress);
            encoder.finish();
        }
    }

    private record Shown(Yuv picture, String sentence, double seconds) {}
}
