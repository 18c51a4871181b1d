package sparsescope.lesson.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.Part;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.scene.style.Theme;

/** Dims a painted stage but for what is lit, and marks answers with a tick or a cross: never by colour alone. */
public final class Spotlight {
    /** How much of what is dimmed still shows. */
    private static final double VEIL = 0.62;

    private static final double LINE = 3;
    private static final double DESIGN_HEIGHT = 480;
    private static final double ROOM = 4;
    private static final int MOST_TICKS = 4;
    /** A cell of this size has the whole line around it. */
    private static final double CELL = 30;
    /** The least part of a line's width. */
    private static final double THIN = 0.35;

    private static final Colour RIGHT = Colour.of(0x009E73);

    private final DrawingList stage;
    private final Theme theme;

    /** Lines and signs grow with the picture, to be seen in a hall. */
    private final double unit;

    private Spotlight(DrawingList stage, Theme theme, double height) {
        this.stage = stage;
        this.theme = theme;
        this.unit = Math.max(1, height / DESIGN_HEIGHT);
    }

    /** Draws over a stage of this size; parts that it does not show are left out. */
    public static void paint(DrawingList stage, Lit lit, Theme theme, double width, double height) {
        if (!lit.isNone()) {
            new Spotlight(stage, theme, height).paint(lit, width, height);
        }
    }

    private void paint(Lit lit, double width, double height) {
        List<Part> light = parts(lit.light());
        List<Part> right = parts(lit.right());
        List<Part> wrong = parts(lit.wrong());
        List<Part> all = Stream.of(light, right, wrong).flatMap(List::stream).toList();
        if (lit.dim() && !all.isEmpty()) {
            veil(all, width, height);
        }
        light.forEach(part -> outline(part, Stroke.solid(theme.text(), LINE * unit)));
        wrong.forEach(part -> {
            outline(part, Stroke.dashed(theme.text(), LINE * unit));
            cross(part);
        });
        right.forEach(part -> outline(part, Stroke.solid(RIGHT, (LINE + 1) * unit)));
        // Cells of a plane that are right together need one sign: more would cover them.
        right.stream().skip(right.size() > MOST_TICKS ? right.size() - 1 : 0).forEach(this::tick);
    }

    /** Every place where a part is: in its stream and at the multipliers; cells of a grid have one. */
    private List<Part> parts(List<String> ids) {
        List<Part> found = new ArrayList<>();
        for (String id : ids) {
            List<Part> all =
                    stage.parts().stream().filter(part -> part.id().equals(id)).toList();
            found.addAll(all.isEmpty() ? stage.find(id).stream().toList() : all);
        }
        return found;
    }

    /** Covers all but the lit parts: cuts the stage along their edges and leaves their cells out. */
    private void veil(List<Part> lit, double width, double height) {
        double[] xs = cuts(lit.stream().flatMap(p -> Stream.of(p.x() - ROOM, p.x() + p.width() + ROOM)), width);
        double[] ys = cuts(lit.stream().flatMap(p -> Stream.of(p.y() - ROOM, p.y() + p.height() + ROOM)), height);
        Colour colour = theme.background().alpha(VEIL);
        for (int j = 0; j + 1 < ys.length; j++) {
            double from = -1;
            for (int i = 0; i + 1 < xs.length; i++) {
                boolean open = isLit(lit, (xs[i] + xs[i + 1]) / 2, (ys[j] + ys[j + 1]) / 2);
                if (!open && from < 0) {
                    from = xs[i];
                }
                if (from >= 0 && (open || i + 2 == xs.length)) {
                    double to = open ? xs[i] : xs[i + 1];
                    stage.rect(from, ys[j], to - from, ys[j + 1] - ys[j], 0, colour, null);
                    from = -1;
                }
            }
        }
    }

    private static double[] cuts(Stream<Double> edges, double end) {
        return DoubleStream.concat(DoubleStream.of(0, end), edges.mapToDouble(edge -> Math.max(0, Math.min(end, edge))))
                .sorted()
                .distinct()
                .toArray();
    }

    private static boolean isLit(List<Part> lit, double x, double y) {
        return lit.stream()
                .anyMatch(p -> x > p.x() - ROOM
                        && x < p.x() + p.width() + ROOM
                        && y > p.y() - ROOM
                        && y < p.y() + p.height() + ROOM);
    }

    /** Lines around small cells are thin, so that what is in them can still be read. */
    private Stroke fitting(Part part, Stroke stroke) {
        double least = Math.min(part.width(), part.height()) / (CELL * unit);
        return new Stroke(stroke.colour(), stroke.width() * Math.max(THIN, Math.min(1, least)), stroke.dashed());
    }

    private void outline(Part part, Stroke wanted) {
        Stroke stroke = fitting(part, wanted);
        double out = stroke.width() / 2 + 1;
        around(part, out + stroke.width() / 2 + 0.75, Stroke.solid(theme.background(), 1.5));
        around(part, out, stroke);
    }

    private void around(Part part, double out, Stroke stroke) {
        stage.rect(part.x() - out, part.y() - out, part.width() + 2 * out, part.height() + 2 * out, 5, null, stroke);
    }

    private void tick(Part part) {
        sign(part, RIGHT, List.of(new double[] {-4.5, 0.5, -1.5, 4, 5, -4}));
    }

    private void cross(Part part) {
        sign(part, theme.text(), List.of(new double[] {-4, -4, 4, 4}, new double[] {4, -4, -4, 4}));
    }

    /** A small badge at the upper right corner. */
    private void sign(Part part, Colour colour, List<double[]> lines) {
        double x = part.x() + part.width();
        double y = part.y();
        stage.circle(x, y, 10 * unit, theme.background(), Stroke.solid(colour, 2 * unit));
        for (double[] line : lines) {
            Shape shape = new Shape().moveTo(x + line[0] * unit, y + line[1] * unit);
            for (int i = 2; i < line.length; i += 2) {
                shape = shape.lineTo(x + line[i] * unit, y + line[i + 1] * unit);
            }
            stage.path(shape, null, Stroke.solid(colour, 2.5 * unit));
        }
    }
}
