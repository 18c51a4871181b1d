package sparsescope.export.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import sparsescope.drawing.Typeface;

/** Embeds the bundled fonts in a PDF file, each of them once and with no more glyphs than the file needs. */
final class PdfFonts {
    /** In the place of characters that the font has not. */
    private static final String UNKNOWN = "?";

    private final PDDocument document;
    private final Map<Typeface, PDType0Font> fonts = new EnumMap<>(Typeface.class);
    private final Map<Typeface, Map<Integer, Boolean>> known = new EnumMap<>(Typeface.class);

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    PDType0Font font(Typeface face) throws IOException {
        PDType0Font font = fonts.get(face);
        if (font == null) {
            try (InputStream in = face.open()) {
                font = PDType0Font.load(document, in, true);
            }
            fonts.put(face, font);
        }
        return font;
    }

    /** The text with {@code ?} for what the font has not. */
    String known(Typeface face, String text) throws IOException {
        PDType0Font font = font(face);
        Map<Integer, Boolean> characters = known.computeIfAbsent(face, key -> new HashMap<>());
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (characters.computeIfAbsent(c, key -> has(font, key))) {
                shown.appendCodePoint(c);
            } else {
                shown.append(UNKNOWN);
            }
        });
        return shown.toString();
    }

    private static boolean has(PDType0Font font, int character) {
        try {
            font.encode(Character.toString(character));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
