package sparsescope.export.raster;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * Compresses pixels as PNG does. Diagrams repeat whole rows, so a row like the one above is told as such and any other as it is: measured
 * on the stage's landings, that is smaller and several times faster than trying every filter.
 */
public final class PixelDeflater implements AutoCloseable {
    /** Takes compressed bytes. */
    @FunctionalInterface
    public interface Sink {
        void take(byte[] bytes, int count) throws IOException;
    }

    /** For many frames: a sixth larger than {@link #SMALL}, twice as fast. */
    static final int FAST = 2;
    /** For single pictures. */
    public static final int SMALL = 6;

    private static final int CHUNK = 1 << 16;
    private static final int AS_IS = 0;
    private static final int LIKE_ABOVE = 2;

    private final int width;
    private final boolean alpha;
    private final Sink sink;
    private final Deflater deflater;
    private final byte[] out = new byte[CHUNK];
    private final byte[] row;
    private final byte[] repeated;
    private final int[] above;
    private int filled;
    private boolean first = true;

    public PixelDeflater(int width, boolean alpha, int level, Sink sink) {
        this.width = width;
        this.alpha = alpha;
        this.sink = sink;
        this.deflater = new Deflater(level);
        this.row = new byte[1 + width * (alpha ? 4 : 3)];
        this.repeated = new byte[row.length];
        this.repeated[0] = LIKE_ABOVE;
        this.above = new int[width];
    }

    /**
     * Compresses rows.
     *
     * @param argb pixels
     * @param from where the first row begins
     * @param stride from the beginning of a row to that of the next
     * @param count how many rows
     */
    public void rows(int[] argb, int from, int stride, int count) throws IOException {
        for (int y = 0; y < count; y++) {
            int start = from + y * stride;
            if (!first && Arrays.equals(argb, start, start + width, above, 0, width)) {
                deflate(repeated);
            } else {
                pack(argb, start);
                deflate(row);
                System.arraycopy(argb, start, above, 0, width);
                first = false;
            }
        }
    }

    private void pack(int[] argb, int start) {
        row[0] = AS_IS;
        int at = 1;
        for (int x = start; x < start + width; x++) {
            int pixel = argb[x];
            row[at++] = (byte) (pixel >> 16);
            row[at++] = (byte) (pixel >> 8);
            row[at++] = (byte) pixel;
            if (alpha) {
                row[at++] = (byte) (pixel >>> 24);
            }
        }
    }

    private void deflate(byte[] bytes) throws IOException {
        deflater.setInput(bytes);
        while (!deflater.needsInput()) {
            drain();
        }
    }

    private void drain() throws IOException {
        int count = deflater.deflate(out, filled, CHUNK - filled);
        filled += count;
        if (filled == CHUNK) {
            flush();
        }
    }

    private void flush() throws IOException {
        if (filled > 0) {
            sink.take(out, filled);
            filled = 0;
        }
    }

    /** Hands on what is left. */
    public void finish() throws IOException {
        deflater.finish();
        while (!deflater.finished()) {
            drain();
        }
        flush();
    }

    @Override
    public void close() {
        deflater.end();
    }
}
