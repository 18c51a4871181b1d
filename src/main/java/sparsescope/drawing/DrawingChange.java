package sparsescope.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the boxes in which a drawing differs from the one before it, so that only there it need be drawn again. */
public final class DrawingChange {
    /** Boxes nearer to each other than this are drawn as one. */
    private static final double NEAR = 6;
    /** With more boxes than this, keeping them apart is dearer than drawing some of what did not change. */
    private static final int MOST_BOXES = 160;

    private DrawingChange() {}

    /** Boxes outside of which {@code now} looks as {@code before} does. */
    public static List<Box> boxes(DrawingList before, DrawingList now) {
        List<PlacedStep> old = before.placed();
        Map<PlacedStep, Deque<Integer>> places = new HashMap<>(2 * old.size());
        for (int i = 0; i < old.size(); i++) {
            places.computeIfAbsent(old.get(i), step -> new ArrayDeque<>(1)).add(i);
        }
        boolean[] kept = new boolean[old.size()];
        List<Box> boxes = new ArrayList<>();
        int last = -1;
        for (PlacedStep step : now.placed()) {
            Deque<Integer> same = places.get(step);
            Integer at = same == null ? null : same.poll();
            // What is drawn in another order may look otherwise where it overlaps.
            if (at != null && at > last) {
                kept[at] = true;
                last = at;
            } else {
                join(boxes, step.box());
            }
        }
        for (int i = 0; i < kept.length; i++) {
            if (!kept[i]) {
                join(boxes, old.get(i).box());
            }
        }
        return apart(boxes);
    }

    private static void join(List<Box> boxes, Box box) {
        // Neighbours in drawing order are neighbours on the drawing.
        for (int i = boxes.size() - 1; i >= Math.max(0, boxes.size() - 8); i--) {
            if (near(boxes.get(i), box)) {
                boxes.set(i, boxes.get(i).with(box));
                return;
            }
        }
        boxes.add(box);
    }

    /** The same, of which no two overlap: what is drawn twice would be seen through itself. */
    private static List<Box> apart(List<Box> boxes) {
        List<Box> result = new ArrayList<>(boxes);
        for (boolean joined = true; joined; ) {
            joined = false;
            for (int i = 0; i < result.size(); i++) {
                for (int k = result.size() - 1; k > i; k--) {
                    if (near(result.get(i), result.get(k))) {
                        result.set(i, result.get(i).with(result.remove(k)));
                        joined = true;
                    }
                }
            }
        }
        return result.size() <= MOST_BOXES
                ? result
                : List.of(result.stream().reduce(Box::with).orElseThrow());
    }

    private static boolean near(Box a, Box b) {
        return a.x() <= b.x() + b.width() + NEAR
                && b.x() <= a.x() + a.width() + NEAR
                && a.y() <= b.y() + b.height() + NEAR
                && b.y() <= a.y() + a.height() + NEAR;
    }
}
