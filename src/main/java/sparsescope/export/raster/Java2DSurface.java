package sparsescope.export.raster;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Hatch;
import sparsescope.drawing.Paint;
import sparsescope.drawing.Pixels;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.Surface;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.file.ResourceFile;

/** Draws on a Java2D picture, without a screen. */
public final class Java2DSurface implements Surface {
    private static final Map<Typeface, Font> FONTS = loadFonts();
    /** In the place of a character that no font here has. */
    private static final String UNKNOWN = "?";

    private record State(AffineTransform transform, float opacity) {}

    private final Graphics2D graphics;
    private final Deque<State> states = new ArrayDeque<>();
    private float opacity = 1;

    public Java2DSurface(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    }

    private static Map<Typeface, Font> loadFonts() {
        Map<Typeface, Font> fonts = new EnumMap<>(Typeface.class);
        for (Typeface face : Typeface.values()) {
            try {
                // From a stream the library would make a copy of its own.
                File file = ResourceFile.onDisk(face.url()).toFile();
                fonts.put(face, Font.createFont(Font.TRUETYPE_FONT, file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("font " + face.resource() + " cannot be read", e);
            }
        }
        return fonts;
    }

    /** The bundled font, at size 1. */
    public static Font font(Typeface face) {
        return FONTS.get(face);
    }

    @Override
    public void begin(String id) {
        // A picture of pixels has no parts.
    }

    @Override
    public void end() {
        // Nothing was begun.
    }

    @Override
    public void push(double x, double y, double scale, double fade) {
        states.push(new State(graphics.getTransform(), opacity));
        graphics.translate(x, y);
        graphics.scale(scale, scale);
        setOpacity(opacity * (float) fade);
    }

    @Override
    public void pop() {
        State state = states.pop();
        graphics.setTransform(state.transform());
        setOpacity(state.opacity());
    }

    private void setOpacity(float value) {
        opacity = Math.max(0, Math.min(1, value));
        graphics.setComposite(AlphaComposite.SrcOver.derive(opacity));
    }

    @Override
    public void rect(double x, double y, double width, double height, double radius, Paint fill, Stroke stroke) {
        java.awt.Shape shape = radius <= 0
                ? new Rectangle2D.Double(x, y, width, height)
                : new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius);
        draw(shape, fill, stroke);
    }

    @Override
    public void circle(double x, double y, double radius, Paint fill, Stroke stroke) {
        draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), fill, stroke);
    }

    @Override
    public void path(Shape shape, Paint fill, Stroke stroke) {
        Path2D path = new Path2D.Double();
        for (Shape.Segment segment : shape.segments()) {
            double[] p = segment.points();
            switch (segment.kind()) {
                case 'M' -> path.moveTo(p[0], p[1]);
                case 'L' -> path.lineTo(p[0], p[1]);
                case 'C' -> path.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> path.closePath();
            }
        }
        draw(path, fill, stroke);
    }

    private void draw(java.awt.Shape shape, Paint fill, Stroke stroke) {
        if (fill != null) {
            graphics.setPaint(paint(fill));
            graphics.fill(shape);
        }
        if (stroke != null) {
            graphics.setPaint(color(stroke.colour()));
            graphics.setStroke(awtStroke(stroke));
            graphics.draw(shape);
        }
    }

    private static java.awt.Stroke awtStroke(Stroke stroke) {
        float width = (float) stroke.width();
        return stroke.dashed()
                ? new BasicStroke(
                        width,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        10,
                        new float[] {3 * Math.max(1, width), 2 * Math.max(1, width)},
                        0)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    private static java.awt.Paint paint(Paint paint) {
        if (paint instanceof Hatch hatch) {
            return hatched(hatch);
        }
        return color((Colour) paint);
    }

    private static java.awt.Paint hatched(Hatch hatch) {
        int size = (int) Math.max(4, Math.round(hatch.spacing()));
        int fine = 4;
        BufferedImage tile = new BufferedImage(size * fine, size * fine, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = tile.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(color(hatch.ground()));
        g.fillRect(0, 0, tile.getWidth(), tile.getHeight());
        g.setColor(color(hatch.ink()));
        int end = size * fine;
        g.setStroke(new BasicStroke(fine * 1.2f));
        switch (hatch.direction()) {
            case VERTICAL -> g.drawLine(end / 2, 0, end / 2, end);
            case HORIZONTAL -> g.drawLine(0, end / 2, end, end / 2);
            case DIAGONAL -> {
                g.drawLine(-end, end, end, -end);
                g.drawLine(0, end, end, 0);
                g.drawLine(0, 2 * end, 2 * end, 0);
            }
        }
        g.dispose();
        return new TexturePaint(tile, new Rectangle2D.Double(0, 0, size, size));
    }

    private static Color color(Colour colour) {
        return new Color(colour.argb(), true);
    }

    @Override
    public void text(String text, double x, double y, TextStyle style) {
        graphics.setFont(FONTS.get(style.face()).deriveFont((float) style.size()));
        graphics.setPaint(color(style.colour()));
        double left = switch (style.anchor()) {
            case START -> x;
            case MIDDLE -> x - style.width(text) / 2;
            case END -> x - style.width(text);
        };
        for (Glyphs.Run run : Glyphs.runs(style.face(), text)) {
            if (run.known()) {
                graphics.drawString(run.text(), (float) left, (float) y);
            } else {
                java.awt.Shape outline =
                        Glyphs.outline(style.face(), run.text(), style.size()).orElse(null);
                if (outline == null) {
                    graphics.drawString(UNKNOWN, (float) left, (float) y);
                } else {
                    graphics.fill(AffineTransform.getTranslateInstance(left, y).createTransformedShape(outline));
                }
            }
            left += style.width(run.text());
        }
    }

    @Override
    public void pixels(Pixels pixels, double x, double y, double width, double height) {
        BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, pixels.width(), pixels.height(), pixels.argb(), 0, pixels.width());
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(width / pixels.width(), height / pixels.height());
        graphics.drawImage(image, place, null);
    }
}
