package sparsescope.ui.canvas;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.transform.Affine;

/**
 * Rectangles on a canvas, drawn piece by piece: a renderer without a graphics card is quick with plain upright rectangles and slow with
 * every other shape, the slower the larger. Large ones are cut where pixels begin, so that the pieces meet without a seam and look the
 * same as the whole: corners are shapes, small ones, and the rest is plain.
 */
final class CanvasRects {
    /** Below this size, in pixels, a whole shape is quicker than its pieces. */
    private static final double SMALL = 20;
    /** How far the control points of a quarter of a circle are from its ends, in radii. */
    private static final double KAPPA = 0.5522847498307933;

    private final GraphicsContext to;
    private Affine placed;

    CanvasRects(GraphicsContext to) {
        this.to = to;
        moved();
    }

    /** The canvas is moved or scaled otherwise than before. */
    void moved() {
        placed = to.getTransform();
    }

    /** Fills with the canvas's paint. */
    void fill(double x, double y, double width, double height, double radius) {
        double r = Math.min(radius, Math.min(width, height) / 2);
        if (r <= 0) {
            to.fillRect(x, y, width, height);
            return;
        }
        double left = columnAfter(x + r);
        double right = columnBefore(x + width - r);
        double top = rowAfter(y + r);
        double bottom = rowBefore(y + height - r);
        if (isSmall(width, height) || left > right || top > bottom) {
            to.fillRoundRect(x, y, width, height, 2 * r, 2 * r);
            return;
        }
        to.fillRect(x, top, width, bottom - top);
        to.fillRect(left, y, right - left, top - y);
        to.fillRect(left, bottom, right - left, y + height - bottom);
        fillCorner(x, y, left, top, r, r);
        fillCorner(x + width, y, right, top, -r, r);
        fillCorner(x, y + height, left, bottom, r, -r);
        fillCorner(x + width, y + height, right, bottom, -r, -r);
    }

    /** The corner at (x, y) as far as (toX, toY); radii point inwards. */
    private void fillCorner(double x, double y, double toX, double toY, double rx, double ry) {
        to.beginPath();
        to.moveTo(x, toY);
        arc(x, y, rx, ry);
        to.lineTo(toX, y);
        to.lineTo(toX, toY);
        to.closePath();
        to.fill();
    }

    private void arc(double x, double y, double rx, double ry) {
        to.lineTo(x, y + ry);
        to.bezierCurveTo(x, y + ry * (1 - KAPPA), x + rx * (1 - KAPPA), y, x + rx, y);
    }

    /** Outlines with the canvas's stroke, which must be solid and {@code pen} wide. */
    void stroke(double x, double y, double width, double height, double radius, double pen) {
        double r = Math.max(0, Math.min(radius, Math.min(width, height) / 2));
        double reach = Math.max(r, pen / 2);
        double left = columnAfter(x + reach);
        double right = columnBefore(x + width - reach);
        double top = rowAfter(y + reach);
        double bottom = rowBefore(y + height - reach);
        if (isSmall(width, height) || left > right || top > bottom) {
            if (r > 0) {
                to.strokeRoundRect(x, y, width, height, 2 * r, 2 * r);
            } else {
                to.strokeRect(x, y, width, height);
            }
            return;
        }
        to.setFill(to.getStroke());
        to.fillRect(left, y - pen / 2, right - left, pen);
        to.fillRect(left, y + height - pen / 2, right - left, pen);
        to.fillRect(x - pen / 2, top, pen, bottom - top);
        to.fillRect(x + width - pen / 2, top, pen, bottom - top);
        StrokeLineCap cap = to.getLineCap();
        to.setLineCap(StrokeLineCap.BUTT);
        strokeCorner(x, y, left, top, r, r);
        strokeCorner(x + width, y, right, top, -r, r);
        strokeCorner(x, y + height, left, bottom, r, -r);
        strokeCorner(x + width, y + height, right, bottom, -r, -r);
        to.setLineCap(cap);
    }

    private void strokeCorner(double x, double y, double toX, double toY, double rx, double ry) {
        to.beginPath();
        to.moveTo(x, toY);
        if (rx == 0) {
            to.lineTo(x, y);
        } else {
            arc(x, y, rx, ry);
        }
        to.lineTo(toX, y);
        to.stroke();
    }

    /** A straight line with the canvas's stroke, which must be solid and {@code pen} wide; it reaches half a pen beyond its ends. */
    void line(double x0, double y0, double x1, double y1, double pen) {
        if (x0 == x1 || y0 == y1) {
            to.setFill(to.getStroke());
            to.fillRect(
                    Math.min(x0, x1) - pen / 2,
                    Math.min(y0, y1) - pen / 2,
                    Math.abs(x1 - x0) + pen,
                    Math.abs(y1 - y0) + pen);
        } else {
            to.strokeLine(x0, y0, x1, y1);
        }
    }

    private boolean isSmall(double width, double height) {
        return Math.max(width * placed.getMxx(), height * placed.getMyy()) < SMALL;
    }

    private double columnAfter(double x) {
        return (Math.ceil(x * placed.getMxx() + placed.getTx()) - placed.getTx()) / placed.getMxx();
    }

    private double columnBefore(double x) {
        return (Math.floor(x * placed.getMxx() + placed.getTx()) - placed.getTx()) / placed.getMxx();
    }

    private double rowAfter(double y) {
        return (Math.ceil(y * placed.getMyy() + placed.getTy()) - placed.getTy()) / placed.getMyy();
    }

    private double rowBefore(double y) {
        return (Math.floor(y * placed.getMyy() + placed.getTy()) - placed.getTy()) / placed.getMyy();
    }
}
