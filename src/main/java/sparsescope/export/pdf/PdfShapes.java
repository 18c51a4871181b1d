package sparsescope.export.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import sparsescope.drawing.Shape;

/** Builds the outlines that a PDF page needs from lines and cubic curves, the only ones it knows. */
final class PdfShapes {
    /** How far the ends of a curve's tangents are for a quarter of a circle. */
    private static final double QUARTER = 0.5522847498;

    private PdfShapes() {}

    /** A rectangle whose corners are rounded as far as its sides allow. */
    static Shape rectangle(double x, double y, double width, double height, double radius) {
        double r = Math.min(radius, Math.min(width, height) / 2);
        return r <= 0 ? corners(x, y, x + width, y + height) : rounded(x, y, x + width, y + height, r);
    }

    /** A rectangle with sharp corners, from its upper left to its lower right. */
    static Shape corners(double x0, double y0, double x1, double y1) {
        return new Shape()
                .moveTo(x0, y0)
                .lineTo(x1, y0)
                .lineTo(x1, y1)
                .lineTo(x0, y1)
                .close();
    }

    /** A rectangle whose corners are quarters of a circle; of radius half its side it is a circle. */
    static Shape rounded(double x0, double y0, double x1, double y1, double r) {
        double k = r * (1 - QUARTER);
        return new Shape()
                .moveTo(x0 + r, y0)
                .lineTo(x1 - r, y0)
                .curveTo(x1 - k, y0, x1, y0 + k, x1, y0 + r)
                .lineTo(x1, y1 - r)
                .curveTo(x1, y1 - k, x1 - k, y1, x1 - r, y1)
                .lineTo(x0 + r, y1)
                .curveTo(x0 + k, y1, x0, y1 - k, x0, y1 - r)
                .lineTo(x0, y0 + r)
                .curveTo(x0, y0 + k, x0 + k, y0, x0 + r, y0)
                .close();
    }

    /** The box around a shape: left, top, right, bottom. */
    static double[] box(Shape shape) {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (Shape.Segment segment : shape.segments()) {
            for (int i = 0; i < segment.points().length; i++) {
                box[i % 2] = Math.min(box[i % 2], segment.points()[i]);
                box[i % 2 + 2] = Math.max(box[i % 2 + 2], segment.points()[i]);
            }
        }
        return box;
    }

    /** The outline of a character, drawn at (x, y). */
    static Shape of(java.awt.Shape outline, double x, double y) {
        Shape shape = new Shape();
        double[] p = new double[6];
        double[] last = new double[2];
        for (PathIterator i = outline.getPathIterator(AffineTransform.getTranslateInstance(x, y));
                !i.isDone();
                i.next()) {
            switch (i.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> shape.moveTo(p[0], p[1]);
                case PathIterator.SEG_LINETO -> shape.lineTo(p[0], p[1]);
                case PathIterator.SEG_QUADTO -> {
                    // PDF knows cubic curves alone.
                    shape.curveTo(
                            last[0] + (p[0] - last[0]) * 2 / 3,
                            last[1] + (p[1] - last[1]) * 2 / 3,
                            p[2] + (p[0] - p[2]) * 2 / 3,
                            p[3] + (p[1] - p[3]) * 2 / 3,
                            p[2],
                            p[3]);
                    p[0] = p[2];
                    p[1] = p[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    shape.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                    p[0] = p[4];
                    p[1] = p[5];
                }
                default -> shape.close();
            }
            last[0] = p[0];
            last[1] = p[1];
        }
        return shape;
    }
}
