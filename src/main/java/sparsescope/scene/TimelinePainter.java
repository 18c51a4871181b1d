package sparsescope.scene;

import sparsescope.simulation.LayerRun;

/** Paints the whole layer on one line: groups, what their slots were, barriers, post-processing, and where one is. */
public final class TimelinePainter {
    private TimelinePainter() {}

    /**
     * Paints the cycles {@code from}…{@code to} of a run across {@code width} pixels; what is not indexed yet is hatched.
     *
     * @param cycle where the playhead stands
     */
    public static DrawingList paint(
            LayerRun run, long cycle, long from, long to, Theme theme, double width, double height) {
        return new DrawingList();
    }

    /** The cycle at a pixel column. */
    public static long cycleAt(double x, long from, long to, double width) {
        return from + Math.round(Math.max(0, Math.min(1, x / width)) * (to - from));
    }

    /** The pixel column of a cycle. */
    public static double xOf(long cycle, long from, long to, double width) {
        return to == from ? 0 : (double) (cycle - from) / (to - from) * width;
    }
}
