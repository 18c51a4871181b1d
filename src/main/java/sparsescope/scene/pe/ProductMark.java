package sparsescope.scene.pe;

import java.util.List;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Stroke;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.LevelOfDetail;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.Product;

/** Points out one product in the PE landing: its operands, its multiplier, its bank and its place in the queue. */
public final class ProductMark {
    private ProductMark() {}

    /** Outlines on a painted stage what belongs to one slot of the PE in focus; what the stage does not show is left out. */
    public static void paint(DrawingList stage, Moment moment, StageView wanted, int slot, Theme theme) {
        StageView view = wanted.within(moment.run().plan().accelerator());
        PeDetail detail = moment.detail(view.pe());
        if (view.detail() != LevelOfDetail.PE || slot >= detail.slots().size()) {
            return;
        }
        Product product = detail.slots().get(slot);
        outline(stage, StagePart.SLOT.id(slot), theme, 4);
        if (product.activation() != null) {
            outline(stage, StagePart.ACTIVATION.id(detail.activationFrom() + product.activationSlot()), theme, 2.5);
            outline(stage, StagePart.WEIGHT.id(detail.weightFrom() + product.weightSlot()), theme, 2.5);
        }
        if (product.cause().isUseful()) {
            int place = detail.queues().get(product.bank()).indexOf(product);
            outline(stage, StagePart.QUEUE.id(product.bank(), place), theme, 2.5);
            outline(stage, StagePart.SUM.id(product.k(), product.xo(), product.yo()), theme, 2.5);
        }
    }

    private static void outline(DrawingList stage, String id, Theme theme, double width) {
        double out = width / 2;
        Stroke stroke = Stroke.solid(theme.text(), width);
        // Both in its stream and at the multipliers; sums are cells of a grid.
        List<DrawingList.Part> all =
                stage.parts().stream().filter(part -> part.id().equals(id)).toList();
        List<DrawingList.Part> shown = all.isEmpty() ? stage.find(id).stream().toList() : all;
        for (DrawingList.Part part : shown) {
            // Paper around the outline, so that it is seen on any ground.
            around(stage, part, out + 1.5, Stroke.solid(theme.background(), 1.5));
            around(stage, part, out, stroke);
        }
    }

    private static void around(DrawingList stage, DrawingList.Part part, double out, Stroke stroke) {
        stage.rect(part.x() - out, part.y() - out, part.width() + 2 * out, part.height() + 2 * out, 4, null, stroke);
    }
}
