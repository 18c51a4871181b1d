package sparsescope.export;

import java.util.ArrayDeque;
import java.util.Deque;

/** Where {@code push} and {@code pop} have moved a drawing, for formats that place everything on the page itself. */
final class Affine {
    private record State(double x, double y, double scale, double opacity) {}

    private final Deque<State> outer = new ArrayDeque<>();
    private State now;

    /** Begins at (x, y), so much larger. */
    Affine(double x, double y, double scale) {
        now = new State(x, y, scale, 1);
    }

    void push(double x, double y, double scale, double fade) {
        outer.push(now);
        now = new State(x(x), y(y), now.scale * scale, now.opacity * Math.max(0, Math.min(1, fade)));
    }

    void pop() {
        now = outer.pop();
    }

    double x(double x) {
        return now.x + x * now.scale;
    }

    double y(double y) {
        return now.y + y * now.scale;
    }

    double length(double length) {
        return length * now.scale;
    }

    double scale() {
        return now.scale;
    }

    double opacity() {
        return now.opacity;
    }
}
