package sparsescope.export.svg;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Hatch;
import sparsescope.drawing.Paint;
import sparsescope.drawing.Pixels;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.Surface;
import sparsescope.drawing.TextStyle;
import sparsescope.export.frame.XmlText;
import sparsescope.export.raster.PixelImage;

/** Draws as elements of SVG, one a line. */
final class SvgSurface implements Surface {
    private final List<String> lines = new ArrayList<>();
    private final SvgDefinitions definitions = new SvgDefinitions();
    private final Set<String> ids = new HashSet<>();
    private final Deque<Double> opacities = new ArrayDeque<>();
    private double opacity = 1;

    private SvgSurface(Set<String> taken) {
        ids.addAll(taken);
    }

    /**
     * Draws a picture.
     *
     * @param taken ids that the document has elsewhere
     */
    static SvgSurface draw(DrawingList picture, Set<String> taken) {
        SvgSurface surface = new SvgSurface(taken);
        picture.replay(surface);
        return surface;
    }

    /** The elements, in drawing order. */
    List<String> lines() {
        return lines;
    }

    SvgDefinitions definitions() {
        return definitions;
    }

    @Override
    public void begin(String id) {
        lines.add("<g id=\"" + unique(id) + '"' + XmlText.attribute("data-id", id) + '>');
    }

    /** An id that is valid and not there yet: the same part may be drawn in several places. */
    private String unique(String id) {
        StringBuilder valid = new StringBuilder(id.length());
        id.codePoints().forEach(c -> valid.appendCodePoint(plain(c) ? c : '-'));
        if (valid.length() == 0 || !letter(valid.charAt(0))) {
            valid.insert(0, "part-");
        }
        String stem = valid.toString();
        String found = stem;
        for (int again = 2; !ids.add(found); again++) {
            found = stem + '.' + again;
        }
        return found;
    }

    private static boolean plain(int c) {
        return letter(c) || c >= '0' && c <= '9' || c == '_' || c == '-';
    }

    private static boolean letter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    @Override
    public void end() {
        lines.add("</g>");
    }

    @Override
    public void push(double x, double y, double scale, double fade) {
        opacities.push(opacity);
        // On every element, not on the group: what lies beneath shows through each, as on the screen.
        opacity *= Math.max(0, Math.min(1, fade));
        String scaled = scale == 1 ? "" : " scale(" + precise(scale) + ")";
        lines.add("<g transform=\"translate(" + XmlText.number(x) + ' ' + XmlText.number(y) + ')' + scaled + "\">");
    }

    /** Scales multiply what they are applied to, and so their errors. */
    private static String precise(double scale) {
        return new java.math.BigDecimal(scale, new java.math.MathContext(9))
                .stripTrailingZeros()
                .toPlainString();
    }

    @Override
    public void pop() {
        opacity = opacities.pop();
        lines.add("</g>");
    }

    @Override
    public void rect(double x, double y, double width, double height, double radius, Paint fill, Stroke stroke) {
        if (width < 0 || height < 0) {
            return;
        }
        lines.add("<rect" + XmlText.attribute("x", x) + XmlText.attribute("y", y) + XmlText.attribute("width", width)
                + XmlText.attribute("height", height) + (radius > 0 ? XmlText.attribute("rx", radius) : "")
                + look(fill, stroke) + "/>");
    }

    @Override
    public void circle(double x, double y, double radius, Paint fill, Stroke stroke) {
        if (radius < 0) {
            return;
        }
        lines.add("<circle" + XmlText.attribute("cx", x) + XmlText.attribute("cy", y) + XmlText.attribute("r", radius)
                + look(fill, stroke) + "/>");
    }

    @Override
    public void path(Shape shape, Paint fill, Stroke stroke) {
        StringBuilder path = new StringBuilder();
        for (Shape.Segment segment : shape.segments()) {
            path.append(segment.kind());
            double[] points = segment.points();
            for (int i = 0; i < points.length; i++) {
                path.append(i == 0 ? "" : " ").append(XmlText.number(points[i]));
            }
        }
        lines.add("<path d=\"" + path + '"' + look(fill, stroke) + "/>");
    }

    private String look(Paint fill, Stroke stroke) {
        StringBuilder look = new StringBuilder();
        if (fill instanceof Hatch hatch) {
            look.append(" fill=\"url(#").append(definitions.hatch(hatch)).append(")\"");
            if (opacity < 1) {
                look.append(XmlText.attribute("fill-opacity", opacity));
            }
        } else if (fill instanceof Colour colour) {
            look.append(SvgDefinitions.colour("fill", colour, opacity));
        } else {
            look.append(" fill=\"none\"");
        }
        if (stroke != null) {
            look.append(SvgDefinitions.colour("stroke", stroke.colour(), opacity));
            look.append(XmlText.attribute("stroke-width", stroke.width()));
            if (stroke.dashed()) {
                double dash = Math.max(1, stroke.width());
                look.append(XmlText.attribute(
                                "stroke-dasharray", XmlText.number(3 * dash) + ' ' + XmlText.number(2 * dash)))
                        .append(" stroke-linejoin=\"round\"");
            }
        }
        return look.toString();
    }

    @Override
    public void text(String text, double x, double y, TextStyle style) {
        if (text.isBlank()) {
            return;
        }
        definitions.text(style.face(), text);
        String anchor = switch (style.anchor()) {
            case START -> "";
            case MIDDLE -> " text-anchor=\"middle\"";
            case END -> " text-anchor=\"end\"";
        };
        lines.add("<text class=\"" + SvgDefinitions.className(style.face()) + '"' + XmlText.attribute("x", x)
                + XmlText.attribute("y", y) + XmlText.attribute("font-size", style.size()) + anchor
                + SvgDefinitions.colour("fill", style.colour(), opacity) + '>' + XmlText.escape(text) + "</text>");
    }

    @Override
    public void pixels(Pixels pixels, double x, double y, double width, double height) {
        // Not every program keeps the edges of enlarged pixels crisp.
        String png = Base64.getEncoder().encodeToString(PixelImage.png(PixelImage.enlarged(pixels, width, height)));
        lines.add("<image" + XmlText.attribute("x", x) + XmlText.attribute("y", y) + XmlText.attribute("width", width)
                + XmlText.attribute("height", height) + (opacity < 1 ? XmlText.attribute("opacity", opacity) : "")
                + " preserveAspectRatio=\"none\" style=\"image-rendering:optimizeSpeed;image-rendering:pixelated\""
                + " xlink:href=\"data:image/png;base64," + png + "\"/>");
    }
}
