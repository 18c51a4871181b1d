package sparsescope.scene.memory;

import sparsescope.drawing.Box;
import sparsescope.scene.style.PaintContext;

/** Where the things of the picture of memories stand: the chart, below it the layers, at the right the network. */
final class MemoryLayout {
    /** Narrower pictures, as in a hall, show less. */
    private static final double BRIEF = 860;

    private static final double CHART = 0.64;
    private static final double CHART_OF_BRIEF = 0.68;
    private static final double CHART_OF_HEIGHT = 0.62;
    private static final double STRIP = 106;

    private final PaintContext pen;
    private final double width;
    private final Box body;

    MemoryLayout(PaintContext pen, double width, double height) {
        this.pen = pen;
        this.width = width;
        double gap = pen.gap();
        body = new Box(0, 0, width, height).inset(gap, gap * 0.6 + pen.size(20) + pen.size(15) * 2, gap, gap * 0.6);
    }

    /** Whether there is only room for the chart and the network. */
    boolean brief() {
        return width < BRIEF;
    }

    private Box left() {
        return body.column(0, brief() ? CHART_OF_BRIEF : CHART, pen.gap());
    }

    /** The chart with its title and axes. */
    Box chart() {
        Box left = left();
        return brief() ? left.inset(0, 0, 0, pen.size(12) * 1.9) : left.row(0, CHART_OF_HEIGHT, 0);
    }

    /** Where sizes have their place along x. */
    Box plot() {
        double digits = pen.quiet().sized(pen.size(12)).width("1000") + 8 * pen.unit;
        double strip = Math.max(STRIP * pen.unit, strip()) + 24 * pen.unit;
        return chart().inset(Math.max(40 * pen.unit, digits), pen.size(15) * 1.8, strip, pen.size(12) * 2.2);
    }

    private double strip() {
        return pen.quiet().sized(pen.size(12)).width("0000 in use");
    }

    /** The strip of DRAM beside the plot. */
    Box dram() {
        Box plot = plot();
        double x = plot.right() + 24 * pen.unit;
        return new Box(x, plot.y(), left().right() - x, plot.height());
    }

    /** Below the chart. */
    Box below() {
        Box left = left();
        double y = chart().bottom();
        return new Box(left.x(), y, left.width(), left.bottom() - y);
    }

    /** Beside the chart. */
    Box side() {
        return body.column(brief() ? CHART_OF_BRIEF : CHART, 1, pen.gap());
    }
}
