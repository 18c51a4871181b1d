package sparsescope.simulation;

import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.Rect;

/** What the packed timing of one PE needs, worked out once for all groups of a pass. */
final class PackedTile {
    /** Marks an activation some of whose products leave the window. */
    static final int BORDER = 1 << 15;

    final TileActivations activations;
    final FilterRange inPlane;
    final FilterRange inWindow;
    final FilterRange owned;
    final boolean sameWindow;
    /** By element: its accumulator address modulo the banks, A for a zero; {@link #BORDER} is set when products may be dropped. */
    final char[] residue;
    /** Whether no product of any activation leaves the window. */
    final boolean interior;

    PackedTile(LayerPlan plan, PeTile pe, TileActivations activations) {
        this.activations = activations;
        var shape = plan.shape();
        Rect plane = Rect.between(0, 0, shape.outputWidth() - 1, shape.outputHeight() - 1);
        inPlane = new FilterRange(shape, pe.input(), plane);
        sameWindow = plan.exchangesHalos();
        inWindow = sameWindow ? inPlane : new FilterRange(shape, pe.input(), pe.window());
        owned = new FilterRange(shape, pe.input(), pe.owned());
        int banks = plan.accelerator().banks();
        residue = new char[activations.x.length];
        boolean allFull = true;
        for (int e = 0; e < residue.length; e++) {
            int x = activations.x[e];
            int y = activations.y[e];
            int column = Math.floorDiv(x + shape.padding(), shape.stride())
                    - pe.window().x();
            int row = Math.floorDiv(y + shape.padding(), shape.stride())
                    - pe.window().y();
            boolean zero = activations.blocks.value(e) == 0;
            boolean full = inWindow.isFull(x, y, shape);
            allFull &= full;
            int base = zero ? banks : Math.floorMod(row * pe.window().width() + column, banks);
            residue[e] = (char) (zero || full ? base : base | BORDER);
        }
        interior = allFull;
    }
}
