package sparsescope.simulation.timing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Contention;
import sparsescope.dataflow.CompressedBlocks;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.Rect;
import sparsescope.network.ConvShape;
import sparsescope.simulation.pe.TileActivations;

/** Prepares one PE's activations for {@link PackedGroupTimer}, once for all groups of a pass. */
final class PackedTile {
    /** Ranges of weights by number, over all PEs of a pass. */
    static final class Ranges {
        private final Map<FilterRange, Integer> index = new LinkedHashMap<>();

        int of(FilterRange range) {
            return index.computeIfAbsent(range, added -> index.size());
        }

        List<FilterRange> all() {
            return List.copyOf(index.keySet());
        }
    }

    final CompressedBlocks blocks;
    /**
     * Activation vector after activation vector: the rows of its activations in the {@link BankRows} of its window's size, those that bring
     * nothing at the end; empty where queues are not packed.
     */
    final int[] row;

    /** The first element of a block in {@link #row}; one more than there are blocks. */
    final int[] firstRow;

    /** By element, where queues are counted one by one: the accumulator address of its product with weight (0, 0) of the first filter. */
    final int[] address;
    /** By element, where queues are counted one by one: the filter places it meets, as {@link BankRows#mask}. */
    final long[] kept;

    final BankRows rows;
    final Ranges ranges;
    final PositionKinds kinds;

    /** The first entry of a block in {@link #kind} and {@link #ofKind}; one more than there are blocks. */
    final int[] firstKind;
    /** By entry: a kind of position that non-zero activations of the block have. */
    final int[] kind;
    /** By entry: how many have it. */
    final int[] ofKind;

    PackedTile(LayerPlan plan, PeTile pe, TileActivations activations, BankRows rows, Ranges ranges) {
        this.ranges = ranges;
        this.rows = rows;
        this.blocks = activations.blocks;
        this.kinds = new PositionKinds(plan, pe, ranges);
        AcceleratorConfig accelerator = plan.accelerator();
        boolean banked = accelerator.contention() != Contention.NONE;
        boolean counted = banked && !BankQueues.pack(accelerator);
        int vector = accelerator.i();
        int[] columnAddress = columnAddresses(plan, pe);
        int[] lineAddress = lineAddresses(plan, pe);
        int[] rowAt = banked ? rowsByPosition(columnAddress, lineAddress, counted ? 1 : accelerator.banks()) : null;
        this.address = new int[counted ? activations.x.length : 0];
        this.kept = new long[address.length];
        this.firstRow = new int[banked && !counted ? blocks.blocks() + 1 : 0];
        for (int block = 0; block + 1 < firstRow.length; block++) {
            firstRow[block + 1] = firstRow[block] + (blocks.stored(block) + vector - 1) / vector * vector;
        }
        this.row = new int[firstRow.length == 0 ? 0 : firstRow[firstRow.length - 1]];
        this.firstKind = new int[blocks.blocks() + 1];
        Rect tile = pe.input();
        int[] entryKinds = new int[16];
        int[] counts = new int[16];
        int[] inBlock = new int[kinds.count()];
        int entries = 0;
        for (int block = 0; block < blocks.blocks(); block++) {
            int from = entries;
            int start = blocks.start(block);
            int end = blocks.end(block);
            int filled = 0;
            for (int e = start; e < end; e++) {
                if (firstRow.length > 0 && (e - start) % vector == 0) {
                    filled = firstRow[block] + e - start;
                }
                if (blocks.value(e) != 0) {
                    int column = activations.x[e] - tile.x();
                    int line = activations.y[e] - tile.y();
                    int at = line * tile.width() + column;
                    int ofKind = kinds.of(column, line);
                    if (counted) {
                        address[e] = lineAddress[line] + columnAddress[column];
                        kept[e] = rows.mask(rowAt[at]);
                    } else if (banked && rowAt[at] != 0) {
                        row[filled++] = rowAt[at];
                    }
                    if (inBlock[ofKind]++ == 0) {
                        if (entries == counts.length) {
                            entryKinds = Arrays.copyOf(entryKinds, 2 * entries);
                            counts = Arrays.copyOf(counts, 2 * entries);
                        }
                        entryKinds[entries++] = ofKind;
                    }
                }
            }
            for (int entry = from; entry < entries; entry++) {
                counts[entry] = inBlock[entryKinds[entry]];
                inBlock[entryKinds[entry]] = 0;
            }
            firstKind[block + 1] = entries;
        }
        this.kind = Arrays.copyOf(entryKinds, entries);
        this.ofKind = Arrays.copyOf(counts, entries);
    }

    /** The row of every position of the tile; addresses count modulo {@code banks}. */
    private int[] rowsByPosition(int[] columnAddress, int[] lineAddress, int banks) {
        int[] rowAt = new int[columnAddress.length * lineAddress.length];
        int[] rowOf = new int[kinds.count() * banks];
        Arrays.fill(rowOf, -1);
        int at = 0;
        for (int line = 0; line < lineAddress.length; line++) {
            for (int column = 0; column < columnAddress.length; column++) {
                int residue = Math.floorMod(lineAddress[line] + columnAddress[column], banks);
                int ofKind = kinds.of(column, line);
                int known = rowOf[ofKind * banks + residue];
                if (known < 0) {
                    FilterRange window = kinds.window(ofKind);
                    known = window.equals(FilterRange.NONE) ? 0 : rows.rowOf(new BankRows.Row(residue, window));
                    rowOf[ofKind * banks + residue] = known;
                }
                rowAt[at++] = known;
            }
        }
        return rowAt;
    }

    /**
     * What each column adds to the accumulator address of a position's product with weight (0, 0) of the first filter; the address may lie
     * outside the window.
     */
    private static int[] columnAddresses(LayerPlan plan, PeTile pe) {
        ConvShape shape = plan.shape();
        int[] addresses = new int[pe.input().width()];
        for (int column = 0; column < addresses.length; column++) {
            int x = (pe.input().x() + column + shape.padding()) / shape.stride();
            addresses[column] = x - pe.window().x();
        }
        return addresses;
    }

    /** What each row of positions adds to it. */
    private static int[] lineAddresses(LayerPlan plan, PeTile pe) {
        ConvShape shape = plan.shape();
        int[] addresses = new int[pe.input().height()];
        for (int line = 0; line < addresses.length; line++) {
            int y = (pe.input().y() + line + shape.padding()) / shape.stride();
            addresses[line] = (y - pe.window().y()) * pe.window().width();
        }
        return addresses;
    }
}
