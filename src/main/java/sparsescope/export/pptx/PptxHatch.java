package sparsescope.export.pptx;

import sparsescope.drawing.Hatch;
import sparsescope.drawing.Shape;

/**
 * Draws the lines of a hatch as lines. The patterns that slides know have a pitch of their own, whatever the size of the picture, and programs
 * other than PowerPoint draw some of them so densely that the ground is lost.
 */
final class PptxHatch {
    static final double LINE_WIDTH = 1.2;
    /** How far a corner's arc lies inside its corner, in radii and on the diagonal. */
    private static final double IN_CORNER = 0.3;

    private PptxHatch() {}

    /** All lines in a rectangle; they continue from rectangle to rectangle. */
    static Shape lines(double x, double y, double width, double height, double radius, Hatch hatch) {
        double step = Math.max(4, Math.round(hatch.spacing()));
        double pad = Math.min(
                Math.min(width, height) / 2, Math.max(LINE_WIDTH / 2, IN_CORNER * Math.min(radius, width / 2)));
        double left = x + pad;
        double top = y + pad;
        double right = x + width - pad;
        double bottom = y + height - pad;
        Shape lines = new Shape();
        switch (hatch.direction()) {
            case VERTICAL -> {
                for (double at = first(left, step, step / 2); at <= right; at += step) {
                    lines.moveTo(at, top).lineTo(at, bottom);
                }
            }
            case HORIZONTAL -> {
                for (double at = first(top, step, step / 2); at <= bottom; at += step) {
                    lines.moveTo(left, at).lineTo(right, at);
                }
            }
            case DIAGONAL -> {
                // All points of a line have the same x + y.
                for (double sum = first(left + top, step, 0); sum <= right + bottom; sum += step) {
                    double from = Math.max(left, sum - bottom);
                    double to = Math.min(right, sum - top);
                    if (to > from) {
                        lines.moveTo(from, sum - from).lineTo(to, sum - to);
                    }
                }
            }
        }
        return lines;
    }

    /** The first line not before a place. */
    private static double first(double from, double step, double phase) {
        return Math.ceil((from - phase) / step) * step + phase;
    }
}
