package sparsescope.scene.plane;

import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.network.ConvShape;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.MinusMarks;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.LargestValues;
import sparsescope.scene.view.ShownChannels;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeDetail;
import sparsescope.tensor.Weights;

/** Draws between the planes the filter that meets the input, with the weights in hand outlined. */
final class PlaneFilter {
    private final PaintContext pen;
    private final Moment moment;
    private final PeDetail detail;
    private final ShownChannels shown;
    private final ConvShape shape;
    private final Box middle;
    private final double bottom;

    PlaneFilter(PaintContext pen, Moment moment, StageView view, Box middle, double bottom) {
        this.pen = pen;
        this.moment = moment;
        this.detail = moment.detail(view.pe());
        this.shown = ShownChannels.of(moment, view);
        this.shape = moment.run().plan().shape();
        this.middle = middle;
        this.bottom = bottom;
    }

    /**
     * Paints it.
     *
     * @param inputEnd where the input plane ends
     * @param outputStart where the output plane starts
     */
    void paint(double inputEnd, double outputStart) {
        int k = shown.outputChannel();
        int channel = shown.inputChannel() - firstChannelOf(k);
        double wide = pen.lecture ? 0.96 : shape.filterWidth() > 3 ? 0.84 : 0.66;
        double side = Math.min(middle.width() * wide, middle.height() * (pen.lecture ? 0.7 : 0.45));
        Box room = new Box(middle.centreX() - side / 2, middle.centreY() - side / 2, side, side);
        PlaneGrid grid = new PlaneGrid(room, shape.filterWidth(), shape.filterHeight(), 62 * pen.unit);
        String title = "Filter " + k + ", channel " + shown.inputChannel();
        TextStyle heading = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(15), pen.theme.text())
                .middle();
        double y = grid.box.y() - 10 * pen.unit;
        double fits = middle.width() * 0.94;
        String first = "Filter " + k + ",";
        String second = "channel " + shown.inputChannel();
        boolean high = y - heading.size() * 2.1 >= middle.y();
        if (heading.width(title) <= fits) {
            pen.text(title, middle.centreX(), y, heading);
        } else if (high && Math.max(heading.width(first), heading.width(second)) <= fits) {
            pen.text(first, middle.centreX(), y - heading.size() * 1.3, heading);
            pen.text(second, middle.centreX(), y, heading);
        } else if (heading.width("k " + k) <= fits) {
            pen.text("k " + k, middle.centreX(), y, heading);
        }
        if (channel < 0 || channel >= shape.groupChannels()) {
            pen.list.rect(
                    grid.box.x(), grid.box.y(), grid.box.width(), grid.box.height(), 0, pen.theme.recess(), pen.thin());
            pen.wrapped(
                    "Filter " + k + " does not see this channel.",
                    grid.box.x(),
                    grid.box.bottom() + pen.quiet().size() * 1.4,
                    grid.box.width(),
                    bottom,
                    pen.quiet());
            return;
        }
        Weights weights = moment.run().layer().weights();
        TextStyle number = pen.figure(18);
        double size = pen.commonSize(
                LargestValues.weights(moment.run().layer()).mapToObj(PaintContext::number),
                grid.cell - 2,
                grid.cell - 2,
                number);
        long most = most(weights, k, channel);
        MinusMarks marks = new MinusMarks(pen, grid.cell);
        for (int s = 0; s < shape.filterHeight(); s++) {
            for (int r = 0; r < shape.filterWidth(); r++) {
                int value = weights.at(k, channel, s, r);
                Box cell = grid.cell(r, s).inset(1);
                boolean inHand = isInHand(k, s, r);
                Colour fill = pen.theme.weights().of(value, most);
                pen.begin(StagePart.FILTER_WEIGHT.id(k, shown.inputChannel(), s, r));
                pen.list.rect(
                        cell.x(),
                        cell.y(),
                        cell.width(),
                        cell.height(),
                        Math.min(3 * pen.unit, 0.12 * cell.width()),
                        value == 0 ? null : fill,
                        value == 0 ? Stroke.dashed(pen.theme.outline(), 1) : inHand ? pen.selected() : pen.thin());
                if (size > 0) {
                    Colour ink = value == 0 ? pen.theme.quiet() : pen.theme.on(fill);
                    pen.centred(
                            PaintContext.number(value),
                            cell.centreX(),
                            cell.centreY(),
                            number.sized(size).in(ink));
                } else if (value < 0) {
                    marks.add(cell.centreX(), cell.centreY(), fill);
                }
                pen.end();
            }
        }
        marks.paint();
        if (detail.status().channel() == shown.inputChannel()) {
            TextStyle words = pen.quiet().middle();
            String said = "outlined: being multiplied now";
            if (words.width(said) <= middle.width()) {
                pen.text(said, middle.centreX(), grid.box.bottom() + words.size() * 1.6, words);
            }
        }
        if (Math.min(grid.box.x() - inputEnd, outputStart - grid.box.right())
                < pen.figure(26).size() * 0.8) {
            return;
        }
        pen.centred(
                "×",
                (inputEnd + grid.box.x()) / 2,
                grid.box.centreY(),
                pen.figure(26).in(pen.theme.quiet()));
        pen.centred(
                "→",
                (grid.box.right() + outputStart) / 2,
                grid.box.centreY(),
                pen.figure(26).in(pen.theme.quiet()));
    }

    private long most(Weights weights, int k, int channel) {
        long most = 1;
        for (int at = 0; at < shape.filterWidth() * shape.filterHeight(); at++) {
            int value = weights.at(k, channel, at / shape.filterWidth(), at % shape.filterWidth());
            most = Math.max(most, Math.abs((long) value));
        }
        return most;
    }

    private boolean isInHand(int k, int s, int r) {
        if (detail.status().channel() != shown.inputChannel()) {
            return false;
        }
        for (int at = detail.weightFrom(); at < detail.weightTo(); at++) {
            var weight = detail.weightBlock().get(at);
            if (weight.k() == k && weight.s() == s && weight.r() == r) {
                return true;
            }
        }
        return false;
    }

    private int firstChannelOf(int k) {
        return k / shape.groupFilters() * shape.groupChannels();
    }
}
