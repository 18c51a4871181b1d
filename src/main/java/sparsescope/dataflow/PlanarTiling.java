package sparsescope.dataflow;

import sparsescope.accelerator.PePosition;
import sparsescope.accelerator.TileSplit;

/** Cuts a plane into columns × rows tiles, one for each PE (SCNN §III, planar tiling). */
public final class PlanarTiling {
    private final int[] xs;
    private final int[] ys;

    /** Cuts a plane of {@code width} × {@code height} for a grid of {@code columns} × {@code rows} PEs. */
    public PlanarTiling(int width, int height, int columns, int rows, TileSplit split) {
        xs = cuts(width, columns, split);
        ys = cuts(height, rows, split);
    }

    /** Where each of {@code parts} parts of {@code size} starts; the last entry is {@code size}. */
    static int[] cuts(int size, int parts, TileSplit split) {
        int[] cuts = new int[parts + 1];
        for (int part = 0; part <= parts; part++) {
            cuts[part] = cut(size, parts, split, part);
        }
        return cuts;
    }

    /** Where part {@code part} of {@code parts} parts of {@code size} starts; the end of the last one for {@code part} = {@code parts}. */
    static int cut(int size, int parts, TileSplit split, int part) {
        return switch (split) {
            case CEIL -> (int) Math.min(size, part * ((size + (long) parts - 1) / parts));
            case BALANCED -> part * (size / parts) + Math.min(part, size % parts);
        };
    }

    /** The tile of a PE; empty when the plane is too small for the grid. */
    public Rect tile(PePosition pe) {
        int column = pe.column();
        int row = pe.row();
        return Rect.between(xs[column], ys[row], xs[column + 1] - 1, ys[row + 1] - 1);
    }

    /** The column of PEs whose tiles hold plane column {@code x}. */
    public int columnOf(int x) {
        return partOf(x, xs);
    }

    /** The row of PEs whose tiles hold plane row {@code y}. */
    public int rowOf(int y) {
        return partOf(y, ys);
    }

    private static int partOf(int position, int[] cuts) {
        int part = 0;
        while (cuts[part + 1] <= position) {
            part++;
        }
        return part;
    }
}
