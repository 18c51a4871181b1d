package sparsescope.scene.pe;

import java.util.Arrays;
import java.util.stream.LongStream;
import sparsescope.dataflow.Rect;
import sparsescope.drawing.Box;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.style.PaintContext;
import sparsescope.simulation.state.Accumulators;

/**
 * The layout of accumulators in their panel: as many filters side by side as can be read. Cells are wider than they are tall where numbers
 * need it, and squares where there is room for no number.
 *
 * @param inside the room in the panel
 * @param window the outputs of every filter
 * @param filters how many filters are on show
 * @param left x of the first cell of the first filter
 * @param top y of the first row of cells
 * @param step from one filter to the next
 * @param cellWidth width of a cell
 * @param cellHeight height of a cell
 * @param valueSize the type size of values, all alike as some alone would look as if the others were missing; 0 for none
 * @param grouped whether there is room between thousands
 */
record SumsLayout(
        Box inside,
        Rect window,
        int filters,
        double left,
        double top,
        double step,
        double cellWidth,
        double cellHeight,
        double valueSize,
        boolean grouped) {
    /** The widest cell, in heights: a wider one reads as a bar. */
    private static final double WIDEST = 6;
    /** The tallest cell, in sizes of type. */
    private static final double TALLEST = 4.5;
    /** Type in heights of a cell. */
    private static final double TALL = 0.78;
    /** The longest number in widths of a cell. */
    private static final double FILLED = 0.84;

    static SumsLayout of(PaintContext pen, Box inside, Accumulators sums) {
        Rect window = sums.window();
        double label = label(pen);
        // A window of few outputs leaves room for more filters.
        double height = Math.min(
                (inside.height() - label) / window.height(),
                TALLEST * style(pen).size());
        double gap = 16 * pen.unit;
        String[] grouped = extremes(sums).mapToObj(PaintContext::number).toArray(String[]::new);
        String[] plain = extremes(sums).mapToObj(SumsLayout::ungrouped).toArray(String[]::new);
        double named = name(pen, true).width(name(sums.firstFilter() + sums.filters() - 1));
        double least = Math.max(height * window.width(), named);
        int squares = Math.max(1, Math.min(sums.filters(), (int) ((inside.width() + gap) / (least + gap))));
        // Rather a filter fewer than type that is smaller than elsewhere.
        for (double smallest : new double[] {0.9 * style(pen).size(), pen.floorOf(style(pen))}) {
            for (int filters = squares; filters >= 1; filters--) {
                double room = (inside.width() - (filters - 1) * gap) / (filters * window.width());
                for (String[] texts : new String[][] {grouped, plain}) {
                    double size = size(pen, texts, room, height);
                    if (size >= Math.max(smallest, pen.floorOf(style(pen)))) {
                        double width = Math.min(room, Math.max(WIDEST * height, width(pen, texts) * size / FILLED));
                        return new SumsLayout(
                                inside,
                                window,
                                filters,
                                inside.x(),
                                inside.y() + label,
                                Math.max(width * window.width(), named) + gap,
                                width,
                                height,
                                size,
                                texts == grouped);
                    }
                }
            }
        }
        double side = Math.min(height, inside.width() / window.width());
        return new SumsLayout(
                inside,
                window,
                squares,
                inside.x(),
                inside.y() + label,
                Math.max(side * window.width(), named) + gap,
                side,
                side,
                0,
                false);
    }

    /** What a filter is called above its sums. */
    static String name(int k) {
        return "filter " + k;
    }

    /** How that is written. */
    static TextStyle name(PaintContext pen, boolean shown) {
        return TextStyle.of(shown ? Typeface.SANS_SEMIBOLD : Typeface.SANS, pen.size(14), pen.theme.text());
    }

    /** Room above the cells: the names of filters, and the lane of the wires. */
    private static double label(PaintContext pen) {
        return pen.size(14) * 1.2 + 9 * pen.unit;
    }

    /** How tall a panel must be for values in so many rows. */
    static double height(PaintContext pen, int rows) {
        return 24 * pen.unit + pen.title().size() * 1.45 + label(pen) + rows * pen.floorOf(style(pen)) / TALL;
    }

    /** All numbers between these have no more digits. */
    private static LongStream extremes(Accumulators sums) {
        return LongStream.of(
                Arrays.stream(sums.sums()).min().orElse(0),
                Arrays.stream(sums.sums()).max().orElse(0));
    }

    private static double width(PaintContext pen, String[] texts) {
        return Arrays.stream(texts).mapToDouble(style(pen).face()::width).max().orElse(0);
    }

    private static double size(PaintContext pen, String[] texts, double width, double height) {
        TextStyle style = style(pen);
        return Math.min(
                Math.min(1.3 * style.size(), height * TALL), width * FILLED / Math.max(0.01, width(pen, texts)));
    }

    static TextStyle style(PaintContext pen) {
        return pen.figure(14);
    }

    private static String ungrouped(long value) {
        return Long.toString(value).replace('-', '−');
    }

    String text(long value) {
        return grouped ? PaintContext.number(value) : ungrouped(value);
    }

    /** The cell of an output of the {@code index}-th filter on show. */
    Box cell(int index, int x, int y) {
        return new Box(
                left + index * step + (x - window.x()) * cellWidth,
                top + (y - window.y()) * cellHeight,
                cellWidth,
                cellHeight);
    }

    /** All cells of the {@code index}-th filter on show. */
    Box filter(int index) {
        return new Box(left + index * step, top, cellWidth * window.width(), cellHeight * window.height());
    }

    /** The lesser side of a cell. */
    double side() {
        return Math.min(cellWidth, cellHeight);
    }
}
