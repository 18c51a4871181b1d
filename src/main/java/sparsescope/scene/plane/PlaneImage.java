package sparsescope.scene.plane;

import java.util.List;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.Rect;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Pixels;
import sparsescope.drawing.Stroke;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.tensor.InputImage;

/** The photograph that the network is shown, in its colours, cut by the same tiles as the channel beside it. */
final class PlaneImage {
    private final PaintContext pen;
    private final InputImage image;
    private final PlaneGrid grid;

    PlaneImage(PaintContext pen, InputImage image, PlaneGrid grid) {
        this.pen = pen;
        this.image = image;
        this.grid = grid;
    }

    void paint(List<PeTile> tiles, PeTile focus) {
        Box box = grid.box;
        pen.list.pixels(
                new Pixels(image.width(), image.height(), image.argb()), box.x(), box.y(), box.width(), box.height());
        rect(box, pen.thin());
        // Lines show on bright places and on dark ones; all rims first, or they would lie on neighbours' lines.
        double width = Math.max(0.8, pen.unit);
        List<PeTile> held = tiles.stream().filter(pe -> !pe.input().isEmpty()).toList();
        held.forEach(pe ->
                rect(grid.part(pe.input()), Stroke.solid(Colour.of(0x000000).alpha(0.35), 2.4 * width)));
        Stroke line = Stroke.solid(Colour.of(0xFFFFFF).alpha(0.85), width);
        for (PeTile pe : held) {
            Rect at = pe.input();
            String id = StagePart.IMAGE.id(pe.position());
            pen.list.grid(id, grid.part(at), at.x(), at.y(), at.width(), at.height());
            pen.begin(id);
            rect(grid.part(at), line);
            pen.end();
        }
        if (!focus.input().isEmpty()) {
            pen.outline(grid.part(focus.input()));
        }
    }

    private void rect(Box box, Stroke stroke) {
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), 0, null, stroke);
    }
}
