package sparsescope.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import sparsescope.export.film.ApngExporter;
import sparsescope.export.film.FilmCaptions;
import sparsescope.export.film.FilmOptions;
import sparsescope.export.film.GifExporter;
import sparsescope.export.film.Mp4Exporter;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.pdf.PdfExporter;
import sparsescope.export.pptx.PptxExporter;
import sparsescope.export.raster.FrameFolderExporter;
import sparsescope.export.svg.HtmlExporter;
import sparsescope.export.svg.SvgExporter;
import sparsescope.file.Progress;

/** The formats that several moments can be exported in. */
public enum ExportFormat {
    /** A slide each, of shapes that can be changed. */
    SLIDES(".pptx", false, true, (frames, options, target, progress) -> PptxExporter.write(frames, target, progress)),
    /** A folder of numbered pictures. */
    FRAMES(
            "",
            false,
            true,
            (frames, options, target, progress) ->
                    FrameFolderExporter.write(frames, options.pixels(), target, progress)),
    GIF(".gif", true, true, GifExporter::write),
    APNG(".apng", true, true, ApngExporter::write),
    MP4(".mp4", true, false, Mp4Exporter::write),
    SVG(
            ".svg",
            false,
            true,
            (frames, options, target, progress) ->
                    SvgExporter.write(frames, SvgExporter.Options.PLAIN, target, progress)),
    PDF(".pdf", false, true, (frames, options, target, progress) -> PdfExporter.write(frames, target, progress)),
    /** A page that plays the steps. */
    HTML(".html", false, true, (frames, options, target, progress) -> HtmlExporter.write(frames, target, progress));

    /** What writes a format. */
    @FunctionalInterface
    private interface Writer {
        void write(FrameSequence frames, FilmOptions options, Path target, Progress progress) throws IOException;
    }

    /** Browsers show an animated PNG whichever of its endings it has. */
    private static final String APNG_TOO = ".png";

    private final String ending;
    private final boolean film;
    private final boolean transparent;
    private final Writer writer;

    ExportFormat(String ending, boolean film, boolean transparent, Writer writer) {
        this.ending = ending;
        this.film = film;
        this.transparent = transparent;
        this.writer = writer;
    }

    /** The ending of its files' names; empty for a folder. */
    public String ending() {
        return ending;
    }

    /** Whether it shows one moment after the other by itself. */
    public boolean film() {
        return film;
    }

    /** Whether it plays, by itself or when it is told to. */
    public boolean plays() {
        return film || this == HTML;
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
    public void write(FrameSequence frames, FilmOptions options, Path target, Progress progress) throws IOException {
        writer.write(frames, options, target, progress);
    }

    /** The files or folder that writing so many frames to {@code target} makes, the one named by it first. */
    public List<Path> targets(Path target, int frames, FilmOptions options) {
        if (this == MP4 && options.captions()) {
            return List.of(target, FilmCaptions.file(target));
        }
        return this == SVG ? SvgExporter.files(target, frames) : List.of(target);
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
