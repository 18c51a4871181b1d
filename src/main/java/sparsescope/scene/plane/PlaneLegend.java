package sparsescope.scene.plane;

import java.util.List;
import sparsescope.dataflow.PeTile;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.TextStyle;
import sparsescope.scene.style.MinusMarks;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.words.Words;

/** Draws the legend of colours and outlines of the Plane landing. */
final class PlaneLegend {
    private static final int RAMP_STEPS = 9;
    /** Of the width, for words about the output when its plane has less. */
    private static final double WIDER = 0.42;

    private final PaintContext pen;
    private final PeTile pe;
    private final ValueScale input;
    private final ValueScale output;
    private final boolean compressed;

    /**
     * A legend.
     *
     * @param pe what the PE in focus holds
     * @param input the scale of the input plane
     * @param output the scale of the output plane
     * @param compressed whether zeros of the input are left out
     */
    PlaneLegend(PaintContext pen, PeTile pe, ValueScale input, ValueScale output, boolean compressed) {
        this.compressed = compressed;
        this.pen = pen;
        this.pe = pe;
        this.input = input;
        this.output = output;
    }

    /** Paints the input plane's part of it. */
    void paintInput(Box area) {
        double y = top(area);
        String name = Words.pe(pe.position());
        Box left = area.column(0, 0.5, pen.gap());
        pen.longest(
                left.x(),
                y,
                left.width(),
                pen.body(),
                pe.input().isEmpty()
                        ? name + " holds no tile: there are more PEs than the plane has tiles"
                        : name + " holds the tile outlined bold, of every input channel",
                name + " holds the tile outlined bold",
                "outlined: its tile");
        double below = y + pen.body().size() * 1.5;
        double used = ramp(left.x(), below, left.width(), input);
        pen.longest(
                left.x() + used,
                below,
                left.width() - used,
                pen.quiet(),
                compressed
                        ? "blank: zeros, which are not stored and take no cycle"
                        : "blank: zeros, which this machine stores and multiplies",
                "blank: zeros",
                "blank: 0");
    }

    /**
     * Paints the output plane's part of it.
     *
     * @param share of the width, for each plane
     * @param words two lines about the output plane, each in wordings from long to short
     */
    void paintOutput(Box area, double share, List<String[]> words) {
        double y = top(area);
        Box under = area.column(1 - share, 1, 0);
        // Under a small plane there is no room for words, beside it there is.
        Box right = rampWidth(output) <= under.width() ? under : area.column(1 - WIDER, 1, 0);
        pen.longest(right.x(), y, right.width(), pen.body().in(pen.theme.haloText()), words.get(0));
        double below = y + pen.body().size() * 1.5;
        double used = ramp(right.x(), below, right.width(), output);
        pen.longest(right.x() + used, below, right.width() - used, pen.quiet(), words.get(1));
    }

    private double top(Box area) {
        return area.bottom() - pen.body().size() * 1.9;
    }

    /** A colour scale between its smallest and its largest number; returns its width and the space after it. */
    private double ramp(double x, double baseline, double room, ValueScale scale) {
        if (rampWidth(scale) > room) {
            return 0;
        }
        String low = scale.low();
        String high = scale.high();
        TextStyle style = pen.quiet();
        double size = style.size();
        pen.text(low, x, baseline, style);
        double left = x + style.width(low) + size * 0.4;
        double wide = stepWidth();
        MinusMarks marks = new MinusMarks(pen, wide);
        for (int step = 0; step < RAMP_STEPS; step++) {
            boolean hole = scale.isSigned() && step == RAMP_STEPS / 2;
            if (hole) {
                continue;
            }
            Colour colour = scale.at((double) step / (RAMP_STEPS - 1));
            pen.list.rect(left + step * wide, baseline - size * 0.78, wide, size * 0.9, 0, colour, null);
            if (scale.isSigned() && step < RAMP_STEPS / 2) {
                marks.add(left + (step + 0.5) * wide, baseline - size * 0.33, colour);
            }
        }
        marks.paint();
        pen.list.rect(left, baseline - size * 0.78, RAMP_STEPS * wide, size * 0.9, 0, null, pen.thin());
        double right = left + RAMP_STEPS * wide + size * 0.4;
        pen.text(high, right, baseline, style);
        return right + style.width(high) + size * 1.6 - x;
    }

    private double stepWidth() {
        return pen.quiet().size() * 0.62;
    }

    private double rampWidth(ValueScale scale) {
        TextStyle style = pen.quiet();
        return style.width(scale.low()) + style.width(scale.high()) + style.size() * 0.8 + RAMP_STEPS * stepWidth();
    }
}
