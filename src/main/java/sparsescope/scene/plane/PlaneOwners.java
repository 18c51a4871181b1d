package sparsescope.scene.plane;

import java.util.List;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.Rect;
import sparsescope.drawing.Box;
import sparsescope.drawing.Stroke;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;

/** Draws which PE owns which outputs, and what the one in focus can reach. */
final class PlaneOwners {
    private final PaintContext pen;
    private final PlaneGrid output;
    private final List<PeTile> pes;
    private final PeTile focus;
    /** Whether the window of the PE in focus is on the plane. */
    private final boolean windowed;

    PlaneOwners(PaintContext pen, PlaneGrid output, List<PeTile> pes, PeTile focus, boolean windowed) {
        this.windowed = windowed;
        this.pen = pen;
        this.output = output;
        this.pes = pes;
        this.focus = focus;
    }

    void paint() {
        for (PeTile pe : pes) {
            if (!pe.owned().isEmpty()) {
                Box owned = output.part(pe.owned());
                String id = StagePart.OWNED.id(pe.position());
                pen.list.grid(
                        id,
                        owned,
                        pe.owned().x(),
                        pe.owned().y(),
                        pe.owned().width(),
                        pe.owned().height());
                pen.begin(id);
                pen.list.rect(
                        owned.x(),
                        owned.y(),
                        owned.width(),
                        owned.height(),
                        0,
                        null,
                        Stroke.solid(PlaneGrid.border(pen), 1.2 * Math.max(0.8, pen.unit)));
                pen.end();
            }
        }
        Rect window = focus.window();
        Rect owned = focus.owned();
        if (windowed && !window.isEmpty()) {
            Box box = output.part(window);
            pen.begin(StagePart.WINDOW.id());
            pen.list.rect(
                    box.x(),
                    box.y(),
                    box.width(),
                    box.height(),
                    0,
                    null,
                    Stroke.dashed(pen.theme.halo(), 3.5 * Math.max(0.8, pen.unit)));
            pen.end();
        }
        if (!owned.isEmpty()) {
            pen.outline(output.part(owned));
        }
    }
}
