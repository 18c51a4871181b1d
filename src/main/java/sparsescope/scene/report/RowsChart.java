package sparsescope.scene.report;

import java.util.stream.IntStream;
import sparsescope.analysis.compare.CycleTerms;
import sparsescope.drawing.Box;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.TextStyle;

/** Draws a row for each layer and one for all of them on top, in columns, and a key of causes below. */
abstract class RowsChart {
    private static final double LEAST_ROW = 1.7;
    private static final double MOST_ROW = 3.3;

    final ReportFrame frame;
    final CauseKey key;
    private final double[] columns;
    private final boolean shares;

    /**
     * A chart on a frame.
     *
     * @param columns where columns begin, as parts of the width, and where the last one ends
     * @param shares whether the key gives each cause's share
     */
    RowsChart(ReportFrame frame, double[] columns, boolean shares) {
        this.frame = frame;
        this.key = new CauseKey(frame);
        this.columns = columns;
        this.shares = shares;
    }

    /** How many rows there are. */
    abstract int rows();

    /** The height of the columns' titles. */
    abstract double head();

    /** What the key explains. */
    abstract CycleTerms terms();

    /** Paints the columns' titles. */
    abstract void header();

    /** Paints all rows from {@code top} on; gives back where they end. */
    abstract double rows(double top, double height);

    private double foot() {
        return frame.gap + key.height(terms(), shares);
    }

    /** The height that the chart needs at least. */
    final double leastHeight() {
        return Math.ceil(head() + rows() * frame.type * LEAST_ROW + frame.gap + foot());
    }

    final DrawingList paint() {
        double row = Math.min(
                frame.type * MOST_ROW,
                Math.max(frame.type * LEAST_ROW, (frame.height - head() - frame.gap - foot()) / rows()));
        header();
        double end = rows(head(), row);
        key.draw(terms(), shares, frame.gap, end + frame.gap / 2);
        return frame.list;
    }

    /** The numbers of the columns that hold figures. */
    final IntStream figures() {
        return IntStream.range(1, columns.length - 1);
    }

    /** A column's place in a row. */
    final Box column(int column, double top, double height) {
        double room = frame.width - 2 * frame.gap;
        double left = frame.gap + columns[column] * room;
        return new Box(left, top, (columns[column + 1] - columns[column]) * room - 1.5 * frame.gap, height);
    }

    /** The bar's place in a row, after {@code text} pixels of figures. */
    static Box track(Box box, double text) {
        return box.inset(text, box.height() * 0.16, 0, box.height() * 0.16);
    }

    /** Paints the ground of a bar. */
    final void recess(Box track) {
        frame.list.rect(track.x(), track.y(), track.width(), track.height(), 0, frame.theme.recess(), null);
    }

    /** Rules off what is above from what is below; gives back where that begins. */
    final double ruleOff(double top) {
        double at = top + frame.gap / 2;
        frame.list.line(frame.gap, at, frame.width - frame.gap, at, frame.edge());
        return at + frame.gap / 2;
    }

    /** Begins a row with its name; the caller ends the part. */
    final void begin(String id, String name, TextStyle style, double top, double height) {
        frame.list.begin(id);
        frame.list.rect(frame.gap / 2, top, frame.width - frame.gap, height, 3, frame.theme.panel(), null);
        Box box = column(0, top, height);
        frame.list.text(style.endOf(name, box.width()), box.x(), frame.baseline(top, height), style);
    }
}
