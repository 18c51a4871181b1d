package sparsescope.dataflow;

import java.util.ArrayList;
import java.util.List;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.HaloPolicy;
import sparsescope.accelerator.PaddingPolicy;
import sparsescope.network.ConvShape;

/**
 * Cuts the tiles into passes. One pass when a channel's window fits the accumulators; else the fewest passes that make it fit,
 * cutting the rows of every tile first, and its columns only when single rows do not fit either. A PE keeps the tile it has, so
 * nothing moves between passes; outputs are cut the same way, and what a pass computes for another pass's outputs is a halo.
 */
final class PassPlanner {
    private final ConvShape shape;
    private final AcceleratorConfig accelerator;
    /** Cuts the input plane, or the padded one, then in the padded plane's coordinates. */
    private final PlanarTiling inputs;
    /** Padding on each side of the tiled plane that belongs to it. */
    private final int margin;

    private final PlanarTiling outputs;

    PassPlanner(ConvShape shape, AcceleratorConfig accelerator) {
        this.shape = shape;
        this.accelerator = accelerator;
        this.margin = accelerator.padding() == PaddingPolicy.MATERIALIZED ? shape.padding() : 0;
        this.inputs = new PlanarTiling(
                shape.inputWidth() + 2 * margin,
                shape.inputHeight() + 2 * margin,
                accelerator.columns(),
                accelerator.rows(),
                accelerator.tileSplit());
        this.outputs = new PlanarTiling(
                shape.outputWidth(),
                shape.outputHeight(),
                accelerator.columns(),
                accelerator.rows(),
                accelerator.tileSplit());
    }

    List<Pass> passes() {
        PlanarTiling cut = accelerator.halos() == HaloPolicy.INPUT ? outputs : inputs;
        Rect largest = cut.tile(0, 0);
        int rowParts = 1;
        int columnParts = 1;
        while (true) {
            List<Pass> passes = cut(columnParts, rowParts);
            if (LayerPlan.largestWindow(passes) <= accelerator.accumulators()) {
                return passes;
            }
            if (rowParts < largest.height()) {
                rowParts++;
            } else if (columnParts < largest.width()) {
                columnParts++;
            } else {
                throw new PlanException("settings banks, bankEntries: found " + accelerator.banks() + "·"
                        + accelerator.bankEntries() + " = " + accelerator.accumulators()
                        + " accumulators, expected at least " + LayerPlan.largestWindow(passes)
                        + ", the outputs that a single activation of this layer reaches");
            }
        }
    }

    private List<Pass> cut(int columnParts, int rowParts) {
        List<Pass> passes = new ArrayList<>();
        for (int rowPart = 0; rowPart < rowParts; rowPart++) {
            for (int columnPart = 0; columnPart < columnParts; columnPart++) {
                List<PeTile> pes = new ArrayList<>();
                for (int row = 0; row < accelerator.rows(); row++) {
                    for (int column = 0; column < accelerator.columns(); column++) {
                        pes.add(tile(column, row, columnPart, columnParts, rowPart, rowParts));
                    }
                }
                passes.add(new Pass(passes.size(), pes));
            }
        }
        return passes;
    }

    private PeTile tile(int column, int row, int columnPart, int columnParts, int rowPart, int rowParts) {
        Rect owned = part(outputs.tile(column, row), columnPart, columnParts, rowPart, rowParts);
        if (accelerator.halos() == HaloPolicy.INPUT) {
            return new PeTile(column, row, neededInputs(owned), owned, owned);
        }
        Rect part = part(inputs.tile(column, row), columnPart, columnParts, rowPart, rowParts);
        Rect tile = part.isEmpty() ? part : part.movedBy(-margin, -margin);
        Rect stored = tile.intersect(new Rect(0, 0, shape.inputWidth(), shape.inputHeight()));
        return new PeTile(column, row, stored, owned, reachedOutputs(tile));
    }

    private Rect part(Rect tile, int columnPart, int columnParts, int rowPart, int rowParts) {
        int[] xs = PlanarTiling.cuts(tile.width(), columnParts, accelerator.tileSplit());
        int[] ys = PlanarTiling.cuts(tile.height(), rowParts, accelerator.tileSplit());
        return Rect.between(
                tile.x() + xs[columnPart],
                tile.y() + ys[rowPart],
                tile.x() + xs[columnPart + 1] - 1,
                tile.y() + ys[rowPart + 1] - 1);
    }

    /** The smallest rectangle of in-plane outputs that inputs in {@code tile} reach. */
    private Rect reachedOutputs(Rect tile) {
        if (tile.isEmpty()) {
            return Rect.EMPTY;
        }
        int stride = shape.stride();
        int pad = shape.padding();
        return Rect.between(
                Math.max(0, ceilDiv(tile.x() + pad - shape.filterWidth() + 1, stride)),
                Math.max(0, ceilDiv(tile.y() + pad - shape.filterHeight() + 1, stride)),
                Math.min(shape.outputWidth() - 1, Math.floorDiv(tile.x1() + pad, stride)),
                Math.min(shape.outputHeight() - 1, Math.floorDiv(tile.y1() + pad, stride)));
    }

    /** The in-plane inputs that outputs in {@code owned} need. */
    private Rect neededInputs(Rect owned) {
        if (owned.isEmpty()) {
            return Rect.EMPTY;
        }
        int stride = shape.stride();
        int pad = shape.padding();
        return Rect.between(
                Math.max(0, owned.x() * stride - pad),
                Math.max(0, owned.y() * stride - pad),
                Math.min(shape.inputWidth() - 1, owned.x1() * stride - pad + shape.filterWidth() - 1),
                Math.min(shape.inputHeight() - 1, owned.y1() * stride - pad + shape.filterHeight() - 1));
    }

    private static int ceilDiv(int a, int b) {
        return -Math.floorDiv(-a, b);
    }
}
