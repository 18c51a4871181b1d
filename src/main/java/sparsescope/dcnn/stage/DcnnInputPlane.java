package sparsescope.dcnn.stage;

import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import sparsescope.dataflow.Rect;
import sparsescope.dcnn.plan.DcnnPlace;
import sparsescope.dcnn.run.DcnnPair;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.network.ConvShape;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.plane.PlaneGrid;
import sparsescope.scene.style.PaintContext;

/** Paints the input channel on show within its padding, the receptive field in it, and the pairs of this cycle. */
final class DcnnInputPlane {
    private final PaintContext pen;
    private final DcnnPlaneMarks marks;
    private final DcnnFocus focus;
    private final ConvShape shape;
    private final PlaneGrid input;
    private final int channel;

    /** A plane on the cells of {@code grid}, which has cells for the padding too. */
    DcnnInputPlane(PaintContext pen, DcnnFocus focus, PlaneGrid grid) {
        this.pen = pen;
        this.marks = new DcnnPlaneMarks(pen);
        this.focus = focus;
        this.shape = focus.shape();
        this.input = grid;
        this.channel = focus.inputChannel();
    }

    void paint(Box column) {
        marks.heading(
                column,
                "Input, channel " + channel,
                shape.inputWidth() + " × " + shape.inputHeight()
                        + (shape.padding() > 0 ? " and " + shape.padding() + " of padding around it" : "")
                        + "; zeros are multiplied too",
                shape.inputWidth() + " × " + shape.inputHeight());
        int pad = shape.padding();
        Box all = input.box;
        pen.list.rect(
                all.x(),
                all.y(),
                all.width(),
                all.height(),
                0,
                pen.theme.recess(),
                Stroke.dashed(pen.theme.quiet(), Math.max(1, pen.unit)));
        long most = 1;
        for (int at = 0; at < shape.inputWidth() * shape.inputHeight(); at++) {
            most = Math.max(most, Math.abs(activation(at)));
        }
        Box plane = input.part(new Rect(pad, pad, shape.inputWidth(), shape.inputHeight()));
        pen.list.rect(plane.x(), plane.y(), plane.width(), plane.height(), 0, pen.theme.panel(), null);
        pen.list.grid(StagePart.INPUT.id(), plane, 0, 0, shape.inputWidth(), shape.inputHeight());
        long largest = most;
        cells(input, pad, shape.inputWidth(), shape.inputHeight(), this::activation, largest, true);
        pen.list.rect(plane.x(), plane.y(), plane.width(), plane.height(), 0, null, pen.thin());
        focus.place().ifPresent(this::paintField);
    }

    private long activation(int at) {
        return focus.layer().input().at(channel, at / shape.inputWidth(), at % shape.inputWidth());
    }

    /** The receptive field, and in it the pairs of this cycle. */
    private void paintField(DcnnPlace at) {
        boolean seen = at.filter() / shape.groupFilters() == channel / shape.groupChannels();
        if (!seen) {
            return;
        }
        for (DcnnPair pair : focus.pairs()) {
            if (pair.channel() == channel) {
                pen.begin(StagePart.PAIR.id(pair.s(), pair.r()));
                marks.mark(
                        input.cell(pair.x() + shape.padding(), pair.y() + shape.padding()), marks.sign(pair.cause()));
                pen.end();
            }
        }
        Box field = input.part(
                new Rect(at.x() * shape.stride(), at.y() * shape.stride(), shape.filterWidth(), shape.filterHeight()));
        pen.begin(StagePart.FIELD.id());
        marks.outline(field);
        pen.end();
    }

    /** Coloured cells with their values where all of them fit. */
    private void cells(
            PlaneGrid grid, int margin, int width, int height, IntToLongFunction values, long most, boolean zeros) {
        TextStyle style = pen.figure(20);
        double size = grid.cell < pen.floor * 1.5
                ? 0
                : pen.commonSize(
                        IntStream.range(0, width * height).mapToObj(at -> PaintContext.number(values.applyAsLong(at))),
                        grid.cell,
                        grid.cell,
                        style);
        int[] argb = new int[width * height];
        for (int at = 0; at < argb.length; at++) {
            long value = values.applyAsLong(at);
            argb[at] = value == 0 ? 0 : colour(value, most).argb();
        }
        marks.pixels(grid, new Rect(margin, margin, width, height), argb);
        for (int at = 0; size > 0 && at < argb.length; at++) {
            long value = values.applyAsLong(at);
            Box cell = grid.cell(at % width + margin, at / width + margin);
            Colour fill = value == 0 ? null : colour(value, most);
            if (value != 0 || zeros) {
                Colour ink = fill == null ? pen.theme.quiet() : pen.theme.on(fill);
                pen.centred(
                        PaintContext.number(value),
                        cell.centreX(),
                        cell.centreY(),
                        style.sized(size).in(ink));
            }
        }
    }

    private Colour colour(long value, long most) {
        return pen.theme.activations().of(value, most);
    }
}
