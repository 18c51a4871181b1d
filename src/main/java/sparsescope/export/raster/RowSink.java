package sparsescope.export.raster;

import java.io.IOException;

/** Takes a picture's rows from top to bottom, some at a time. */
@FunctionalInterface
public interface RowSink {
    /**
     * The next rows.
     *
     * @param argb pixels, one row after the other, each as wide as the picture
     * @param count how many rows
     */
    void take(int[] argb, int count) throws IOException;
}
