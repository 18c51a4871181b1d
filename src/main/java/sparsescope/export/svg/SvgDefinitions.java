package sparsescope.export.svg;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Hatch;
import sparsescope.drawing.Typeface;
import sparsescope.export.frame.FontNames;
import sparsescope.export.frame.XmlText;

/** Collects the definitions that elements of an SVG drawing refer to: fonts, and hatches as patterns. */
final class SvgDefinitions {
    private static final String LINE_WIDTH = "1.2";

    private final Map<Hatch, String> hatches = new LinkedHashMap<>();
    private final UsedText text = new UsedText();

    /** The id of a hatch's pattern; the same hatch has the same id in every document. */
    String hatch(Hatch hatch) {
        return hatches.computeIfAbsent(
                hatch,
                key -> "hatch-" + key.direction().name().charAt(0)
                        + Integer.toHexString(key.ground().argb()) + '-'
                        + Integer.toHexString(key.ink().argb()) + '-' + size(key));
    }

    void text(Typeface face, String set) {
        text.add(face, set);
    }

    void addAll(SvgDefinitions other) {
        hatches.putAll(other.hatches);
        text.addAll(other.text);
    }

    /** The patterns, one a line. */
    String patterns() {
        StringBuilder patterns = new StringBuilder();
        Map<String, Hatch> byId = new LinkedHashMap<>();
        hatches.forEach((hatch, id) -> byId.putIfAbsent(id, hatch));
        byId.forEach((id, hatch) -> patterns.append(pattern(id, hatch)).append('\n'));
        return patterns.toString();
    }

    private static long size(Hatch hatch) {
        return Math.max(4, Math.round(hatch.spacing()));
    }

    private static String pattern(String id, Hatch hatch) {
        long size = size(hatch);
        String lines = switch (hatch.direction()) {
            case VERTICAL -> "M" + size / 2.0 + " 0V" + size;
            case HORIZONTAL -> "M0 " + size / 2.0 + "H" + size;
            // The corners belong to the neighbours' lines.
            case DIAGONAL ->
                "M-1 1L1 -1M0 " + size + "L" + size + " 0M" + (size - 1) + ' ' + (size + 1) + "L" + (size + 1) + ' '
                        + (size - 1);
        };
        return "<pattern id=\"" + id + "\" patternUnits=\"userSpaceOnUse\" width=\"" + size + "\" height=\"" + size
                + "\"><rect width=\"" + size + "\" height=\"" + size + '"' + colour("fill", hatch.ground(), 1)
                + "/><path d=\"" + lines + "\" fill=\"none\"" + colour("stroke", hatch.ink(), 1) + " stroke-width=\""
                + LINE_WIDTH + "\"/></pattern>";
    }

    /** A colour as attributes with a space before them. */
    static String colour(String what, Colour colour, double opacity) {
        double alpha = colour.alphaByte() / 255.0 * opacity;
        String attributes = " " + what + "=\"" + hex(colour) + '"';
        return alpha < 1 ? attributes + XmlText.attribute(what + "-opacity", alpha) : attributes;
    }

    static String hex(Colour colour) {
        return String.format("#%06x", colour.argb() & 0xffffff);
    }

    /** The class of text in a font. */
    static String className(Typeface face) {
        return "ss-" + face.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The style of all text classes; needs no font to be there. */
    static String classes() {
        StringBuilder css = new StringBuilder();
        for (Typeface face : Typeface.values()) {
            String others = FontNames.mono(face)
                    ? "Menlo,Consolas,'Liberation Mono','DejaVu Sans Mono',monospace"
                    : "'Helvetica Neue',Helvetica,Arial,'Liberation Sans',sans-serif";
            css.append('.')
                    .append(className(face))
                    .append("{font-family:'")
                    .append(FontNames.family(face))
                    .append("',")
                    .append(others)
                    .append(";font-weight:")
                    .append(FontNames.weight(face))
                    .append(";font-kerning:none;font-variant-ligatures:none;white-space:pre}\n");
        }
        return css.toString();
    }

    /** The fonts themselves, with the glyphs that are used. */
    String fontFaces() {
        return fontFaces(FontSubset::of);
    }

    /** The fonts themselves, with every glyph, for documents whose text will be changed. */
    String wholeFontFaces() {
        return fontFaces((face, characters) -> FontSubset.whole(face));
    }

    private String fontFaces(BiFunction<Typeface, Set<Integer>, byte[]> font) {
        StringBuilder css = new StringBuilder();
        text.characters()
                .forEach((face, characters) -> css.append("@font-face{font-family:'")
                        .append(FontNames.family(face))
                        .append("';font-weight:")
                        .append(FontNames.weight(face))
                        .append(";src:url(data:font/ttf;base64,")
                        .append(Base64.getEncoder().encodeToString(font.apply(face, characters)))
                        .append(") format('truetype')}\n"));
        return css.toString();
    }
}
