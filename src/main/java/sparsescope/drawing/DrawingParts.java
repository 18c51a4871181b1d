package sparsescope.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import sparsescope.drawing.DrawingList.Part;

/** Collects the parts of a drawing while it is made, and finds them by their id and by a point. */
final class DrawingParts {
    private final List<Part> parts = new ArrayList<>();
    private final List<Grid> grids = new ArrayList<>();
    private final Deque<OpenPart> open = new ArrayDeque<>();

    /** What is drawn from now on belongs to a part. */
    void begin(String id) {
        open.push(new OpenPart(id));
    }

    /** The part that was begun last is complete; it counts when something was drawn in it. */
    void end() {
        OpenPart part = open.pop();
        if (part.x1 >= part.x0) {
            parts.add(new Part(part.id, part.x0, part.y0, part.x1 - part.x0, part.y1 - part.y0));
            add(part.x0, part.y0, part.x1, part.y1);
        }
    }

    /** Something was drawn between two corners: the part that was begun last reaches there. */
    void add(double x0, double y0, double x1, double y1) {
        if (!open.isEmpty()) {
            open.peek().add(x0, y0, x1, y1);
        }
    }

    /** Makes a part of every cell of a plane. */
    void grid(Part whole, int firstX, int firstY, int columns, int rows) {
        grids.add(new Grid(whole, firstX, firstY, columns, rows));
    }

    /** Takes up the cells of another drawing; its other parts come as they are drawn. */
    void include(DrawingParts other, Placement placement, String prefix) {
        for (Grid grid : other.grids) {
            grids.add(new Grid(
                    grid.whole().within(placement, prefix), grid.firstX(), grid.firstY(), grid.columns(), grid.rows()));
        }
    }

    /** Every part but the cells of planes, in drawing order. */
    List<Part> all() {
        return List.copyOf(parts);
    }

    /** The smallest part at a point; of equals the one drawn last. */
    Optional<Part> hit(double x, double y) {
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

    /** The part with an id. */
    Optional<Part> find(String id) {
        return parts.stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .or(() -> grids.stream().flatMap(grid -> grid.find(id).stream()).findFirst());
    }

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

    /** A part that is being drawn, with the corners it has reached so far. */
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
