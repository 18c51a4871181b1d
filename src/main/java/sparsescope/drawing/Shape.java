package sparsescope.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Builds a path of straight lines and cubic curves, point by point. */
public final class Shape {
    /**
     * Describes one segment.
     *
     * @param kind M move, L line, C cubic curve, Z close
     * @param points coordinates: 2 for M and L, 6 for C, none for Z
     */
    public record Segment(char kind, double... points) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Segment segment && kind == segment.kind && Arrays.equals(points, segment.points);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(points) + kind;
        }
    }

    private final List<Segment> segments = new ArrayList<>();

    /** Starts a new part at (x, y). */
    public Shape moveTo(double x, double y) {
        segments.add(new Segment('M', x, y));
        return this;
    }

    /** A straight line to (x, y). */
    public Shape lineTo(double x, double y) {
        segments.add(new Segment('L', x, y));
        return this;
    }

    /** A cubic curve to (x, y). */
    public Shape curveTo(double x1, double y1, double x2, double y2, double x, double y) {
        segments.add(new Segment('C', x1, y1, x2, y2, x, y));
        return this;
    }

    /** Closes the part. */
    public Shape close() {
        segments.add(new Segment('Z'));
        return this;
    }

    /** The segments, in order. */
    public List<Segment> segments() {
        return Collections.unmodifiableList(segments);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && segments.equals(shape.segments);
    }

    @Override
    public int hashCode() {
        return segments.hashCode();
    }
}
