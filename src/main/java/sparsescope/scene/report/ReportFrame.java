package sparsescope.scene.report;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.style.Theme;

/** Draws the frame that the figures of a whole page share: paper, type that grows with the width, rows, and text that fits. */
final class ReportFrame {
    private static final double SMALLEST_TYPE = 12;
    private static final double CHARACTERS = 96;
    /** How much larger than usual type gets where a figure of rows has height to spare. */
    private static final double[] GROWTH = {1.3, 1.2, 1.1};

    private static final double FEWEST_CHARACTERS = 73;

    final DrawingList list = new DrawingList();
    final Theme theme;
    final double width;
    final double height;
    /** Type size. */
    final double type;
    /** Space around and between things. */
    final double gap;

    ReportFrame(Theme theme, double width, double height) {
        this(theme, width, height, type(width));
    }

    private ReportFrame(Theme theme, double width, double height, double type) {
        this.theme = theme;
        this.width = width;
        this.height = height;
        this.type = type;
        this.gap = Math.round(type * 0.6);
        list.rect(0, 0, width, height, 0, theme.panel(), null);
    }

    /**
     * A frame for rows whose type is as large as the height allows.
     *
     * @param least the height that all rows want in a frame
     */
    static ReportFrame ofRows(Theme theme, double width, double height, ToDoubleFunction<ReportFrame> least) {
        return Arrays.stream(GROWTH)
                .map(growth -> growth * type(width))
                .filter(type -> type <= width / FEWEST_CHARACTERS)
                .mapToObj(type -> new ReportFrame(theme, width, height, type))
                .filter(frame -> least.applyAsDouble(frame) <= height)
                .findFirst()
                .orElseGet(() -> new ReportFrame(theme, width, height));
    }

    /** The type size of a figure that wide. */
    static double type(double width) {
        return Math.max(SMALLEST_TYPE, width / CHARACTERS);
    }

    TextStyle plain() {
        return TextStyle.of(Typeface.SANS, type, theme.text());
    }

    TextStyle quiet() {
        return TextStyle.of(Typeface.SANS, type, theme.quiet());
    }

    TextStyle strong() {
        return TextStyle.of(Typeface.SANS_SEMIBOLD, type, theme.text());
    }

    Stroke thin() {
        return Stroke.solid(theme.outline(), 1);
    }

    Stroke edge() {
        return Stroke.solid(theme.quiet(), 1);
    }

    /** The baseline of a line of type in the middle of a row. */
    double baseline(double top, double rowHeight) {
        return top + rowHeight / 2 + type * 0.35;
    }

    /** A bar of {@code share} of a track; one that is longer than the track is broken off. */
    void bar(Box track, double share, Colour colour) {
        list.rect(track.x(), track.y(), track.width(), track.height(), 0, theme.recess(), null);
        double width = track.width() * Math.max(0, Math.min(1, share));
        if (width >= 0.5) {
            list.rect(track.x(), track.y(), width, track.height(), 0, colour, width >= 3 ? edge() : null);
        }
        if (share > 1.001) {
            double step = type * 0.35;
            for (double x = track.right() - 3 * step; x < track.right() - step; x += step) {
                list.line(x, track.bottom(), x + step, track.y(), Stroke.solid(theme.panel(), Math.max(2, type / 7)));
            }
        }
    }

    /** A line with arrowless ends where a scale says something special, such as 1×. */
    void mark(double x, double top, double bottom) {
        list.line(x, top, x, bottom, Stroke.dashed(theme.text(), Math.max(1, type / 12)));
    }
}
