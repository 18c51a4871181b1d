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

        private Part within(Frame frame, String prefix) {
            return new Part(
                    prefix + id,
                    frame.x + x * frame.scale,
                    frame.y + y * frame.scale,
                    width * frame.scale,
                    height * frame.scale);
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

    /** A plane of equal cells, each a part of its own though all were drawn at once. */
    private record Grid(Part whole, int firstX, int firstY, int columns, int rows) {
        Part cell(int column, int row) {
            double width = whole.width() / columns;
            double height = whole.height() / rows;
            return new Part(
                    whole.id() + "/" + (firstX + column) + "/" + (firstY + row),
                    whole.x() + column * width,
                    whole.y() + row * height,
                    width,
                    height);
        }

        Optional<Part> at(double x, double y) {
            return whole.contains(x, y)
                    ? Optional.of(cell(
                            Math.min(columns - 1, (int) ((x - whole.x()) / whole.width() * columns)),
                            Math.min(rows - 1, (int) ((y - whole.y()) / whole.height() * rows))))
                    : Optional.empty();
        }

        Optional<Part> find(String id) {
            if (!id.startsWith(whole.id() + "/")) {
                return Optional.empty();
            }
            PartId rest = PartId.parse(id.substring(whole.id().length()));
            int column = rest.number(0) - firstX;
            int row = rest.number(1) - firstY;
            return rest.size() == 2 && column >= 0 && column < columns && row >= 0 && row < rows
                    ? Optional.of(cell(column, row))
                    : Optional.empty();
        }
    }

    private record Frame(double x, double y, double scale, double opacity) {}

    private final List<DrawingStep> steps = new ArrayList<>();
    private final List<PlacedStep> placed = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Grid> grids = new ArrayList<>();
    private final List<PlacedText> texts = new ArrayList<>();
    private final Deque<OpenPart> open = new ArrayDeque<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private int drawn;
    private double widening = 1;
    private final Map<Hatch, Hatch> widened = new HashMap<>();

    public DrawingList() {
        frames.push(new Frame(0, 0, 1, 1));
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
        Frame now = frames.peek();
        for (Grid grid : other.grids) {
            grids.add(new Grid(
                    grid.whole().within(now, prefix), grid.firstX(), grid.firstY(), grid.columns(), grid.rows()));
        }
        pop();
    }

    /** How many primitives it has. */
    public int size() {
        return drawn;
    }

    /** Every part, in drawing order; parts inside others come before them. */
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /** Every text, in drawing order. */
    public List<PlacedText> texts() {
        return List.copyOf(texts);
    }

    /** The smallest part at a point; of equals the one drawn last. */
    public Optional<Part> hit(double x, double y) {
        Part best = null;
        for (Part part : parts) {
            if (part.contains(x, y)) {
                best = smaller(best, part);
            }
        }
        for (Grid grid : grids) {
            Optional<Part> cell = grid.at(x, y);
            if (cell.isPresent()) {
                best = smaller(best, cell.get());
            }
        }
        return Optional.ofNullable(best);
    }

    private static Part smaller(Part best, Part part) {
        // Cells of different grids may differ by rounding alone.
        return best == null || part.width() * part.height() <= best.width() * best.height() * 1.0001 ? part : best;
    }

    /** The part with an id, if it is on the drawing. */
    public Optional<Part> find(String id) {
        return parts.stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .or(() -> grids.stream().flatMap(grid -> grid.find(id).stream()).findFirst());
    }

    /**
     * Makes a part of every cell of a plane that is drawn as a whole: {@code id/x/y}.
     *
     * @param firstX x of the leftmost column
     * @param firstY y of the uppermost row
     */
    public void grid(String id, Box box, int firstX, int firstY, int columns, int rows) {
        Frame now = frames.peek();
        grids.add(new Grid(
                new Part(
                        id,
                        now.x + box.x() * now.scale,
                        now.y + box.y() * now.scale,
                        box.width() * now.scale,
                        box.height() * now.scale),
                firstX,
                firstY,
                columns,
                rows));
    }

    @Override
    public void begin(String id) {
        open.push(new OpenPart(id));
        steps.add(new DrawingStep.Begin(id));
    }

    @Override
    public void end() {
        OpenPart part = open.pop();
        if (part.x1 >= part.x0) {
            parts.add(new Part(part.id, part.x0, part.y0, part.x1 - part.x0, part.y1 - part.y0));
            if (!open.isEmpty()) {
                open.peek().add(part.x0, part.y0, part.x1, part.y1);
            }
        }
        steps.add(new DrawingStep.End());
    }

    @Override
    public void push(double x, double y, double scale, double opacity) {
        Frame now = frames.peek();
        frames.push(new Frame(now.x + x * now.scale, now.y + y * now.scale, now.scale * scale, now.opacity * opacity));
        steps.add(new DrawingStep.Push(x, y, scale, opacity));
    }

    @Override
    public void pop() {
        frames.pop();
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
        Frame now = frames.peek();
        texts.add(new PlacedText(
                text,
                now.x + left * now.scale,
                now.y + (y - 0.72 * style.size()) * now.scale,
                width * now.scale,
                style.size() * now.scale,
                now.opacity,
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
        Frame now = frames.peek();
        if (x1 >= x0 && !PlacedStep.isInvisible(step)) {
            double reach = PlacedStep.reach(step);
            Box box = new Box(
                    now.x + (x0 - reach) * now.scale,
                    now.y + (y0 - reach) * now.scale,
                    (x1 - x0 + 2 * reach) * now.scale,
                    (y1 - y0 + 2 * reach) * now.scale);
            placed.add(new PlacedStep(step, now.x, now.y, now.scale, now.opacity, box));
        }
        if (!open.isEmpty() && x1 >= x0) {
            open.peek()
                    .add(
                            now.x + x0 * now.scale,
                            now.y + y0 * now.scale,
                            now.x + x1 * now.scale,
                            now.y + y1 * now.scale);
        }
    }

    private static final class OpenPart {
        private final String id;
        private double x0 = Double.MAX_VALUE;
        private double y0 = Double.MAX_VALUE;
        private double x1 = -Double.MAX_VALUE;
        private double y1 = -Double.MAX_VALUE;

        OpenPart(String id) {
            this.id = id;
        }

        void add(double ax0, double ay0, double ax1, double ay1) {
            x0 = Math.min(x0, ax0);
            y0 = Math.min(y0, ay0);
            x1 = Math.max(x1, ax1);
            y1 = Math.max(y1, ay1);
        }
    }
}
