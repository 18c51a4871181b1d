package sparsescope.dcnn.stage;

import sparsescope.dcnn.run.DcnnCause;
import sparsescope.drawing.Box;
import sparsescope.network.ConvShape;
import sparsescope.scene.plane.PlaneGrid;
import sparsescope.scene.style.PaintContext;

/** Paints the Planes landing: the receptive field of the output in hand, the filter that meets it, and the outputs done so far. */
final class DcnnPlanes {
    private static final double SHARE = 0.39;

    private final PaintContext pen;
    private final DcnnPlaneMarks marks;
    private final DcnnFocus focus;
    private final Box area;
    private final ConvShape shape;
    /** The input with the padding around it. */
    private final PlaneGrid input;

    private final PlaneGrid output;
    private final Box middle;

    DcnnPlanes(PaintContext pen, DcnnFocus focus, Box room) {
        this.pen = pen;
        this.marks = new DcnnPlaneMarks(pen);
        this.focus = focus;
        this.shape = focus.shape();
        this.area = room.inset(0, spare(room) / 2, 0, spare(room) / 2);
        Box planes = area.inset(0, pen.title().size() * 3.1, 0, pen.body().size() * 3.4);
        double largest = 110 * pen.unit;
        this.input = new PlaneGrid(
                planes.column(0, SHARE, 0).inset(2),
                shape.inputWidth() + 2 * shape.padding(),
                shape.inputHeight() + 2 * shape.padding(),
                largest);
        this.output = new PlaneGrid(
                planes.column(1 - SHARE, 1, 0).inset(2), shape.outputWidth(), shape.outputHeight(), largest);
        this.middle = planes.column(SHARE, 1 - SHARE, 0);
    }

    /** The height that planes, as wide as they may be, do not take up: words stay near them. */
    private double spare(Box room) {
        double words = pen.title().size() * 3.1 + pen.body().size() * 3.4;
        double width = room.width() * SHARE;
        int pad = 2 * shape.padding();
        double in = width * (shape.inputHeight() + pad) / (shape.inputWidth() + pad);
        double out = width * shape.outputHeight() / shape.outputWidth();
        // The filter between the planes needs a part of their height.
        return Math.max(0, room.height() - words - Math.max(Math.max(in, out), room.height() * 0.45));
    }

    void paint() {
        new DcnnInputPlane(pen, focus, input).paint(area.column(0, SHARE, 0));
        new DcnnFilterPlane(pen, focus).paint(middle, input.box.right(), output.box.x());
        new DcnnOutputPlane(pen, focus, output).paint(area.column(1 - SHARE, 1, 0));
        paintFoot();
    }

    private void paintFoot() {
        double y = area.bottom() - pen.body().size() * 1.8;
        Box left = area.column(0, SHARE + 0.1, 0);
        pen.longest(
                left.x(),
                y,
                left.width(),
                pen.body(),
                "outlined: the inputs of the output being computed, in every channel",
                "outlined: its inputs");
        double chip = pen.size(14);
        double x = left.x();
        double foot = y + pen.body().size() * 1.5;
        for (DcnnCause cause : new DcnnCause[] {DcnnCause.PRODUCT, DcnnCause.ZERO_PAIR, DcnnCause.PADDING_PAIR}) {
            marks.mark(new Box(x, foot - chip, chip * 1.2, chip * 1.2), marks.sign(cause));
            pen.text(cause.word(), x + chip * 1.7, foot, pen.quiet());
            x += chip * 3 + pen.quiet().width(cause.word());
        }
        Box right = area.column(1 - SHARE, 1, 0);
        pen.longest(
                right.x(),
                y,
                right.width(),
                pen.body(),
                "solid: " + focus.name() + "'s outputs; no sum leaves its PE half done",
                "solid: " + focus.name() + "'s outputs");
        pen.longest(
                right.x(),
                foot,
                right.width(),
                pen.quiet(),
                "grey: not begun; blue: in hand, one output at a time",
                "");
    }
}
