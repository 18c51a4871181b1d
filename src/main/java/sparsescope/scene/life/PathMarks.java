package sparsescope.scene.life;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.Theme;

/** Marks parts of a painted stage that belong together: found by id, outlined, and joined by arrows. */
public final class PathMarks {
    /** More than so many arrows would hide what they point at. */
    private static final int MOST_ARROWS = 144;

    private final DrawingList stage;
    private final Theme theme;
    private final Map<String, List<DrawingList.Part>> parts = new HashMap<>();
    private final Set<DrawingList.Part> outlined = new LinkedHashSet<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final Set<Arrow> falls = new LinkedHashSet<>();
    private final List<DrawingList.Part> sources = new ArrayList<>();
    private final List<DrawingList.Part> targets = new ArrayList<>();
    private List<DrawingList.Part> around = List.of();

    private record Arrow(DrawingList.Part from, DrawingList.Part to) {}

    /** Marks on a stage; nothing is drawn until {@link #draw}. */
    public PathMarks(DrawingList stage, Theme theme) {
        this.stage = stage;
        this.theme = theme;
        stage.parts()
                .forEach(part -> parts.computeIfAbsent(part.id(), id -> new ArrayList<>())
                        .add(part));
    }

    /** The parts with an id; those that are shown only as part of another are that one. */
    public List<DrawingList.Part> all(String id) {
        List<DrawingList.Part> found = parts.getOrDefault(id, List.of());
        return found.isEmpty() ? stage.find(id).stream().toList() : found;
    }

    /** Outlines the parts with an id. */
    public List<DrawingList.Part> outline(String id) {
        return outline(all(id));
    }

    /** An arrow from each of some parts to each of some others. */
    public void arrow(List<DrawingList.Part> from, List<DrawingList.Part> to) {
        for (DrawingList.Part source : from) {
            for (DrawingList.Part target : to) {
                arrows.add(new Arrow(source, target));
            }
        }
    }

    /** Outlines parts. */
    public List<DrawingList.Part> outline(List<DrawingList.Part> those) {
        outlined.addAll(those);
        return those;
    }

    /** Outlines the rectangle from a part to another. */
    void outline(DrawingList.Part first, DrawingList.Part last) {
        outlined.add(hull(List.of(first, last)));
    }

    /** One arrow from all that is said to be a source to all that is said to be a target, past everything that is between. */
    public void flow(List<DrawingList.Part> from, List<DrawingList.Part> to) {
        sources.addAll(from);
        targets.addAll(to);
    }

    /** What {@link #flow} goes around. */
    public void around(List<DrawingList.Part> corners) {
        around = corners;
    }

    /** A way from a bank down to a partial sum, between the panels. */
    void fall(DrawingList.Part bank, DrawingList.Part sum) {
        falls.add(new Arrow(bank, sum));
    }

    /** Draws everything over the stage. */
    public void draw() {
        for (DrawingList.Part part : outlined) {
            frame(part, Stroke.solid(theme.background().alpha(0.9), 6));
        }
        for (DrawingList.Part part : outlined) {
            frame(part, Stroke.solid(theme.text(), 2.5));
        }
        across();
        falls();
        List<Arrow> shown = arrows.stream()
                .distinct()
                .filter(arrow -> !arrow.from.equals(arrow.to))
                .toList();
        if (shown.size() > MOST_ARROWS) {
            return;
        }
        double width = shown.size() > 12 ? 1.2 : 2;
        shown.forEach(arrow -> draw(arrow, Stroke.solid(theme.background().alpha(0.8), width + 2.5)));
        shown.forEach(arrow -> draw(arrow, Stroke.solid(theme.text(), width)));
    }

    private void frame(DrawingList.Part part, Stroke stroke) {
        stage.rect(part.x() - 1, part.y() - 1, part.width() + 2, part.height() + 2, 3, null, stroke);
    }

    /** From edge to edge, along the line between the middles. */
    private void draw(Arrow arrow, Stroke stroke) {
        double fromX = middleX(arrow.from);
        double fromY = middleY(arrow.from);
        double toX = middleX(arrow.to);
        double toY = middleY(arrow.to);
        double dx = toX - fromX;
        double dy = toY - fromY;
        double length = Math.hypot(dx, dy);
        if (length < 1) {
            return;
        }
        double out = edge(arrow.from, dx, dy);
        double in = edge(arrow.to, dx, dy);
        if (out + in >= 0.98) {
            return;
        }
        double x0 = fromX + dx * out;
        double y0 = fromY + dy * out;
        double x1 = toX - dx * in;
        double y1 = toY - dy * in;
        double head = Math.min(9, length * (1 - out - in) / 2);
        double ux = dx / length * head;
        double uy = dy / length * head;
        stage.path(
                new Shape()
                        .moveTo(x0, y0)
                        .lineTo(x1, y1)
                        .moveTo(x1 - ux - uy * 0.5, y1 - uy + ux * 0.5)
                        .lineTo(x1, y1)
                        .lineTo(x1 - ux + uy * 0.5, y1 - uy - ux * 0.5),
                null,
                stroke);
    }

    private static double middleX(DrawingList.Part part) {
        return part.x() + part.width() / 2;
    }

    private static double middleY(DrawingList.Part part) {
        return part.y() + part.height() / 2;
    }

    /** The fraction of the way at which a line from the middle leaves a part. */
    private static double edge(DrawingList.Part part, double dx, double dy) {
        double across = dx == 0 ? Double.MAX_VALUE : part.width() / 2 / Math.abs(dx);
        double down = dy == 0 ? Double.MAX_VALUE : part.height() / 2 / Math.abs(dy);
        return Math.min(1, Math.min(across, down));
    }

    /** One arrow from all sources to all targets, around what stands between the planes. */
    private void across() {
        if (sources.isEmpty() || targets.isEmpty() || around.isEmpty()) {
            return;
        }
        DrawingList.Part from = hull(sources);
        DrawingList.Part to = hull(targets);
        DrawingList.Part plane = hull(around);
        boolean above = middleY(from) + middleY(to) < 2 * middleY(plane);
        double bend = above ? plane.y() - plane.height() * 0.04 : plane.y() + plane.height() * 1.04;
        double x0 = from.x() + from.width() + 2;
        double y0 = middleY(from);
        double x1 = to.x() - 2;
        double y1 = middleY(to);
        double third = (x1 - x0) / 3;
        double slope = Math.atan2(y1 - bend, third);
        double head = 10;
        Shape path = new Shape()
                .moveTo(x0, y0)
                .curveTo(x0 + third, bend, x1 - third, bend, x1, y1)
                .moveTo(x1 - head * Math.cos(slope - 0.45), y1 - head * Math.sin(slope - 0.45))
                .lineTo(x1, y1)
                .lineTo(x1 - head * Math.cos(slope + 0.45), y1 - head * Math.sin(slope + 0.45));
        stage.path(path, null, Stroke.solid(theme.background().alpha(0.85), 5.5));
        stage.path(path, null, Stroke.solid(theme.text(), 2.5));
    }

    /** Down the gap before the banks, along the gap above the accumulators, and into the partial sum. */
    private void falls() {
        double above = bottomOf(StagePart.SLOT.prefix());
        for (Arrow fall : falls) {
            DrawingList.Part bank = fall.from;
            DrawingList.Part sum = fall.to;
            double gutter = bank.x() - 8;
            double level = above + (topOf(StagePart.SUM.prefix(), sum.y()) - above) * 0.22;
            double x = middleX(sum);
            if (above == 0 || level < bank.y()) {
                arrows.add(fall);
                continue;
            }
            Shape path = new Shape()
                    .moveTo(bank.x(), middleY(bank))
                    .lineTo(gutter, middleY(bank))
                    .lineTo(gutter, level)
                    .lineTo(x, level)
                    .lineTo(x, sum.y() - 2)
                    .moveTo(x - 4, sum.y() - 9)
                    .lineTo(x, sum.y() - 2)
                    .lineTo(x + 4, sum.y() - 9);
            stage.path(path, null, Stroke.solid(theme.background().alpha(0.8), 4.5));
            stage.path(path, null, Stroke.solid(theme.text(), 2));
        }
    }

    private double topOf(String ids, double otherwise) {
        return stage.parts().stream()
                .filter(part -> part.id().startsWith(ids))
                .mapToDouble(DrawingList.Part::y)
                .min()
                .orElse(otherwise);
    }

    private double bottomOf(String ids) {
        return stage.parts().stream()
                .filter(part -> part.id().startsWith(ids))
                .mapToDouble(part -> part.y() + part.height())
                .max()
                .orElse(0);
    }

    private static DrawingList.Part hull(List<DrawingList.Part> parts) {
        double x0 = Double.MAX_VALUE;
        double y0 = Double.MAX_VALUE;
        double x1 = 0;
        double y1 = 0;
        for (DrawingList.Part part : parts) {
            x0 = Math.min(x0, part.x());
            y0 = Math.min(y0, part.y());
            x1 = Math.max(x1, part.x() + part.width());
            y1 = Math.max(y1, part.y() + part.height());
        }
        return new DrawingList.Part("", x0, y0, x1 - x0, y1 - y0);
    }
}
