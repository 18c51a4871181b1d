package sparsescope.ui.canvas;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.TextAlignment;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Hatch;
import sparsescope.drawing.Paint;
import sparsescope.drawing.Pixels;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.Surface;
import sparsescope.drawing.TextStyle;

/** Draws on a JavaFX canvas through the drawing port. */
final class CanvasSurface implements Surface {
    private static final double[] SOLID = {};

    private final GraphicsContext to;
    private final CanvasRects rects;
    private final Map<Integer, Color> colours = new HashMap<>();
    private final Deque<Double> opacities = new ArrayDeque<>();

    CanvasSurface(GraphicsContext to) {
        this.to = to;
        to.setFontSmoothingType(FontSmoothingType.GRAY);
        to.setImageSmoothing(false);
        opacities.push(1.0);
        rects = new CanvasRects(to);
    }

    @Override
    public void begin(String id) {
        // Parts are asked of the drawing list, not of the canvas.
    }

    @Override
    public void end() {
        // As for begin.
    }

    @Override
    public void push(double x, double y, double scale, double opacity) {
        to.save();
        to.translate(x, y);
        to.scale(scale, scale);
        opacities.push(opacities.peek() * opacity);
        to.setGlobalAlpha(opacities.peek());
        rects.moved();
    }

    @Override
    public void pop() {
        opacities.pop();
        to.restore();
        rects.moved();
    }

    @Override
    public void rect(double x, double y, double width, double height, double radius, Paint fill, Stroke stroke) {
        if (fill != null) {
            to.setFill(ground(fill));
            rects.fill(x, y, width, height, radius);
            if (fill instanceof Hatch hatch) {
                hatch(hatch, x, y, width, height);
            }
        }
        if (stroke != null) {
            set(stroke);
            if (!stroke.dashed()) {
                rects.stroke(x, y, width, height, radius, stroke.width());
            } else if (radius > 0) {
                to.strokeRoundRect(x, y, width, height, 2 * radius, 2 * radius);
            } else {
                to.strokeRect(x, y, width, height);
            }
        }
    }

    @Override
    public void circle(double x, double y, double radius, Paint fill, Stroke stroke) {
        if (fill != null) {
            to.setFill(ground(fill));
            to.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            if (fill instanceof Hatch hatch) {
                double half = radius * Math.sqrt(0.5);
                hatch(hatch, x - half, y - half, 2 * half, 2 * half);
            }
        }
        if (stroke != null) {
            set(stroke);
            to.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }

    @Override
    public void path(Shape shape, Paint fill, Stroke stroke) {
        if (fill == null && stroke != null && !stroke.dashed() && isLine(shape)) {
            double[] from = shape.segments().get(0).points();
            double[] end = shape.segments().get(1).points();
            set(stroke);
            rects.line(from[0], from[1], end[0], end[1], stroke.width());
            return;
        }
        to.beginPath();
        for (Shape.Segment segment : shape.segments()) {
            double[] p = segment.points();
            switch (segment.kind()) {
                case 'M' -> to.moveTo(p[0], p[1]);
                case 'L' -> to.lineTo(p[0], p[1]);
                case 'C' -> to.bezierCurveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> to.closePath();
            }
        }
        if (fill != null) {
            to.setFill(ground(fill));
            to.fill();
        }
        if (stroke != null) {
            set(stroke);
            to.stroke();
        }
    }

    private static boolean isLine(Shape shape) {
        return shape.segments().size() == 2
                && shape.segments().get(0).kind() == 'M'
                && shape.segments().get(1).kind() == 'L';
    }

    @Override
    public void text(String text, double x, double y, TextStyle style) {
        to.setFont(Fonts.of(style.face(), style.size()));
        to.setFill(colour(style.colour()));
        to.setTextAlign(
                switch (style.anchor()) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        to.fillText(text, x, y);
    }

    @Override
    public void pixels(Pixels pixels, double x, double y, double width, double height) {
        if (pixels.width() == 0 || pixels.height() == 0) {
            return;
        }
        WritableImage image = new WritableImage(pixels.width(), pixels.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        pixels.width(),
                        pixels.height(),
                        PixelFormat.getIntArgbInstance(),
                        pixels.argb(),
                        0,
                        pixels.width());
        to.drawImage(image, x, y, width, height);
    }

    private Color ground(Paint paint) {
        return paint instanceof Hatch hatch ? colour(hatch.ground()) : colour((Colour) paint);
    }

    private Color colour(Colour colour) {
        return colours.computeIfAbsent(
                colour.argb(),
                argb -> Color.rgb(colour.red(), colour.green(), colour.blue(), colour.alphaByte() / 255.0));
    }

    private void set(Stroke stroke) {
        to.setStroke(colour(stroke.colour()));
        to.setLineWidth(stroke.width());
        to.setLineDashes(stroke.dashed() ? new double[] {3 * stroke.width(), 2 * stroke.width()} : SOLID);
    }

    /** Lines over a rectangle, worked out at its edges: clipping every card would be slow. */
    private void hatch(Hatch hatch, double x, double y, double width, double height) {
        to.setStroke(colour(hatch.ink()));
        to.setLineWidth(1);
        to.setLineDashes(SOLID);
        double gap = hatch.spacing();
        switch (hatch.direction()) {
            case HORIZONTAL -> {
                for (double at = gap / 2; at < height; at += gap) {
                    rects.line(x, y + at, x + width, y + at, 1);
                }
            }
            case VERTICAL -> {
                for (double at = gap / 2; at < width; at += gap) {
                    rects.line(x + at, y, x + at, y + height, 1);
                }
            }
            case DIAGONAL -> {
                for (double at = gap / 2; at < width + height; at += gap) {
                    double x0 = Math.min(at, width);
                    double x1 = Math.max(0, at - height);
                    to.strokeLine(x + x0, y + at - x0, x + x1, y + at - x1);
                }
            }
        }
    }
}
