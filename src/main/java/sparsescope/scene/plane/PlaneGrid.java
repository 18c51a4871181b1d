package sparsescope.scene.plane;

import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.Stream;
import sparsescope.dataflow.Rect;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Pixels;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.scene.style.MinusMarks;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;

/** A plane of values on the picture: where each position is. */
public final class PlaneGrid {
    /** Where it is. */
    public final Box box;

    public final int width;
    public final int height;
    /** The size of a position. */
    public final double cell;

    /**
     * A plane of {@code width} × {@code height} positions, as large as fits in {@code room}, centred.
     *
     * @param largest the most that one position may measure
     */
    public PlaneGrid(Box room, int width, int height, double largest) {
        this.width = width;
        this.height = height;
        Box most = new Box(
                room.centreX() - Math.min(room.width(), width * largest) / 2,
                room.centreY() - Math.min(room.height(), height * largest) / 2,
                Math.min(room.width(), width * largest),
                Math.min(room.height(), height * largest));
        this.box = most.fit(width, height);
        this.cell = box.width() / width;
    }

    /** Where a position is. */
    public Box cell(int x, int y) {
        return new Box(box.x() + x * cell, box.y() + y * cell, cell, cell);
    }

    /** Where some positions are. */
    public Box part(Rect rect) {
        return new Box(box.x() + rect.x() * cell, box.y() + rect.y() * cell, rect.width() * cell, rect.height() * cell);
    }

    /** The colour of lines between tiles: in the dark they are many, and step back. */
    static Colour border(PaintContext pen) {
        return pen.theme == Theme.DARK ? pen.theme.quiet().mix(pen.theme.background(), 0.3) : pen.theme.quiet();
    }

    /** Paints the ground of every position, and hair lines between them where there is room. */
    void paint(PaintContext pen, int[] argb) {
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), 0, pen.theme.panel(), null);
        pen.list.pixels(new Pixels(width, height, argb), box.x(), box.y(), box.width(), box.height());
        if (cell >= 7 * Math.max(1, pen.unit)) {
            Stroke hair = Stroke.solid(pen.theme.outline().alpha(0.7), 0.6);
            for (int x = 1; x < width; x++) {
                pen.list.line(box.x() + x * cell, box.y(), box.x() + x * cell, box.bottom(), hair);
            }
            for (int y = 1; y < height; y++) {
                pen.list.line(box.x(), box.y() + y * cell, box.right(), box.y() + y * cell, hair);
            }
        }
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), 0, null, pen.thin());
    }

    /**
     * Paints every value in its cell, all at one size; when the longest does not fit, only a sign on those below 0.
     *
     * @param longest the longest that any value can be in writing
     */
    void paintValues(
            PaintContext pen,
            IntToLongFunction values,
            IntFunction<Colour> ground,
            IntFunction<Colour> ink,
            Stream<String> longest) {
        int cells = width * height;
        TextStyle style = pen.figure(20);
        double size = cell < pen.floor * 1.5 ? 0 : pen.commonSize(longest, cell, cell, style);
        if (size == 0) {
            paintSigns(pen, values, ground);
            return;
        }
        for (int at = 0; at < cells; at++) {
            Box place = cell(at % width, at / width);
            pen.centred(
                    PaintContext.number(values.applyAsLong(at)),
                    place.centreX(),
                    place.centreY(),
                    style.sized(size).in(ink.apply(at)));
        }
    }

    private void paintSigns(PaintContext pen, IntToLongFunction values, IntFunction<Colour> ground) {
        MinusMarks marks = new MinusMarks(pen, cell);
        for (int at = 0; at < width * height; at++) {
            if (values.applyAsLong(at) < 0) {
                marks.add(box.x() + (at % width + 0.5) * cell, box.y() + (at / width + 0.5) * cell, ground.apply(at));
            }
        }
        marks.paint();
    }
}
