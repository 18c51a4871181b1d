package sparsescope.export.film;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import sparsescope.file.AtomicFile;

/** Writes what happens as captions that players show with a film: a WebVTT file beside it. */
public final class FilmCaptions {
    private static final String ENDING = ".vtt";

    private final StringBuilder cues = new StringBuilder("WEBVTT\n");
    private String sentence = "";
    private double from;
    private double now;

    /** The captions' file of a film: of the same name, as players look for it. */
    public static Path file(Path film) {
        String name = film.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return film.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ENDING);
    }

    /** The next picture shows this for so long. */
    void add(String text, double seconds) {
        if (!text.equals(sentence)) {
            close();
            sentence = text;
        }
        now += seconds;
    }

    private void close() {
        // What nobody could read, if only for a thousandth, is left out.
        if (!sentence.isBlank() && !time(from).equals(time(now))) {
            cues.append('\n')
                    .append(time(from))
                    .append(" --> ")
                    .append(time(now))
                    .append('\n')
                    .append(escaped(sentence))
                    .append('\n');
        }
        from = now;
    }

    private static String time(double seconds) {
        long thousandths = Math.round(seconds * 1000);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                thousandths / 3_600_000,
                thousandths / 60_000 % 60,
                thousandths / 1000 % 60,
                thousandths % 1000);
    }

    /** A cue ends at an empty line; an arrow would begin another. */
    private static String escaped(String text) {
        return text.strip()
                .replaceAll("\\s*\\R\\s*", "\n")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /** Writes them all; whatever was there stays until they are written. */
    void write(Path file) throws IOException {
        close();
        sentence = "";
        byte[] text = cues.toString().getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(text));
    }
}
