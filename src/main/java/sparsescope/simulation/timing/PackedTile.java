package sparsescope.simulation.timing;

import java.util.ArrayList;
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

/** One PE's activations, prepared for {@link PackedGroupTimer} once for all groups of a pass. */
final class PackedTile {
    /** Positions of a tile that treat every weight alike: numbers of ranges, dividing, in the plane, in the window, and owned. */
    private record Kind(int dividing, int inPlane, int inWindow, int owned) {}

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
    /** By element: its row in the {@link BankRows} of its window's size; empty without contention. */
    final int[] row;

    /** By element, where queues are counted one by one: the accumulator address of its product with weight (0, 0) of the first filter. */
    final int[] address;
    /** By element, where queues are counted one by one: the filter places it meets, as {@link BankRows#mask}. */
    final long[] kept;

    final BankRows rows;
    final Ranges ranges;
    /** By kind of position: the range of weights that meet it, all of them unless products between outputs are discarded. */
    final int[] dividing;
    /** By kind: the range of weights whose products stay in the output plane. */
    final int[] inPlane;
    /** By kind: the range whose products stay in this PE's window. */
    final int[] inWindow;
    /** By kind: the range whose products are for outputs that this PE owns. */
    final int[] owned;

    /** The first entry of a block in {@link #kind} and {@link #ofKind}; one more than there are blocks. */
    final int[] firstKind;
    /** By entry: a kind of position that non-zero activations of the block have. */
    final int[] kind;
    /** By entry: how many have it. */
    final int[] ofKind;

    PackedTile(LayerPlan plan, PeTile pe, TileActivations activations, BankRows rows, Ranges ranges) {
        this.ranges = ranges;
        this.rows = rows;
        ConvShape shape = plan.shape();
        AcceleratorConfig accelerator = plan.accelerator();
        int banks = accelerator.banks();
        boolean banked = accelerator.contention() != Contention.NONE;
        boolean counted = banked && !BankQueues.pack(accelerator);
        Rect plane = Rect.between(0, 0, shape.outputWidth() - 1, shape.outputHeight() - 1);
        Map<Kind, Integer> kindIndex = new LinkedHashMap<>();
        Rect tile = pe.input();
        int[] kindAt = new int[tile.area()];
        int[] rowAt = new int[banked ? tile.area() : 0];
        int[] addressAt = new int[counted ? tile.area() : 0];
        for (int at = 0; at < kindAt.length; at++) {
            int x = tile.x() + at % tile.width();
            int y = tile.y() + at / tile.width();
            FilterRange window = FilterRange.of(plan, x, y, pe.window());
            Kind kind = new Kind(
                    ranges.of(FilterRange.dividing(plan, x, y)),
                    ranges.of(FilterRange.of(plan, x, y, plane)),
                    ranges.of(window),
                    ranges.of(FilterRange.of(plan, x, y, pe.owned())));
            kindAt[at] = kindIndex.computeIfAbsent(kind, added -> kindIndex.size());
            if (banked) {
                int column = Math.floorDiv(x + shape.padding(), shape.stride())
                        - pe.window().x();
                int line = Math.floorDiv(y + shape.padding(), shape.stride())
                        - pe.window().y();
                int first = line * pe.window().width() + column;
                rowAt[at] = rows.rowOf(new BankRows.Row(counted ? 0 : Math.floorMod(first, banks), window));
                if (counted) {
                    addressAt[at] = first;
                }
            }
        }
        List<Kind> kinds = new ArrayList<>(kindIndex.keySet());
        this.dividing = kinds.stream().mapToInt(Kind::dividing).toArray();
        this.inPlane = kinds.stream().mapToInt(Kind::inPlane).toArray();
        this.inWindow = kinds.stream().mapToInt(Kind::inWindow).toArray();
        this.owned = kinds.stream().mapToInt(Kind::owned).toArray();
        this.blocks = activations.blocks;
        this.row = new int[banked ? activations.x.length : 0];
        this.address = new int[counted ? row.length : 0];
        this.kept = new long[address.length];
        this.firstKind = new int[blocks.blocks() + 1];
        int[] entryKinds = new int[16];
        int[] counts = new int[16];
        int[] inBlock = new int[kinds.size()];
        int entries = 0;
        for (int block = 0; block < blocks.blocks(); block++) {
            int from = entries;
            for (int e = blocks.start(block); e < blocks.end(block); e++) {
                if (blocks.value(e) != 0) {
                    int at = (activations.y[e] - tile.y()) * tile.width() + activations.x[e] - tile.x();
                    if (banked) {
                        row[e] = rowAt[at];
                    }
                    if (counted) {
                        address[e] = addressAt[at];
                        kept[e] = rows.mask(rowAt[at]);
                    }
                    if (inBlock[kindAt[at]]++ == 0) {
                        if (entries == counts.length) {
                            entryKinds = Arrays.copyOf(entryKinds, 2 * entries);
                            counts = Arrays.copyOf(counts, 2 * entries);
                        }
                        entryKinds[entries++] = kindAt[at];
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
}
