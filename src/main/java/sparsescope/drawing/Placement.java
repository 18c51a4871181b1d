package sparsescope.drawing;

/**
 * Where what is drawn now stands on the whole drawing.
 *
 * @param x left of its origin
 * @param y top of its origin
 * @param scale how many pixels one of its units is
 * @param opacity 0…1
 */
record Placement(double x, double y, double scale, double opacity) {
    /** The drawing itself. */
    static final Placement WHOLE = new Placement(0, 0, 1, 1);

    /** A placement within this one. */
    Placement then(double innerX, double innerY, double innerScale, double innerOpacity) {
        return new Placement(x(innerX), y(innerY), scale * innerScale, opacity * innerOpacity);
    }

    /** Where an x is on the whole drawing. */
    double x(double inner) {
        return x + inner * scale;
    }

    /** Where a y is on the whole drawing. */
    double y(double inner) {
        return y + inner * scale;
    }
}
