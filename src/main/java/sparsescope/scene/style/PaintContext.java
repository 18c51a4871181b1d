package sparsescope.scene.style;

import java.util.stream.Stream;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.TextStyle.Anchor;
import sparsescope.drawing.TypeScale;
import sparsescope.drawing.Typeface;

/**
 * The context that painters share: drawing list, theme, type sizes for the size of the picture, panels, and text that fits or is left out.
 */
public final class PaintContext {
    private static final double DESIGN_WIDTH = 1280;
    private static final double DESIGN_HEIGHT = 640;

    /** How small type may be on a picture of many pixels, which is looked at from farther away, as a part of how it would grow with it. */
    private static final double FLOOR_OF_LARGE = 0.75;

    /** Cells smaller than this are painted all at once, as pixels. */
    public static final double SMALLEST_CELL = 5;

    /** Cells with less room are marked as a whole. */
    private static final double SMALLEST_MARKED = 6;

    public final DrawingList list;
    public final Theme theme;
    /** How much larger than the design the picture is. */
    public final double unit;
    /** The smallest type that may be set. */
    public final double floor;
    /** Whether the picture is for a hall: few things, large. */
    public final boolean lecture;

    public PaintContext(DrawingList list, Theme theme, double width, double height, double magnification) {
        this(list, theme, width, height, magnification, false);
    }

    public PaintContext(
            DrawingList list, Theme theme, double width, double height, double magnification, boolean lecture) {
        this.list = list;
        this.theme = theme;
        this.unit = Math.max(0.6, Math.min(width / DESIGN_WIDTH, height / DESIGN_HEIGHT));
        this.floor = TypeScale.SMALLEST * Math.max(1, FLOOR_OF_LARGE * unit) / Math.max(1, magnification);
        this.lecture = lecture;
        list.widenHatches(Math.max(1, unit));
    }

    /** A type size: as designed, scaled to the picture, never under the floor of 12 pixels. */
    public double size(double designed) {
        return Math.max(TypeScale.SMALLEST, designed * unit);
    }

    /** The type size of a value the picture is about: in a hall larger than that of words. */
    public double valueSize(double designed) {
        return lecture ? Math.max(TypeScale.SMALLEST_VALUE, size(designed)) : size(designed);
    }

    /** The space between things. */
    public double gap() {
        return 14 * unit;
    }

    /** The style of titles. */
    public TextStyle title() {
        return TextStyle.of(Typeface.SANS_SEMIBOLD, size(18), theme.text());
    }

    /** The style of plain text. */
    public TextStyle body() {
        return TextStyle.of(Typeface.SANS, size(15), theme.text());
    }

    /** The style of what is said aside. */
    public TextStyle quiet() {
        return TextStyle.of(Typeface.SANS, size(14), theme.quiet());
    }

    TextStyle mono(double designed) {
        return TextStyle.of(Typeface.MONO, valueSize(designed), theme.text());
    }

    /** The style of numbers, as large as the design has them. */
    public TextStyle figure(double designed) {
        return TextStyle.of(Typeface.MONO_SEMIBOLD, valueSize(designed), theme.text());
    }

    /** Begins a part. */
    public void begin(String id) {
        list.begin(id);
    }

    /** Ends the part begun last. */
    public void end() {
        list.end();
    }

    /** Writes a text. */
    public void text(String text, double x, double y, TextStyle style) {
        list.text(text, x, y, style);
    }

    /** Text with its middle on (x, y). */
    public void centred(String text, double x, double y, TextStyle style) {
        list.text(text, x, y + 0.35 * style.size(), style.middle());
    }

    /**
     * Text centred in a box, as large as fits up to the style's size; left out below the floor.
     *
     * @return whether it was set
     */
    public boolean fitted(String text, Box box, TextStyle style) {
        double size = sizeIn(text, box, style);
        if (size < floorOf(style)) {
            return false;
        }
        centred(text, box.centreX(), box.centreY(), style.sized(size));
        return true;
    }

    /** Whether {@link #fitted} would set a text. */
    public boolean fits(String text, Box box, TextStyle style) {
        return sizeIn(text, box, style) >= floorOf(style);
    }

    /** The size at which {@link #fitted} would set a text, below the floor or not. */
    public double sizeIn(String text, Box box, TextStyle style) {
        double size = Math.min(style.size(), box.height() * 0.8);
        return Math.min(size, box.width() * 0.92 / Math.max(0.01, style.face().width(text)));
    }

    /** The smallest type for a style: in a hall values are larger than words. */
    public double floorOf(TextStyle style) {
        boolean value = lecture && style.face() == Typeface.MONO_SEMIBOLD;
        return value ? floor * TypeScale.SMALLEST_VALUE / TypeScale.SMALLEST : floor;
    }

    /** The size at which the longest of some texts still fits a cell; 0 when that is under the floor. */
    public double commonSize(Stream<String> texts, double cellWidth, double cellHeight, TextStyle style) {
        double widest = texts.mapToDouble(style.face()::width).max().orElse(0);
        double size = Math.min(Math.min(style.size(), cellHeight * 0.62), cellWidth * 0.88 / Math.max(0.01, widest));
        return size < floorOf(style) ? 0 : size;
    }

    /** The longest of some wordings that fits a width; nothing when none does. */
    public void longest(double x, double y, double width, TextStyle style, String... wordings) {
        for (String wording : wordings) {
            if (style.width(wording) <= width) {
                if (!wording.isEmpty()) {
                    text(wording, style.anchor() == Anchor.END ? x + width : x, y, style);
                }
                return;
            }
        }
    }

    /** Text in as many lines as needed; returns the baseline after the last one. */
    public double wrapped(String text, double x, double y, double width, double bottom, TextStyle style) {
        double baseline = y;
        for (String line : style.lines(text, width)) {
            if (baseline > bottom) {
                break;
            }
            text(line, x, baseline, style);
            baseline += style.size() * 1.35;
        }
        return baseline;
    }

    /** A panel with a title and a quieter word or two beside it; returns the room inside. */
    public Box panel(Box box, String title, String... besides) {
        list.rect(box.x(), box.y(), box.width(), box.height(), 6 * unit, theme.panel(), thin());
        double pad = 12 * unit;
        TextStyle heading = title();
        double baseline = box.y() + pad + heading.size() * 0.85;
        text(title, box.x() + pad, baseline, heading);
        double used = heading.width(title) + 10 * unit;
        longest(box.x() + pad + used, baseline, box.width() - 2 * pad - used, quiet(), besides);
        return box.inset(pad, pad + heading.size() * 1.45, pad, pad);
    }

    /** A thin outline. */
    public Stroke thin() {
        return Stroke.solid(theme.outline(), Math.max(1, unit));
    }

    /** Outlines what is in focus on a plane: thick, and with a rim, as values may be as bright as the text, or as dark. */
    public void outline(Box box) {
        double width = Math.min(3 * Math.max(0.8, unit), 0.1 * Math.min(box.width(), box.height()));
        list.rect(box.x(), box.y(), box.width(), box.height(), 0, null, Stroke.solid(theme.panel(), 2 * width));
        list.rect(box.x(), box.y(), box.width(), box.height(), 0, null, Stroke.solid(theme.text(), width));
    }

    /** The outline of what is selected. */
    public Stroke selected() {
        return Stroke.solid(theme.text(), 2.5 * Math.max(0.8, unit));
    }

    /** An outline of a cell that shows on any ground; the whole cell where an outline would leave nothing of it. */
    public void mark(Box cell, Colour colour) {
        if (cell.width() < SMALLEST_MARKED) {
            list.rect(cell.x(), cell.y(), cell.width(), cell.height(), 0, colour, Stroke.solid(theme.panel(), 1.2));
            return;
        }
        // Small cells keep their value, and neighbours that are marked too stay apart.
        double width = Math.max(1, Math.min(Math.max(2, 3 * unit), cell.width() * 0.16));
        list.rect(cell.x(), cell.y(), cell.width(), cell.height(), 2, null, Stroke.solid(theme.panel(), 2.4 * width));
        list.rect(cell.x(), cell.y(), cell.width(), cell.height(), 2, null, Stroke.solid(colour, 1.4 * width));
    }

    /** A number as people read it: a real minus sign, thin spaces between thousands. */
    public static String number(long value) {
        String digits = Long.toString(Math.abs(value));
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0 && digits.length() > 4) {
                grouped.append('\u2009');
            }
            grouped.append(digits.charAt(i));
        }
        return (value < 0 ? "−" : "") + grouped;
    }

    /** A fraction as a whole percentage; what is not nothing never reads as 0, what is not all never as 100. */
    public static String percent(double fraction) {
        return wholePercent(fraction) + " %";
    }

    /** The same without its sign. */
    public static String wholePercent(double fraction) {
        if (fraction > 0 && fraction < 0.005) {
            return "<1";
        }
        if (fraction >= 0.995 && fraction < 1) {
            return ">99";
        }
        return Long.toString(Math.round(fraction * 100));
    }
}
