package sparsescope.export.svg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import sparsescope.drawing.Typeface;

/** Cuts the bundled fonts down to the glyphs that a document needs. */
final class FontSubset {
    /** What a browser asks for; without kerning, so that text is as wide as it was measured. */
    private static final List<String> TABLES = List.of(
            "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "OS/2", "post", "prep");

    private static final Map<Typeface, TrueTypeFont> FONTS = new EnumMap<>(Typeface.class);

    private FontSubset() {}

    /** A TrueType font with the glyphs of {@code characters} that {@code face} has. */
    static byte[] of(Typeface face, Set<Integer> characters) {
        // The parsed fonts read themselves bit by bit and are not for several threads.
        synchronized (FONTS) {
            try {
                TTFSubsetter subsetter = new TTFSubsetter(FONTS.computeIfAbsent(face, FontSubset::parse), TABLES);
                subsetter.addAll(characters);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                subsetter.writeToStream(out);
                return out.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The font as it is bundled. */
    static byte[] whole(Typeface face) {
        try (InputStream in = face.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parse(Typeface face) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(whole(face)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
