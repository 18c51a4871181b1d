package sparsescope.export.film;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import sparsescope.file.OneLine;

/** H.264 in an MP4 file by ffmpeg, where it is installed: smaller, and evenly timed for players that need it. */
public final class FfmpegEncoder implements FilmEncoder {
    private static final int SLOWEST = 10;
    private static final int FASTEST = 60;
    private static final int USUAL = 30;

    private final Process process;
    private final OutputStream pictures;
    private final FrameTicks clock;
    private boolean finished;

    private FfmpegEncoder(Path program, Path file, int width, int height, int rate) throws IOException {
        clock = new FrameTicks(rate);
        process = new ProcessBuilder(
                        program.toString(),
                        "-loglevel",
                        "error",
                        "-y",
                        "-f",
                        "rawvideo",
                        "-pix_fmt",
                        "yuv420p",
                        "-s",
                        width + "x" + height,
                        "-r",
                        "" + rate,
                        "-color_range",
                        "tv",
                        "-colorspace",
                        "bt709",
                        "-i",
                        "-",
                        "-c:v",
                        "libx264",
                        "-preset",
                        "veryfast",
                        "-crf",
                        "16",
                        "-tune",
                        "stillimage",
                        "-pix_fmt",
                        "yuv420p",
                        "-threads",
                        "2",
                        "-g",
                        "" + 4 * rate,
                        "-color_range",
                        "tv",
                        "-colorspace",
                        "bt709",
                        "-color_primaries",
                        "bt709",
                        "-color_trc",
                        "bt709",
                        "-fflags",
                        "+bitexact",
                        "-flags:v",
                        "+bitexact",
                        "-map_metadata",
                        "-1",
                        "-movflags",
                        "+faststart",
                        "-f",
                        "mp4",
                        file.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        pictures = new BufferedOutputStream(process.getOutputStream(), 1 << 16);
    }

    /** An encoder for pictures of about {@code seconds} each; empty where there is no ffmpeg with libx264. */
    public static Optional<FilmEncoder> of(Path file, int width, int height, double seconds) throws IOException {
        Optional<Path> program = program();
        return program.isPresent() && knowsH264(program.get())
                ? Optional.of(new FfmpegEncoder(program.get(), file, width, height, rate(seconds)))
                : Optional.empty();
    }

    /** The first program of that name on the PATH; empty entries of the PATH, which mean the folder one is in, do not count. */
    private static Optional<Path> program() {
        String path = System.getenv("PATH");
        for (String folder : path == null ? new String[0] : path.split(File.pathSeparator)) {
            for (String name : new String[] {"ffmpeg", "ffmpeg.exe"}) {
                try {
                    Path program = Path.of(folder).resolve(name);
                    if (!folder.isEmpty() && Files.isRegularFile(program) && Files.isExecutable(program)) {
                        return Optional.of(program);
                    }
                } catch (InvalidPathException e) {
                    // An entry nobody can follow.
                }
            }
        }
        return Optional.empty();
    }

    private static boolean knowsH264(Path program) {
        try {
            Process asked = new ProcessBuilder(program.toString(), "-hide_banner", "-encoders")
                    .redirectErrorStream(true)
                    .start();
            asked.getOutputStream().close();
            String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return asked.waitFor() == 0 && answer.contains("libx264 ");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The fewest pictures a second that last a whole number each. */
    private static int rate(double seconds) {
        for (int rate = SLOWEST; rate <= FASTEST; rate++) {
            if (seconds * rate > 0.99 && Math.abs(seconds * rate - Math.rint(seconds * rate)) < 1e-6) {
                return rate;
            }
        }
        return seconds * USUAL < 1 ? FASTEST : USUAL;
    }

    @Override
    public void add(Yuv picture, double seconds) throws IOException {
        try {
            for (int shown = clock.ticks(seconds); shown > 0; shown--) {
                pictures.write(picture.y());
                pictures.write(picture.u());
                pictures.write(picture.v());
            }
        } catch (IOException e) {
            throw ended(e);
        }
    }

    @Override
    public void finish() throws IOException {
        try {
            pictures.close();
        } catch (IOException e) {
            throw ended(e);
        }
        String said = said();
        if (code() != 0) {
            throw new IOException("ffmpeg: " + said);
        }
        finished = true;
    }

    private IOException ended(IOException e) throws IOException {
        return new IOException("ffmpeg: " + said(), e);
    }

    /** Its last words; they end when it ends. */
    private String said() throws IOException {
        String all = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return all.isEmpty() ? "ended too early" : OneLine.of(all.substring(all.lastIndexOf('\n') + 1));
    }

    private int code() throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("ffmpeg: interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (!finished) {
            process.destroyForcibly();
            code();
        }
    }
}
