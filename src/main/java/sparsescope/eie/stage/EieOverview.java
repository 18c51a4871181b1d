package sparsescope.eie.stage;

import sparsescope.drawing.Box;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.eie.focus.EieFocus;
import sparsescope.eie.simulation.PeStatus;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.style.PaintContext;

/** All PEs in a line from top to bottom: what each does and how full its queue is; those that have a row beside it are framed. */
final class EieOverview {
    private final PaintContext pen;
    private final EieCells cells;
    private final MachineStage stage;
    private final EieFocus focus;
    private final int from;
    private final int shown;

    EieOverview(PaintContext pen, MachineStage stage, EieFocus focus, int from, int shown) {
        this.pen = pen;
        this.cells = new EieCells(pen);
        this.stage = stage;
        this.focus = focus;
        this.from = from;
        this.shown = shown;
    }

    void paint(Box box) {
        int pes = focus.moment().pes().size();
        TextStyle label = cells.label();
        pen.longest(box.x(), box.y() + label.size(), box.width(), label, "all " + pes + " PEs", pes + " PEs", "");
        Box inside = box.inset(label.width("8888") + 4 * pen.unit, 1.6 * label.size(), 4 * pen.unit, 4 * pen.unit);
        double row = inside.height() / pes;
        int depth = focus.moment().run().config().queueDepth();
        Box track = inside.inset(Math.min(18 * pen.unit, inside.width() * 0.35), 0, 0, 0);
        for (PeStatus pe : focus.moment().pes()) {
            double y = inside.y() + pe.pe() * row;
            double high = row > 3 ? row - 1 : row;
            pen.list.rect(
                    inside.x(),
                    y,
                    track.x() - inside.x() - 3,
                    high,
                    0,
                    stage.look(pen.theme, pe.cause()).paint(),
                    null);
            pen.list.rect(track.x(), y, track.width(), high, 0, pen.theme.recess(), null);
            boolean blocks = focus.moment().detector().blockers().contains(pe.pe());
            double fill = track.width() * pe.queue().size() / depth;
            if (fill > 0) {
                pen.list.rect(track.x(), y, fill, high, 0, blocks ? cells.stopped() : pen.theme.activation(), null);
            }
        }
        int every = (int) Math.max(1, Math.ceil(pes / 8.0));
        every = Math.max(every, (int) Math.ceil(1.5 * label.size() / row));
        for (int pe = 0; pe < pes; pe += every) {
            double y = inside.y() + (pe + 0.5) * row;
            if (y + label.size() / 2 < box.bottom()) {
                pen.text(Integer.toString(pe), inside.x() - 5 * pen.unit, y + 0.35 * label.size(), label.end());
            }
        }
        pen.list.rect(
                inside.x() - 3,
                inside.y() + from * row - 2,
                inside.width() + 6,
                shown * row + 4,
                2,
                null,
                Stroke.solid(pen.theme.text(), Math.max(1.6, 2 * pen.unit)));
    }
}
