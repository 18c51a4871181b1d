package sparsescope.drawing;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** Lists the bundled fonts. Widths come from the font files themselves, so that every paper measures text the same. */
public enum Typeface {
    SANS("IBMPlexSans-Regular.ttf", "IBM Plex Sans"),
    SANS_SEMIBOLD("IBMPlexSans-SemiBold.ttf", "IBM Plex Sans SemiBold"),
    SANS_BOLD("IBMPlexSans-Bold.ttf", "IBM Plex Sans Bold"),
    MONO("IBMPlexMono-Regular.ttf", "IBM Plex Mono"),
    MONO_SEMIBOLD("IBMPlexMono-SemiBold.ttf", "IBM Plex Mono SemiBold");

    private static final String FOLDER = "/sparsescope/assets/fonts/";

    private final String file;
    private final String fullName;
    private volatile Metrics metrics;

    Typeface(String file, String fullName) {
        this.file = file;
        this.fullName = fullName;
    }

    /** The font's full name. */
    public String fullName() {
        return fullName;
    }

    /** The font file's place on the class path. */
    public String resource() {
        return FOLDER + file;
    }

    /** The font file, wherever it is. */
    public URL url() {
        return Typeface.class.getResource(resource());
    }

    /** The font file; the caller closes it. */
    public InputStream open() {
        InputStream stream = Typeface.class.getResourceAsStream(resource());
        if (stream == null) {
            throw new IllegalStateException("font " + resource() + " is missing");
        }
        return stream;
    }

    /** Width of {@code text} at size 1. */
    public double width(String text) {
        if (metrics == null) {
            metrics = Metrics.read(this);
        }
        return metrics.width(text);
    }

    /** Advance widths of a TrueType font. */
    private static final class Metrics {
        private final Map<Integer, Integer> glyphs = new HashMap<>();
        private double unitsPerEm;
        private int[] advances;

        static Metrics read(Typeface face) {
            try (DataInputStream in = new DataInputStream(face.open())) {
                return new Metrics(ByteBuffer.wrap(in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Metrics(ByteBuffer font) {
            Map<String, Integer> tables = new HashMap<>();
            for (int table = 0; table < font.getShort(4); table++) {
                int at = 12 + 16 * table;
                byte[] tag = new byte[4];
                font.get(at, tag);
                tables.put(new String(tag, java.nio.charset.StandardCharsets.US_ASCII), font.getInt(at + 8));
            }
            unitsPerEm = font.getShort(tables.get("head") + 18);
            advances = new int[font.getShort(tables.get("hhea") + 34)];
            for (int glyph = 0; glyph < advances.length; glyph++) {
                advances[glyph] = font.getShort(tables.get("hmtx") + 4 * glyph) & 0xffff;
            }
            readCharacters(font, tables.get("cmap"));
        }

        private void readCharacters(ByteBuffer font, int cmap) {
            for (int table = 0; table < font.getShort(cmap + 2); table++) {
                int at = cmap + font.getInt(cmap + 4 + 8 * table + 4);
                if (font.getShort(at) == 4) {
                    readSegments(font, at);
                }
            }
        }

        private void readSegments(ByteBuffer font, int at) {
            int segments = (font.getShort(at + 6) & 0xffff) / 2;
            int ends = at + 14;
            int starts = ends + 2 * segments + 2;
            int deltas = starts + 2 * segments;
            int offsets = deltas + 2 * segments;
            for (int segment = 0; segment < segments; segment++) {
                int end = font.getShort(ends + 2 * segment) & 0xffff;
                int offset = font.getShort(offsets + 2 * segment) & 0xffff;
                int delta = font.getShort(deltas + 2 * segment);
                for (int c = font.getShort(starts + 2 * segment) & 0xffff; c <= end && c != 0xffff; c++) {
                    int start = font.getShort(starts + 2 * segment) & 0xffff;
                    int glyph =
                            offset == 0 ? c : font.getShort(offsets + 2 * segment + offset + 2 * (c - start)) & 0xffff;
                    glyphs.put(c, glyph + delta & 0xffff);
                }
            }
        }

        double width(String text) {
            double units = 0;
            for (int i = 0; i < text.length(); i++) {
                int glyph = glyphs.getOrDefault((int) text.charAt(i), 0);
                units += advances[Math.min(glyph, advances.length - 1)];
            }
            return units / unitsPerEm;
        }
    }
}
