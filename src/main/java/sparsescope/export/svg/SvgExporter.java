package sparsescope.export.svg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.frame.OrderedParallel;
import sparsescope.export.frame.XmlText;
import sparsescope.file.AtomicFile;
import sparsescope.file.AtomicFiles;
import sparsescope.file.Progress;

/** Writes frames as SVG: real text, parts that say what they are, and nothing outside the file. */
public final class SvgExporter {
    /** Says which fonts travel inside the file. */
    public enum Fonts {
        /** The glyphs that the picture has. */
        SUBSET,
        /** Every glyph, so that the text can be changed where the fonts are not installed. */
        WHOLE,
        /** None; where the fonts are not installed others take their place. */
        NONE
    }

    /**
     * How pictures are written.
     *
     * @param fonts which fonts travel inside the file
     */
    public record Options(Fonts fonts) {
        /** Small files that look right in every browser. */
        public static final Options PLAIN = new Options(Fonts.SUBSET);
    }

    /** The namespace of what SVG has no word for. */
    public static final String NAMESPACE = "urn:sparsescope";

    private static final Set<String> OWN_IDS = Set.of("title", "desc", "stage");
    private static final String ENDING = ".svg";
    private static final int FEWEST_DIGITS = 4;

    private SvgExporter() {}

    /**
     * The files that {@link #write} writes: {@code file} itself for one frame, {@code file-0001.svg}, {@code file-0002.svg}… beside each
     * other for several.
     */
    public static List<Path> files(Path file, int frames) {
        if (frames == 1) {
            return List.of(file);
        }
        String name = file.getFileName().toString();
        boolean ending = name.toLowerCase(Locale.ROOT).endsWith(ENDING);
        String stem = ending ? name.substring(0, name.length() - ENDING.length()) : name;
        int digits = Math.max(FEWEST_DIGITS, Integer.toString(frames).length());
        return IntStream.rangeClosed(1, frames)
                .mapToObj(number -> file.resolveSibling(stem
                        + '-'
                        + "0".repeat(digits - Integer.toString(number).length())
                        + number
                        + ENDING))
                .toList();
    }

    /**
     * Writes every frame to one of {@link #files}; whatever was there stays until the last is written.
     *
     * @throws IOException when a file cannot be written
     * @throws java.util.concurrent.CancellationException when {@code progress} cancels
     */
    public static void write(FrameSequence frames, Options options, Path file, Progress progress) throws IOException {
        AtomicFile.check(file);
        List<Path> files = files(file, frames.size());
        if (files.size() == 1) {
            AtomicFile.write(
                    file,
                    out -> OrderedParallel.run(
                            frames, (index, frame) -> bytes(frame, options), (index, svg) -> out.write(svg), progress));
            return;
        }
        AtomicFiles.write(
                files,
                part -> OrderedParallel.run(
                        frames,
                        (index, frame) -> Files.write(
                                part.resolve(files.get(index).getFileName()),
                                bytes(frame, options),
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.DSYNC),
                        (index, written) -> {},
                        progress));
    }

    private static byte[] bytes(ExportFrame frame, Options options) {
        return document(frame, options).getBytes(StandardCharsets.UTF_8);
    }

    private static String document(ExportFrame frame, Options options) {
        SvgSurface surface = SvgSurface.draw(frame.picture(), OWN_IDS);
        SvgDefinitions definitions = surface.definitions();
        StringBuilder svg = new StringBuilder(1 << 18);
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"")
                .append(" width=\"" + frame.width() + "\" height=\"" + frame.height() + "\" viewBox=\"0 0 "
                        + frame.width() + ' ' + frame.height() + "\"")
                .append(
                        " role=\"img\" aria-labelledby=\"title desc\" xml:space=\"preserve\" stroke-miterlimit=\"10\">\n")
                .append("<title id=\"title\">" + XmlText.escape(frame.title()) + "</title>\n")
                .append("<desc id=\"desc\">" + XmlText.escape(frame.sentence()) + "</desc>\n");
        if (!frame.scenario().isEmpty()) {
            svg.append("<metadata><sparsescope:scenario xmlns:sparsescope=\"" + NAMESPACE + "\">"
                    + XmlText.escape(frame.scenario()) + "</sparsescope:scenario></metadata>\n");
        }
        svg.append("<style>\n").append(SvgDefinitions.classes()).append(fonts(definitions, options.fonts()));
        svg.append("</style>\n<defs>\n").append(definitions.patterns()).append("</defs>\n<g id=\"stage\">\n");
        surface.lines().forEach(line -> svg.append(line).append('\n'));
        return svg.append("</g>\n</svg>\n").toString();
    }

    private static String fonts(SvgDefinitions definitions, Fonts fonts) {
        return switch (fonts) {
            case SUBSET -> definitions.fontFaces();
            case WHOLE -> definitions.wholeFontFaces();
            case NONE -> "";
        };
    }
}
