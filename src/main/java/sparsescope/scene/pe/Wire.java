package sparsescope.scene.pe;

import sparsescope.drawing.Shape;

/** Traces a line along which something travels: straight pieces and curves, and every point on it by its distance from the beginning. */
final class Wire {
    /** Pieces that a curve is cut into to be measured. */
    private static final int PIECES = 12;

    private static final int MOST_POINTS = 64;

    private final Shape shape = new Shape();
    private final double[] xs = new double[MOST_POINTS];
    private final double[] ys = new double[MOST_POINTS];
    private final double[] distances = new double[MOST_POINTS];
    private int points;
    private double readable;

    Wire(double x, double y) {
        shape.moveTo(x, y);
        add(x, y);
    }

    Wire to(double x, double y) {
        shape.lineTo(x, y);
        add(x, y);
        return this;
    }

    /** A curve that leaves and arrives level. */
    Wire swing(double x, double y) {
        double x0 = xs[points - 1];
        double y0 = ys[points - 1];
        double middle = (x0 + x) / 2;
        shape.curveTo(middle, y0, middle, y, x, y);
        for (int piece = 1; piece <= PIECES; piece++) {
            double t = (double) piece / PIECES;
            double s = 1 - t;
            double bend = 3 * s * s * t + 3 * s * t * t;
            add(
                    s * s * s * x0 + bend * middle + t * t * t * x,
                    (s * s * s + 3 * s * s * t) * y0 + (3 * s * t * t + t * t * t) * y);
        }
        return this;
    }

    private void add(double x, double y) {
        distances[points] =
                points == 0 ? 0 : distances[points - 1] + Math.hypot(x - xs[points - 1], y - ys[points - 1]);
        xs[points] = x;
        ys[points++] = y;
    }

    /** From here on there is room for a number beside the line. */
    Wire readableFromHere() {
        readable = length();
        return this;
    }

    double readable() {
        return readable;
    }

    Shape shape() {
        return shape;
    }

    double length() {
        return distances[points - 1];
    }

    double xAt(double distance) {
        return at(distance, xs);
    }

    double yAt(double distance) {
        return at(distance, ys);
    }

    private double at(double distance, double[] along) {
        int next = 1;
        while (next < points - 1 && distances[next] < distance) {
            next++;
        }
        double piece = distances[next] - distances[next - 1];
        double part = piece <= 0 ? 1 : Math.max(0, Math.min(1, (distance - distances[next - 1]) / piece));
        return along[next - 1] + (along[next] - along[next - 1]) * part;
    }
}
