package sparsescope.dcnn.stage;

import java.util.Optional;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.Rect;
import sparsescope.dcnn.run.DcnnMoment;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.network.ConvShape;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.plane.PlaneGrid;
import sparsescope.scene.style.PaintContext;

/** The output channel on show: what every PE has summed up of its outputs, and the one that the PE in focus has in hand. */
final class DcnnOutputPlane {
    private final PaintContext pen;
    private final DcnnPlaneMarks marks;
    private final DcnnFocus focus;
    private final ConvShape shape;
    private final PlaneGrid output;
    private final int k;

    DcnnOutputPlane(PaintContext pen, DcnnFocus focus, PlaneGrid grid) {
        this.pen = pen;
        this.marks = new DcnnPlaneMarks(pen);
        this.focus = focus;
        this.shape = focus.shape();
        this.output = grid;
        this.k = focus.outputChannel();
    }

    void paint(Box column) {
        String progress = switch (focus.moment().progressOf(k)) {
            case -1 -> "not begun";
            case 0 -> "outputs one after the other in each PE";
            default -> "all outputs computed";
        };
        marks.heading(
                column,
                "Output of filter " + k,
                shape.outputWidth() + " × " + shape.outputHeight() + " · " + progress,
                progress);
        Optional<DcnnMoment> added = focus.added();
        long[] sums = added.map(moment -> moment.outputSums(k))
                .orElseGet(() -> new long[shape.outputWidth() * shape.outputHeight()]);
        long most = 1;
        for (long sum : sums) {
            most = Math.max(most, Math.abs(sum));
        }
        Box box = output.box;
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), 0, pen.theme.recess(), null);
        int[] argb = new int[sums.length];
        for (int at = 0; at < sums.length; at++) {
            int y = at / shape.outputWidth();
            int x = at % shape.outputWidth();
            if (added.isPresent() && added.get().pairsDone(k, y, x) > 0) {
                Colour fill = sums[at] == 0 ? pen.theme.panel() : pen.theme.sum(sums[at], most);
                argb[at] = fill.argb();
            }
        }
        marks.pixels(output, new Rect(0, 0, shape.outputWidth(), shape.outputHeight()), argb);
        for (int pe = 0; pe < focus.plan().config().pes(); pe++) {
            paintTile(pe);
        }
        Rect own = focus.plan().owned(focus.pe());
        if (!own.isEmpty()) {
            marks.outline(output.part(own));
        }
        focus.place().filter(at -> at.filter() == k).ifPresent(at -> {
            pen.begin(StagePart.OUTPUT.id(k, at.y(), at.x()));
            marks.mark(output.cell(at.x(), at.y()), pen.theme.product());
            pen.end();
        });
    }

    private void paintTile(int pe) {
        Rect owned = focus.plan().owned(pe);
        if (owned.isEmpty()) {
            return;
        }
        Box tile = output.part(owned);
        String id = StagePart.OWNED.id(PePosition.of(pe, focus.plan().config().columns()));
        pen.list.grid(id, tile, owned.x(), owned.y(), owned.width(), owned.height());
        pen.begin(id);
        Stroke quiet = Stroke.solid(pen.theme.quiet(), 1.2 * Math.max(0.8, pen.unit));
        pen.list.rect(tile.x(), tile.y(), tile.width(), tile.height(), 0, null, quiet);
        pen.end();
    }
}
