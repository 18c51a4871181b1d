package sparsescope.scene.pe;

import java.util.List;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.Rect;
import sparsescope.dataflow.StoredActivation;
import sparsescope.dataflow.StoredWeight;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Pixels;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.MinusMarks;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.LargestValues;
import sparsescope.scene.view.ShownChannels;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeDetail;

/** The compressed operands of one PE: its tile in the IARAM with the zeros that are not stored, and the weights that stream by. */
final class PeOperands {
    /** A cell of the tile that can still be made out. */
    private static final double LEAST_TILE_CELL = 7;

    private final PaintContext pen;
    private final Moment moment;
    private final StageView view;
    private final PeDetail detail;
    private final OperandColours colours;

    PeOperands(PaintContext pen, Moment moment, StageView view, PeDetail detail) {
        this.pen = pen;
        this.moment = moment;
        this.view = view;
        this.detail = detail;
        this.colours = new OperandColours(pen.theme, detail);
    }

    void paintActivations(Box box) {
        int channel = ShownChannels.of(moment, view).inputChannel();
        Box inside = pen.panel(box, "IARAM", "input channel " + channel, "channel " + channel);
        PeTile pe = moment.group(view.pe())
                .pass()
                .pes()
                .get(view.pe().index(moment.run().plan().accelerator().columns()));
        if (pe.input().isEmpty()) {
            pen.wrapped(
                    "The plane is too small for the grid: no tile for this PE.",
                    inside.x(),
                    inside.y() + pen.body().size(),
                    inside.width(),
                    inside.bottom(),
                    pen.body());
            return;
        }
        double words = pen.quiet().size() * (pen.lecture ? 1.5 : 3);
        double full = streamHeight() + pen.quiet().size() * 1.8;
        double left = inside.height() - full - words - pen.size(13) * 1.5;
        // Where there is no room for both, the tile as it lies in the plane says more than the stream.
        boolean streams = !detail.activationBlock().isEmpty()
                && left >= LEAST_TILE_CELL * pen.unit * pe.input().height();
        double stream = streams ? full : 0;
        Box tile = inside.inset(pen.size(13) * 2.1, 0, 0, stream + words + pen.size(13) * 1.5);
        paintTile(pe, channel, tile);
        if (detail.activationBlock().isEmpty()) {
            return;
        }
        if (streams) {
            double y = inside.bottom() - words - stream;
            pen.longest(
                    inside.x(),
                    y + pen.quiet().size(),
                    inside.width(),
                    pen.quiet(),
                    "stored: value, zeros before it",
                    "value, zeros before");
            paintStream(new Box(inside.x(), y + pen.quiet().size() * 1.5, inside.width(), streamHeight()));
        }
        int stored = detail.activationBlock().size();
        if (pen.lecture) {
            double line = inside.bottom() - words + pen.quiet().size() * 1.35;
            String whole = howMany(stored, pe.input().area());
            pen.longest(
                    inside.x(),
                    line,
                    inside.width(),
                    pen.quiet(),
                    whole.substring(0, whole.length() - 3),
                    stored + " stored");
            return;
        }
        String held = "vector " + detail.status().activationVector() + ", one of "
                + detail.status().activationVectors() + ", held while "
                + detail.status().weightVectors()
                + (detail.status().weightVectors() == 1 ? " weight vector passes" : " weight vectors pass");
        pen.wrapped(
                howMany(stored, pe.input().area()) + held,
                inside.x(),
                inside.bottom() - words + pen.quiet().size() * 1.35,
                inside.width(),
                inside.bottom() + 2,
                pen.quiet());
    }

    /** How many elements the block stores; a strided layer's block holds one phase of the tile. */
    private String howMany(int stored, int positions) {
        int phases = moment.run().plan().phases().all();
        return phases == 1
                ? stored + " of " + positions + " stored · "
                : stored + " stored in stride phase " + detail.status().phase() + ", one of " + phases + " · ";
    }

    private double streamHeight() {
        return pen.size(16) * 1.7 + pen.size(12) * 1.5;
    }

    /** The tile as it lies in the plane: stored values, and a hole for every zero. */
    private void paintTile(PeTile pe, int channel, Box room) {
        Rect tile = pe.input();
        double cell = Math.min(Math.min(room.width() / tile.width(), room.height() / tile.height()), 58 * pen.unit);
        double x0 = room.x() + (room.width() - cell * tile.width()) / 2;
        double y0 = room.y() + Math.min(room.height() - cell * tile.height(), 10 * pen.unit);
        boolean inHand = detail.status().channel() == channel;
        if (cell < PaintContext.SMALLEST_CELL) {
            paintTileSmall(tile, channel, inHand, new Box(x0, y0, cell * tile.width(), cell * tile.height()));
            paintAxes(tile, x0, y0, cell);
            return;
        }
        TextStyle figure = pen.figure(18);
        double size = pen.commonSize(
                LargestValues.inputs(moment.run().layer()).mapToObj(PaintContext::number),
                cell * 0.98,
                cell * 1.2,
                figure);
        long most = 1;
        for (int at = 0; at < tile.area(); at++) {
            most = Math.max(most, Math.abs((long) valueAt(tile, channel, at)));
        }
        MinusMarks marks = new MinusMarks(pen, cell);
        for (int y = tile.y(); y <= tile.y1(); y++) {
            for (int x = tile.x(); x <= tile.x1(); x++) {
                int value = moment.run().layer().input().at(channel, y, x);
                Box place = new Box(x0 + (x - tile.x()) * cell, y0 + (y - tile.y()) * cell, cell, cell)
                        .inset(Math.min(2 * pen.unit, cell * 0.06));
                pen.begin(StagePart.INPUT.id(x, y));
                boolean held = inHand && isHeld(x, y);
                Colour fill = pen.theme.activations().of(value, most);
                pen.list.rect(
                        place.x(),
                        place.y(),
                        place.width(),
                        place.height(),
                        Math.min(3 * pen.unit, cell * 0.1),
                        value == 0 ? null : fill,
                        value == 0
                                ? Stroke.dashed(pen.theme.outline(), 1)
                                : held ? pen.selected() : Stroke.solid(pen.theme.outline(), 0.8));
                if (value != 0 && size > 0) {
                    pen.centred(
                            PaintContext.number(value),
                            place.centreX(),
                            place.centreY(),
                            figure.sized(size).in(pen.theme.on(fill)));
                } else if (value < 0) {
                    marks.add(place.centreX(), place.centreY(), fill);
                }
                pen.end();
            }
        }
        marks.paint();
        paintAxes(tile, x0, y0, cell);
    }

    private int valueAt(Rect tile, int channel, int at) {
        return moment.run().layer().input().at(channel, tile.y() + at / tile.width(), tile.x() + at % tile.width());
    }

    /** Cells too small for outlines: one picture. */
    private void paintTileSmall(Rect tile, int channel, boolean inHand, Box box) {
        int[] argb = new int[tile.area()];
        for (int at = 0; at < argb.length; at++) {
            int x = tile.x() + at % tile.width();
            int y = tile.y() + at / tile.width();
            boolean held = inHand && isHeld(x, y);
            argb[at] = moment.run().layer().input().at(channel, y, x) == 0
                    ? 0
                    : (held ? pen.theme.text() : pen.theme.activation()).argb();
        }
        pen.list.grid(StagePart.INPUT.id(), box, tile.x(), tile.y(), tile.width(), tile.height());
        pen.list.pixels(new Pixels(tile.width(), tile.height(), argb), box.x(), box.y(), box.width(), box.height());
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), 0, null, pen.thin());
    }

    private void paintAxes(Rect tile, double x0, double y0, double cell) {
        TextStyle axis = TextStyle.of(Typeface.SANS, pen.size(13), pen.theme.quiet());
        int every = (int) Math.max(1, Math.ceil(axis.width("x00") * 1.15 / cell));
        for (int x = tile.x(); x <= tile.x1(); x += every) {
            pen.text(
                    "x" + x,
                    x0 + (x - tile.x() + 0.5) * cell,
                    y0 + tile.height() * cell + axis.size() * 1.1,
                    axis.middle());
        }
        int everyRow = (int) Math.max(1, Math.ceil(axis.size() * 1.2 / cell));
        for (int y = tile.y(); y <= tile.y1(); y += everyRow) {
            pen.text("y" + y, x0 - 5 * pen.unit, y0 + (y - tile.y() + 0.5) * cell + axis.size() * 0.35, axis.end());
        }
    }

    private boolean isHeld(int x, int y) {
        for (int at = detail.activationFrom(); at < detail.activationTo(); at++) {
            StoredActivation element = detail.activationBlock().get(at);
            if (element.x() == x && element.y() == y) {
                return true;
            }
        }
        return false;
    }

    private void paintStream(Box row) {
        List<StoredActivation> block = detail.activationBlock();
        double width = pen.size(16) * 2.6;
        Window window = Window.around(
                block.size(), detail.activationFrom(), detail.activationTo(), (int) (row.width() / width));
        for (int at = window.from(); at < window.to(); at++) {
            StoredActivation element = block.get(at);
            Box cell = new Box(row.x() + (at - window.from()) * width, row.y(), width, pen.size(16) * 1.7)
                    .inset(1.5 * pen.unit, 0, 1.5 * pen.unit, 0);
            boolean held = at >= detail.activationFrom() && at < detail.activationTo();
            pen.begin(StagePart.ACTIVATION.id(at));
            element(element.value(), "" + element.zerosBefore(), cell, colours.activation(element.value()), held);
            pen.end();
        }
    }

    /** The part of a stream that is on show. */
    private record Window(int from, int to) {
        static Window around(int size, int from, int to, int room) {
            int shown = Math.max(1, Math.min(size, room));
            int start = Math.max(0, Math.min(size - shown, (from + to - shown) / 2));
            return new Window(start, start + shown);
        }
    }

    private void element(int value, String under, Box cell, Colour fill, boolean held) {
        pen.list.rect(
                cell.x(),
                cell.y(),
                cell.width(),
                cell.height(),
                3 * pen.unit,
                fill,
                held ? pen.selected() : Stroke.solid(pen.theme.outline(), 0.8));
        pen.fitted(PaintContext.number(value), cell, pen.figure(16).in(pen.theme.on(fill)));
        TextStyle small = under();
        if (small.width(under) <= cell.width() + 6 * pen.unit) {
            pen.text(under, cell.centreX(), cell.bottom() + small.size() * 1.15, small.middle());
        }
    }

    private static String place(StoredWeight element) {
        return "k" + element.k() + " " + element.r() + "," + element.s();
    }

    private TextStyle under() {
        return TextStyle.of(Typeface.SANS, pen.size(12), pen.theme.quiet());
    }

    void paintWeights(Box box) {
        var group = moment.group(view.pe()).group();
        String filters = group.filters() == 1
                ? "filter " + group.firstFilter()
                : "filters " + group.firstFilter() + "–" + (group.firstFilter() + group.filters() - 1);
        Box inside = pen.panel(box, "Weight FIFO", filters + ": broadcast to all PEs", filters);
        List<StoredWeight> block = detail.weightBlock();
        if (block.isEmpty()) {
            pen.text(
                    "no weight vector in hand",
                    inside.x(),
                    inside.y() + pen.body().size() * 1.1,
                    pen.quiet());
            return;
        }
        double width = Math.max(
                pen.size(16) * 2.6,
                block.stream()
                                .mapToDouble(element -> under().width(place(element)))
                                .max()
                                .orElse(0)
                        + 9 * Math.max(1, pen.unit));
        Window window =
                Window.around(block.size(), detail.weightFrom(), detail.weightTo(), (int) (inside.width() / width));
        for (int at = window.from(); at < window.to(); at++) {
            StoredWeight element = block.get(at);
            Box cell = new Box(inside.x() + (at - window.from()) * width, inside.y(), width, pen.size(16) * 1.7)
                    .inset(1.5 * pen.unit, 0, 1.5 * pen.unit, 0);
            boolean held = at >= detail.weightFrom() && at < detail.weightTo();
            pen.begin(StagePart.WEIGHT.id(at));
            element(element.value(), place(element), cell, colours.weight(element.value()), held);
            pen.end();
        }
    }
}
