package sparsescope.dataflow;

import java.util.ArrayList;
import java.util.List;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.PePosition;
import sparsescope.network.ConvShape;
import sparsescope.tensor.MemoryLimit;

/**
 * Cuts the tiles into passes. One pass when a channel's window fits the accumulators; else the fewest passes that make it fit,
 * cutting the rows of every tile first, and its columns only when single rows do not fit either. A PE keeps the tile it has, so
 * nothing moves between passes; outputs are cut the same way, and what a pass computes for another pass's outputs is a halo.
 */
final class PassPlanner {
    /** What a PE's place in a pass takes in memory. */
    private static final int BYTES_PER_TILE = 200;

    private final AcceleratorConfig accelerator;
    private final TiledAxis columns;
    private final TiledAxis rows;

    PassPlanner(ConvShape shape, AcceleratorConfig accelerator) {
        this.accelerator = accelerator;
        this.columns = TiledAxis.columns(shape, accelerator);
        this.rows = TiledAxis.rows(shape, accelerator);
    }

    List<Pass> passes() {
        int accumulators = accelerator.accumulators();
        long width = columns.longestWindow(1);
        int columnParts = 1;
        int rowParts = rows.fewestParts(width == 0 ? Long.MAX_VALUE : accumulators / width);
        if (rowParts == 0) {
            rowParts = rows.mostParts();
            long height = rows.longestWindow(rowParts);
            columnParts = columns.fewestParts(accumulators / height);
            if (columnParts == 0) {
                throw new PlanException(found()
                        + ", expected at least " + height * columns.longestWindow(columns.mostParts())
                        + ", the outputs that a single activation of this layer reaches");
            }
        }
        return cut(columnParts, rowParts);
    }

    private String found() {
        return "settings banks, bankEntries: found " + accelerator.banks() + "·" + accelerator.bankEntries() + " = "
                + accelerator.accumulators() + " accumulators";
    }

    private List<Pass> cut(int columnParts, int rowParts) {
        long passes = (long) columnParts * rowParts;
        if (passes * accelerator.pes() * BYTES_PER_TILE > MemoryLimit.bytes()) {
            throw new PlanException(found() + ", which cut this layer into " + passes
                    + " passes, expected so many that there are at most "
                    + MemoryLimit.bytes() / BYTES_PER_TILE / accelerator.pes() + " (see java -Xmx)");
        }
        List<Pass> cut = new ArrayList<>();
        for (int rowPart = 0; rowPart < rowParts; rowPart++) {
            for (int columnPart = 0; columnPart < columnParts; columnPart++) {
                List<PeTile> pes = new ArrayList<>();
                for (int row = 0; row < accelerator.rows(); row++) {
                    for (int column = 0; column < accelerator.columns(); column++) {
                        pes.add(new PeTile(
                                new PePosition(column, row),
                                across(
                                        columns.input(column, columnPart, columnParts),
                                        rows.input(row, rowPart, rowParts)),
                                across(
                                        columns.owned(column, columnPart, columnParts),
                                        rows.owned(row, rowPart, rowParts)),
                                across(
                                        columns.window(column, columnPart, columnParts),
                                        rows.window(row, rowPart, rowParts))));
                    }
                }
                cut.add(new Pass(cut.size(), pes));
            }
        }
        return cut;
    }

    private static Rect across(TiledAxis.Span x, TiledAxis.Span y) {
        return Rect.between(x.first(), y.first(), x.last(), y.last());
    }
}
