package sparsescope.tensor;

/** Draws planes of noise, blurred by a window, one at a time. */
final class BlurredPlanes {
    private final long seed;
    private final int across;
    private final int down;
    private final int width;
    private final int height;
    private final int rowLength;
    private final long divisor;

    BlurredPlanes(long seed, int across, int down, int width, int height) {
        this.seed = seed;
        this.across = across;
        this.down = down;
        this.width = width;
        this.height = height;
        this.rowLength = width + across - 1;
        // A square root of a whole number below 2⁵³ is exact to its last bit, and the same everywhere.
        this.divisor = (long) Math.sqrt(65536.0 * across * down);
    }

    int[] plane(int c) {
        int[] plane = new int[width * height];
        long[] columns = new long[rowLength];
        long first = (long) c * (height + down - 1);
        for (int row = 0; row < down - 1; row++) {
            add(columns, first + row, 1);
        }
        for (int y = 0; y < height; y++) {
            add(columns, first + y + down - 1, 1);
            blurRow(columns, plane, y * width);
            add(columns, first + y, -1);
        }
        return plane;
    }

    private void add(long[] columns, long row, int sign) {
        long before = row * rowLength;
        for (int i = 0; i < rowLength; i++) {
            columns[i] += (long) sign * ClusteredDrawing.noise(seed, before + i + 1);
        }
    }

    private void blurRow(long[] columns, int[] plane, int start) {
        long sum = 0;
        for (int i = 0; i < across - 1; i++) {
            sum += columns[i];
        }
        for (int x = 0; x < width; x++) {
            sum += columns[x + across - 1];
            plane[start + x] = (int) Math.floorDiv(sum * 256, divisor);
            sum -= columns[x];
        }
    }
}
