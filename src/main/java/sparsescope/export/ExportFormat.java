package sparsescope.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import sparsescope.simulation.Progress;

/** What several moments can be exported as. */
public enum ExportFormat {
    /** A slide each, of shapes that can be changed. */
    SLIDES(".pptx", false, true) {
        @Override
        public void write(FrameSequence frames, FilmOptions options, Path target, Progress progress)
                throws IOException {
            PptxExporter.write(frames, target, progress);
        }
    },
    /** A folder of numbered pictures. */
    FRAMES("", false, true) {
        @Override
        public void write(FrameSequence frames, FilmOptions options, Path target, Progress progress)
                throws IOException {
            FrameFolderExporter.write(frames, options.pixels(), target, progress);
        }
    },
    GIF(".gif", true, true) {
        @Override
        public void write(FrameSequence frames, FilmOptions options, Path target, Progress progress)
                throws IOException {
            GifExporter.write(frames, options, target, progress);
        }
    },
    APNG(".apng", true, true) {
        @Override
        public void write(FrameSequence frames, FilmOptions options, Path target, Progress progress)
                throws IOException {
            ApngExporter.write(frames, options, target, progress);
        }
    },
    MP4(".mp4", true, false) {
        @Override
        public void write(FrameSequence frames, FilmOptions options, Path target, Progress progress)
                throws IOException {
            Mp4Exporter.write(frames, options, target, progress);
        }
    },
    SVG(".svg", false, true) {
        @Override
        public void write(FrameSequence frames, FilmOptions options, Path target, Progress progress)
                throws IOException {
            SvgExporter.write(frames, SvgExporter.Options.PLAIN, target, progress);
        }

        @Override
        public List<Path> targets(Path target, int frames) {
            return SvgExporter.files(target, frames);
        }
    },
    PDF(".pdf", false, true) {
        @Override
        public void write(FrameSequence frames, FilmOptions options, Path target, Progress progress)
                throws IOException {
            PdfExporter.write(frames, target, progress);
        }
    },
    /** A page that plays the steps. */
    HTML(".html", false, true) {
        @Override
        public void write(FrameSequence frames, FilmOptions options, Path target, Progress progress)
                throws IOException {
            HtmlExporter.write(frames, target, progress);
        }
    };

    /** Browsers show an animated PNG whichever of its endings it has. */
    private static final String APNG_TOO = ".png";

    private final String ending;
    private final boolean film;
    private final boolean transparent;

    ExportFormat(String ending, boolean film, boolean transparent) {
        this.ending = ending;
        this.film = film;
        this.transparent = transparent;
    }

    /** The ending of its files' names; empty for a folder. */
    public String ending() {
        return ending;
    }

    /** Whether it shows one moment after the other by itself. */
    public boolean film() {
        return film;
    }

    /** Whether what is not painted can show through. */
    public boolean transparent() {
        return transparent;
    }

    /**
     * Writes frames to {@code target}; whatever was there stays until all is written.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} says so
     */
    public abstract void write(FrameSequence frames, FilmOptions options, Path target, Progress progress)
            throws IOException;

    /** The files or folder that writing so many frames to {@code target} makes. */
    public List<Path> targets(Path target, int frames) {
        return List.of(target);
    }

    /** The folder that what it writes to {@code target} stands in. */
    public Path folder(Path target) {
        return this == FRAMES ? target : target.toAbsolutePath().getParent();
    }

    /** The endings that films may have. */
    public static String[] filmEndings() {
        return Stream.concat(
                        Arrays.stream(values()).filter(ExportFormat::film).map(ExportFormat::ending),
                        Stream.of(APNG_TOO))
                .toArray(String[]::new);
    }

    /** The film that a file's ending, one of {@link #filmEndings}, stands for. */
    public static ExportFormat ofFilm(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.film && name.endsWith(format.ending))
                .findFirst()
                .orElse(APNG);
    }
}
