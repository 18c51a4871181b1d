package sparsescope.export.raster;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sparsescope.drawing.Typeface;
import sparsescope.export.frame.FontNames;

/** Characters that a bundled font has not, as other fonts draw them: names may be in any script. */
public final class Glyphs {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final int WEIGHT_OF_BOLD = 600;

    private Glyphs() {}

    /**
     * Describes a part of a text.
     *
     * @param text the part; one character when the font has it not
     * @param known whether the font has it
     */
    public record Run(String text, boolean known) {}

    /** A text in parts that a font has, and single characters that it has not. */
    public static List<Run> runs(Typeface face, String text) {
        Font font = Java2DSurface.font(face);
        if (font.canDisplayUpTo(text) < 0) {
            return List.of(new Run(text, true));
        }
        List<Run> runs = new ArrayList<>();
        StringBuilder known = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (font.canDisplay(c)) {
                known.appendCodePoint(c);
                return;
            }
            if (!known.isEmpty()) {
                runs.add(new Run(known.toString(), true));
                known.setLength(0);
            }
            runs.add(new Run(Character.toString(c), false));
        });
        if (!known.isEmpty()) {
            runs.add(new Run(known.toString(), true));
        }
        return runs;
    }

    /** A character's outline as another font has it, as wide as room was left for it; empty when no font here has it. */
    public static Optional<Shape> outline(Typeface face, String character, double size) {
        int c = character.codePointAt(0);
        boolean mono = FontNames.mono(face);
        int style = FontNames.weight(face) >= WEIGHT_OF_BOLD ? Font.BOLD : Font.PLAIN;
        Stream<Font> bundled = Stream.of(Typeface.values()).map(Java2DSurface::font);
        Stream<Font> installed = Stream.of(new Font(mono ? Font.MONOSPACED : Font.SANS_SERIF, style, 1));
        return Stream.concat(bundled, installed)
                .filter(font -> font.canDisplay(c))
                .findFirst()
                .map(font -> fitted(font.deriveFont((float) size), character, face.width(character) * size));
    }

    private static Shape fitted(Font font, String character, double room) {
        GlyphVector glyphs = font.createGlyphVector(CONTEXT, character);
        double width = glyphs.getLogicalBounds().getWidth();
        double scale = width > room && width > 0 ? room / width : 1;
        return AffineTransform.getScaleInstance(scale, scale).createTransformedShape(glyphs.getOutline());
    }
}
