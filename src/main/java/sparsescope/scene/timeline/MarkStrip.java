package sparsescope.scene.timeline;

import java.util.List;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.Theme;

/** The margin over the timeline: a flag with its number for every mark, its name where there is room; crowded flags are points only. */
public final class MarkStrip {
    static final double HEIGHT = 16;
    private static final double TYPE = 12;
    private static final double POINT = 4;

    private final DrawingList list;
    private final Theme theme;
    private final double width;

    MarkStrip(DrawingList list, Theme theme, double width) {
        this.list = list;
        this.theme = theme;
        this.width = width;
    }

    /** Paints the strip over a timeline of cycles {@code from}…{@code to}, and a line from each mark down to {@code bottom}. */
    public static void paint(
            DrawingList list, Theme theme, double width, List<TimelineMark> marks, long from, long to, double bottom) {
        new MarkStrip(list, theme, width).paint(marks, from, to, bottom);
    }

    /** Paints the strip and a line from each mark down to {@code bottom}. */
    void paint(List<TimelineMark> marks, long from, long to, double bottom) {
        list.begin(StagePart.MARKS.id());
        list.rect(0, 0, width, HEIGHT, 0, theme.panel(), null);
        list.end();
        for (int i = 0; i < marks.size(); i++) {
            TimelineMark mark = marks.get(i);
            if (mark.cycle() >= from && mark.cycle() <= to) {
                double x = x(mark, from, to);
                double free = i + 1 < marks.size() ? left(marks.get(i + 1), i + 2, from, to) : width;
                double before = i == 0 ? 0 : right(marks.get(i - 1), i, from, to);
                paint(mark, i + 1, x, before, free, bottom);
            }
        }
    }

    private double x(TimelineMark mark, long from, long to) {
        double x = TimelinePainter.xOf(mark.cycle(), from, to, width);
        return Math.max(1, Math.min(width - 1, x));
    }

    private TextStyle style(Colour colour) {
        return TextStyle.of(Typeface.SANS_SEMIBOLD, TYPE, colour);
    }

    private double flag(int number) {
        return style(theme.text()).width("" + number) + 7;
    }

    /** The left edge of a flag, which stays on the paper. */
    private double left(TimelineMark mark, int number, long from, long to) {
        double flag = flag(number);
        return Math.max(0, Math.min(width - flag, x(mark, from, to) - flag / 2));
    }

    private double right(TimelineMark mark, int number, long from, long to) {
        return left(mark, number, from, to) + flag(number);
    }

    private void paint(TimelineMark mark, int number, double x, double before, double free, double bottom) {
        double flag = flag(number);
        double left = Math.max(0, Math.min(width - flag, x - flag / 2));
        boolean whole = left >= before && left + flag <= free;
        list.begin(StagePart.MARK.id(mark.cycle()));
        list.line(x, HEIGHT - POINT, x, bottom, Stroke.dashed(theme.text(), 1.5));
        double foot = HEIGHT - POINT;
        double half = whole ? flag / 2 : POINT;
        double l = whole ? left : Math.max(0, Math.min(width - 2 * half, x - half));
        double r = l + 2 * half;
        list.path(
                new Shape()
                        .moveTo(l, whole ? 0 : foot - POINT)
                        .lineTo(r, whole ? 0 : foot - POINT)
                        .lineTo(r, foot)
                        .lineTo(Math.min(r, x + POINT), foot)
                        .lineTo(x, HEIGHT)
                        .lineTo(Math.max(l, x - POINT), foot)
                        .lineTo(l, foot)
                        .close(),
                theme.text(),
                null);
        if (whole) {
            list.text(
                    "" + number,
                    (l + r) / 2,
                    TYPE - 2,
                    style(theme.background()).middle());
            name(mark, r + 4, free);
        }
        list.end();
    }

    private void name(TimelineMark mark, double left, double free) {
        TextStyle style = TextStyle.of(Typeface.SANS, TYPE, theme.text());
        if (!mark.name().isEmpty() && left + style.width(mark.name()) + 4 <= free) {
            list.text(mark.name(), left, TYPE - 1.5, style);
        }
    }
}
