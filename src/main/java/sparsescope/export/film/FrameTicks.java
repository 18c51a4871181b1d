package sparsescope.export.film;

/** Lengths in a format's ticks: each as near as can be, and no error adds up. */
final class FrameTicks {
    private final int ticksPerSecond;
    private double seconds;
    private long passed;

    FrameTicks(int ticksPerSecond) {
        this.ticksPerSecond = ticksPerSecond;
    }

    /** How many ticks the next {@code length} seconds take, at least one. */
    int ticks(double length) {
        seconds += length;
        int ticks = (int) Math.max(1, Math.round(seconds * ticksPerSecond) - passed);
        passed += ticks;
        return ticks;
    }
}
