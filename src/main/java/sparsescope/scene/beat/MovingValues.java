package sparsescope.scene.beat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.Part;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.TypeScale;
import sparsescope.drawing.Typeface;
import sparsescope.scene.style.Theme;

/**
 * Draws values that move over a painted stage. It finds the parts they move between by id, and shows a number, or a plain symbol where a
 * number would be too small to read.
 */
public final class MovingValues {
    public final DrawingList stage;
    public final Theme theme;
    /** How much larger than the design the picture is. */
    public final double unit;
    /** The smallest type that may be set, in pixels of the stage. */
    private final double floor;
    /** The type of values where there is room. */
    private final double size;

    private final Map<String, Box> first = new HashMap<>();
    private final Map<String, Box> last = new HashMap<>();

    public MovingValues(DrawingList stage, Theme theme, TypeScale lettering, double height) {
        this.stage = stage;
        this.theme = theme;
        this.unit = Math.max(0.6, height / 640);
        this.floor = TypeScale.SMALLEST * lettering.scale();
        this.size = lettering.lecture()
                ? TypeScale.SMALLEST_VALUE * lettering.scale()
                : Math.max(floor, TypeScale.SMALLEST * unit);
        for (Part part : stage.parts()) {
            Box box = box(part);
            first.putIfAbsent(part.id(), box);
            last.put(part.id(), box);
        }
    }

    private static Box box(Part part) {
        return new Box(part.x(), part.y(), part.width(), part.height());
    }

    /** Where something is; what is in several places is where it was drawn first. */
    public Optional<Box> place(String id) {
        Box box = first.get(id);
        return box == null ? stage.find(id).map(MovingValues::box) : Optional.of(box);
    }

    /** Where something was drawn last. */
    public Optional<Box> lastPlace(String id) {
        return Optional.ofNullable(last.get(id));
    }

    /** A box for one value around a point. */
    public Box around(String text, double x, double y) {
        double width = Math.max(34 * unit, style().width(text) + 0.8 * size);
        double height = Math.max(18 * unit, 1.45 * size);
        return new Box(x - width / 2, y - height / 2, width, height);
    }

    /** How wide a value is with the paper around it. */
    public double width(String text) {
        return style().width(text) + 0.8 * size;
    }

    private TextStyle style() {
        return TextStyle.of(Typeface.MONO_SEMIBOLD, size, theme.text());
    }

    /** A value on its way; without its number where that does not fit. */
    public void value(String text, Box at, double radius, Colour ground, Stroke rim) {
        stage.rect(at.x(), at.y(), at.width(), at.height(), radius, ground, rim);
        double width = style().face().width(text);
        double fitting = Math.min(size, Math.min(at.height() * 0.85, (at.width() - 2) / Math.max(0.01, width)));
        if (fitting >= floor) {
            TextStyle style = style().sized(fitting).in(theme.on(ground)).middle();
            stage.text(text, at.centreX(), at.centreY() + 0.35 * fitting, style);
        }
    }

    /** A halo sum on its way: pale in the colour of its sign, within a dashed rim. */
    public void haloSum(String text, Box at, boolean negative) {
        Colour ground = sumGround(negative);
        Box rim = at.inset(-Math.min(4 * unit, at.height() * 0.2));
        stage.rect(rim.x(), rim.y(), rim.width(), rim.height(), 4 * unit, theme.panel(), haloRim());
        value(text, at, 2 * unit, ground, null);
    }

    /** What a sum whose size does not matter is filled with. */
    private Colour sumGround(boolean negative) {
        return (negative ? theme.negativeSums() : theme.positiveSums()).at(0.25);
    }

    /** A value too small to be read. */
    public void dot(double x, double y, double radius, Colour ground, Stroke rim) {
        stage.circle(x, y, radius, ground, rim);
    }

    /** A value too small to be read, one of hundreds: two rectangles are drawn sooner than a rim. */
    public void parcel(double x, double y, double side, Colour ground, Colour rim) {
        double half = side / 2;
        double inner = half - Math.max(1, unit);
        stage.rect(x - half, y - half, side, side, 0, rim, null);
        stage.rect(x - inner, y - inner, 2 * inner, 2 * inner, 0, ground, null);
    }

    /** The rim of a halo sum. */
    public Stroke haloRim() {
        return Stroke.dashed(theme.halo(), 2.5 * unit);
    }
}
