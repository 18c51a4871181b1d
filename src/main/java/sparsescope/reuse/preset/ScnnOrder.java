package sparsescope.reuse.preset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sparsescope.network.ConvShape;
import sparsescope.reuse.count.WordsHeld;
import sparsescope.reuse.mapping.Dimension;
import sparsescope.reuse.mapping.Form;
import sparsescope.reuse.mapping.Level;
import sparsescope.reuse.mapping.Loop;
import sparsescope.reuse.mapping.Mapping;

/**
 * Lays SCNN's order on the four levels: groups of Kc filters, channels, then inside each PE the columns and rows of its planar tile, the filters of the group, and the filter's columns and rows.
 *
 * <p>A PE's registers stand for its part of the activation memory, its weight FIFO and its accumulators: they hold one channel of its tile,
 * a group's filters for that channel, and the group's sums with their halo. The grid is as near to a square as its PEs allow. A tile
 * that leaves no room for one filter is halved along its longer side, and the halves follow one another outermost (SCNN's temporal
 * tiles); then Kc is as large as the registers hold. Between groups of filters the inputs come anew from the buffer, which stands for all
 * activation memories together. Products are counted dense: no zero is skipped.
 */
final class ScnnOrder {
    private final ConvShape shape;
    private final ReuseMachine machine;
    private final int gridRows;
    private final int gridColumns;

    private ScnnOrder(ConvShape shape, ReuseMachine machine) {
        this.shape = shape;
        this.machine = machine;
        gridRows = (int) Math.sqrt(machine.pes());
        gridColumns = machine.pes() / gridRows;
    }

    static Tiling tiling(ConvShape shape, ReuseMachine machine) {
        return new ScnnOrder(shape, machine).tiling();
    }

    private Tiling tiling() {
        int width = Template.ceil(shape.inputWidth(), gridColumns);
        int height = Template.ceil(shape.inputHeight(), gridRows);
        while (!fits(width, height, 1) && (width > 1 || height > 1)) {
            if (width >= height) {
                width = Template.ceil(width, 2);
            } else {
                height = Template.ceil(height, 2);
            }
        }
        int filters = 1;
        for (int more = shape.outputChannels(); filters < more; ) {
            int middle = filters + (more - filters + 1) / 2;
            if (fits(width, height, middle)) {
                filters = middle;
            } else {
                more = middle - 1;
            }
        }
        return tiling(width, height, filters);
    }

    private boolean fits(int width, int height, int filters) {
        Tiling tiling = tiling(width, height, filters);
        List<Loop> loops = new ArrayList<>(tiling.temporal());
        loops.addAll(tiling.inner());
        return machine.registersHold(WordsHeld.inRegisters(shape, new Mapping("tile", Form.SCATTER, loops, Set.of())));
    }

    private Tiling tiling(int width, int height, int filters) {
        return new Tiling(Form.SCATTER, temporal(width, height, filters), inner(width, height, filters), Set.of());
    }

    private List<Loop> temporal(int width, int height, int filters) {
        return List.of(
                buffer(Dimension.H, Template.ceil(shape.inputHeight(), height * rows(height))),
                buffer(Dimension.W, Template.ceil(shape.inputWidth(), width * columns(width))),
                buffer(Dimension.K, Template.ceil(shape.outputChannels(), filters)),
                buffer(Dimension.C, shape.inputChannels()));
    }

    private List<Loop> inner(int width, int height, int filters) {
        return List.of(
                new Loop(Dimension.H, rows(height), Level.ARRAY),
                new Loop(Dimension.W, columns(width), Level.ARRAY),
                new Loop(Dimension.W, width, Level.REGISTER),
                new Loop(Dimension.H, height, Level.REGISTER),
                new Loop(Dimension.K, filters, Level.REGISTER),
                new Loop(Dimension.R, shape.filterWidth(), Level.REGISTER),
                new Loop(Dimension.S, shape.filterHeight(), Level.REGISTER));
    }

    private int rows(int height) {
        return Math.min(gridRows, Template.ceil(shape.inputHeight(), height));
    }

    private int columns(int width) {
        return Math.min(gridColumns, Template.ceil(shape.inputWidth(), width));
    }

    private static Loop buffer(Dimension dimension, int size) {
        return new Loop(dimension, size, Level.BUFFER);
    }
}
