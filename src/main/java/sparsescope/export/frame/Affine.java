package sparsescope.export.frame;

import java.util.ArrayDeque;
import java.util.Deque;

/** The translation and scale that {@code push} and {@code pop} have built up, for formats that place everything on the page itself. */
public final class Affine {
    private record State(double x, double y, double scale, double opacity) {}

    private final Deque<State> outer = new ArrayDeque<>();
    private State now;

    /** Begins at (x, y), so much larger. */
    public Affine(double x, double y, double scale) {
        now = new State(x, y, scale, 1);
    }

    /** Moves, scales and fades what is drawn from now on. */
    public void push(double x, double y, double scale, double fade) {
        outer.push(now);
        now = new State(x(x), y(y), now.scale * scale, now.opacity * Math.max(0, Math.min(1, fade)));
    }

    /** Takes back the last move. */
    public void pop() {
        now = outer.pop();
    }

    /** Where an x is on the page. */
    public double x(double x) {
        return now.x + x * now.scale;
    }

    /** Where a y is on the page. */
    public double y(double y) {
        return now.y + y * now.scale;
    }

    /** How long a length is on the page. */
    public double length(double length) {
        return length * now.scale;
    }

    double scale() {
        return now.scale;
    }

    /** How opaque things are drawn, 0…1. */
    public double opacity() {
        return now.opacity;
    }
}
