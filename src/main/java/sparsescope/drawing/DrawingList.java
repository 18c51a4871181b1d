package sparsescope.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A drawing, recorded: it can be drawn on any {@link Surface}, as often as wanted, and asked what is at a point.
 */
public final class DrawingList implements Surface {
    /**
     * A part of the drawing that can be pointed at.
     *
     * @param id what it is
     * @param x left
     * @param y top
     * @param width of all that was drawn in it
     * @param height of all that was drawn in it
     */
    public record Part(String id, double x, double y, double width, double height) {
        /** Whether a point is in it. */
        public boolean contains(double px, double py) {
            return px >= x && py >= y && px <= x + width && py <= y + height;
        }

        Part within(Placement placement, String prefix) {
            return new Part(
                    prefix + id, placement.x(x), placement.y(y), width * placement.scale(), height * placement.scale());
        }
    }

    /**
     * A text as it stands on the drawing.
     *
     * @param text what it says
     * @param x left
     * @param y top of its capitals, roughly
     * @param width in pixels
     * @param size type size in pixels, scaling included
     * @param opacity 0…1
     * @param colour its colour
     */
    public record PlacedText(
            String text, double x, double y, double width, double size, double opacity, Colour colour) {}

    private final List<DrawingStep> steps = new ArrayList<>();
    private final List<PlacedStep> placed = new ArrayList<>();
    private final DrawingParts parts = new DrawingParts();
    private final List<PlacedText> texts = new ArrayList<>();
    private final Deque<Placement> placements = new ArrayDeque<>();
    private int drawn;
    private double widening = 1;
    private final Map<Hatch, Hatch> widened = new HashMap<>();

    public DrawingList() {
        placements.push(Placement.WHOLE);
    }

    /** Draws it all on another surface. */
    public void replay(Surface surface) {
        steps.forEach(step -> step.on(surface));
    }

    /** Draws what shows in a box on another surface, which must not draw beyond it; parts are left out. */
    public void replay(Surface surface, Box box) {
        for (PlacedStep step : placed) {
            if (step.box().meets(box)) {
                step.on(surface);
            }
        }
    }

    /** What is painted beneath everything on a drawing of this size; empty where one sees through. */
    public Optional<Colour> ground(double width, double height) {
        return placed.stream().findFirst().flatMap(first -> first.ground(width, height));
    }

    /** The box of everything drawn on a drawing of this size but what is painted beneath it all; empty when there is nothing. */
    public Optional<Box> drawn(double width, double height) {
        Optional<Colour> ground = ground(width, height);
        return placed.stream()
                .filter(step -> step.opacity() > 0 && !(ground.isPresent() && step.isPlain(ground.get())))
                .map(PlacedStep::inked)
                .reduce(Box::with)
                .map(box -> box.within(width, height));
    }

    /** What draws, in drawing order, each where it stands. */
    List<PlacedStep> placed() {
        return placed;
    }

    /** Takes up another drawing at (x, y); {@code prefix} is put before the ids of its parts. */
    public void include(DrawingList other, double x, double y, String prefix) {
        push(x, y, 1, 1);
        other.replay(new PrefixedSurface(this, prefix));
        parts.include(other.parts, placements.peek(), prefix);
        pop();
    }

    /** How many primitives it has. */
    public int size() {
        return drawn;
    }

    /** Every part, in drawing order; parts inside others come before them. */
    public List<Part> parts() {
        return parts.all();
    }

    /** Every text, in drawing order. */
    public List<PlacedText> texts() {
        return List.copyOf(texts);
    }

    /** The smallest part at a point; of equals the one drawn last. */
    public Optional<Part> hit(double x, double y) {
        return parts.hit(x, y);
    }

    /** The part with an id, if it is on the drawing. */
    public Optional<Part> find(String id) {
        return parts.find(id);
    }

    /**
     * Makes a part of every cell of a plane that is drawn as a whole: {@code id/x/y}.
     *
     * @param firstX x of the leftmost column
     * @param firstY y of the uppermost row
     */
    public void grid(String id, Box box, int firstX, int firstY, int columns, int rows) {
        parts.grid(
                new Part(id, box.x(), box.y(), box.width(), box.height()).within(placements.peek(), ""),
                firstX,
                firstY,
                columns,
                rows);
    }

    @Override
    public void begin(String id) {
        parts.begin(id);
        steps.add(new DrawingStep.Begin(id));
    }

    @Override
    public void end() {
        parts.end();
        steps.add(new DrawingStep.End());
    }

    @Override
    public void push(double x, double y, double scale, double opacity) {
        placements.push(placements.peek().then(x, y, scale, opacity));
        steps.add(new DrawingStep.Push(x, y, scale, opacity));
    }

    @Override
    public void pop() {
        placements.pop();
        steps.add(new DrawingStep.Pop());
    }

    /** From now on hatches of rectangles are so much wider than they say: a larger picture has the same hatches, larger. */
    public void widenHatches(double factor) {
        if (factor != widening) {
            widening = factor;
            widened.clear();
        }
    }

    private Paint widened(Paint fill) {
        return widening != 1 && fill instanceof Hatch hatch
                ? widened.computeIfAbsent(
                        hatch, one -> new Hatch(one.ground(), one.ink(), one.direction(), one.spacing() * widening))
                : fill;
    }

    @Override
    public void rect(double x, double y, double width, double height, double radius, Paint fill, Stroke stroke) {
        draw(x, y, x + width, y + height, new DrawingStep.Rect(x, y, width, height, radius, widened(fill), stroke));
    }

    @Override
    public void circle(double x, double y, double radius, Paint fill, Stroke stroke) {
        draw(x - radius, y - radius, x + radius, y + radius, new DrawingStep.Circle(x, y, radius, fill, stroke));
    }

    @Override
    public void path(Shape shape, Paint fill, Stroke stroke) {
        double x0 = Double.MAX_VALUE;
        double y0 = Double.MAX_VALUE;
        double x1 = -Double.MAX_VALUE;
        double y1 = -Double.MAX_VALUE;
        for (Shape.Segment segment : shape.segments()) {
            for (int i = 0; i < segment.points().length; i += 2) {
                x0 = Math.min(x0, segment.points()[i]);
                x1 = Math.max(x1, segment.points()[i]);
                y0 = Math.min(y0, segment.points()[i + 1]);
                y1 = Math.max(y1, segment.points()[i + 1]);
            }
        }
        draw(x0, y0, x1, y1, new DrawingStep.Path(shape, fill, stroke));
    }

    @Override
    public void text(String text, double x, double y, TextStyle style) {
        double width = style.width(text);
        double left = switch (style.anchor()) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        Placement now = placements.peek();
        texts.add(new PlacedText(
                text,
                now.x(left),
                now.y(y - 0.72 * style.size()),
                width * now.scale(),
                style.size() * now.scale(),
                now.opacity(),
                style.colour()));
        draw(
                left,
                y - 0.75 * style.size(),
                left + width,
                y + 0.22 * style.size(),
                new DrawingStep.Text(text, x, y, style));
    }

    @Override
    public void pixels(Pixels pixels, double x, double y, double width, double height) {
        draw(x, y, x + width, y + height, new DrawingStep.Picture(pixels, x, y, width, height));
    }

    private void draw(double x0, double y0, double x1, double y1, DrawingStep step) {
        steps.add(step);
        drawn++;
        Placement now = placements.peek();
        if (x1 >= x0 && !PlacedStep.isInvisible(step)) {
            double reach = PlacedStep.reach(step);
            Box box = new Box(
                    now.x(x0 - reach),
                    now.y(y0 - reach),
                    (x1 - x0 + 2 * reach) * now.scale(),
                    (y1 - y0 + 2 * reach) * now.scale());
            placed.add(new PlacedStep(step, now.x(), now.y(), now.scale(), now.opacity(), box));
        }
        if (x1 >= x0) {
            parts.add(now.x(x0), now.y(y0), now.x(x1), now.y(y1));
        }
    }
}
