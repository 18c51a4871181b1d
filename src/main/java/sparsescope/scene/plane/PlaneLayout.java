package sparsescope.scene.plane;

import sparsescope.drawing.Box;
import sparsescope.scene.style.PaintContext;

/**
 * The layout of the Plane landing: the planes with the filter between them and, where the input is a photograph, that beside it. All planes
 * have the same width.
 *
 * @param area what there is
 * @param imaged whether the photograph is shown too
 * @param share of the width, for each plane
 * @param gap between the photograph and the input
 */
record PlaneLayout(Box area, boolean imaged, double share, double gap) {
    static PlaneLayout of(Box area, boolean imaged, PaintContext pen) {
        if (imaged) {
            return new PlaneLayout(area, true, pen.lecture ? 0.255 : 0.27, 1.4 * pen.gap());
        }
        // In a hall the filter's values need the room, and the planes are limited by their height.
        return new PlaneLayout(area, false, pen.lecture ? 0.35 : 0.39, 0);
    }

    /** The same of another area of this width. */
    PlaneLayout in(Box other) {
        return new PlaneLayout(other, imaged, share, gap);
    }

    private Box plane(double x) {
        return new Box(x, area.y(), share * area.width(), area.height());
    }

    /** Where the photograph is. */
    Box image() {
        return plane(area.x());
    }

    /** Where the input channel is. */
    Box input() {
        return plane(imaged ? image().right() + gap : area.x());
    }

    /** Where the filter is. */
    Box filter() {
        double left = input().right();
        return new Box(left, area.y(), output().x() - left, area.height());
    }

    /** Where the output channel is. */
    Box output() {
        return plane(area.right() - share * area.width());
    }
}
