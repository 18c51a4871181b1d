package sparsescope.file;

import java.util.function.LongSupplier;

/** Estimates how long work that goes on as before will still take. */
public final class TimeLeft {
    private static final long SECOND = 1_000_000_000L;

    private final LongSupplier clock;
    private final long start;
    private double first = Double.NaN;

    /** Begins now, on a clock of nanoseconds. */
    public TimeLeft(LongSupplier clock) {
        this.clock = clock;
        this.start = clock.getAsLong();
    }

    /** {@code , 3 min left}; empty as long as nothing can be said. What was done before the first call took no time. */
    public synchronized String at(double done) {
        if (Double.isNaN(first)) {
            first = done;
        }
        long elapsed = clock.getAsLong() - start;
        if (done <= first || elapsed < SECOND) {
            return "";
        }
        long seconds = (long) Math.ceil(elapsed / (done - first) * (1 - done) / SECOND);
        if (seconds < 90) {
            return ", " + seconds + " s left";
        }
        long minutes = (seconds + 59) / 60;
        return minutes < 90 ? ", " + minutes + " min left" : ", " + (minutes + 59) / 60 + " h left";
    }
}
