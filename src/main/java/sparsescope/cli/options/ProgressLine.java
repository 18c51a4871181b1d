package sparsescope.cli.options;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import sparsescope.file.OneLine;
import sparsescope.file.Progress;
import sparsescope.file.TimeLeft;

/** One line that tells how far a long run is, rewritten in place; silent when nobody watches or the run is short. */
public final class ProgressLine {
    private static final long PATIENCE_NANOS = 500_000_000L;
    private static final long PAUSE_NANOS = 200_000_000L;

    private final PrintStream err;
    private final boolean shown;
    private final boolean quiet;
    private final LongSupplier clock;
    private long nextNanos;
    private int written;

    public ProgressLine(PrintStream err, boolean shown) {
        this(err, shown, System::nanoTime);
    }

    public ProgressLine(PrintStream err, boolean shown, LongSupplier clock) {
        this(err, shown, false, clock);
    }

    private ProgressLine(PrintStream err, boolean shown, boolean quiet, LongSupplier clock) {
        this.err = err;
        this.shown = shown;
        this.quiet = quiet;
        this.clock = clock;
    }

    /** A line for who wants to hear nothing but what went wrong. */
    public static ProgressLine quiet(PrintStream err) {
        return new ProgressLine(err, false, true, System::nanoTime);
    }

    /** Progress of one step of the work, such as a layer. */
    public synchronized Progress of(String step) {
        if (!shown) {
            return Progress.NONE;
        }
        nextNanos = clock.getAsLong() + PATIENCE_NANOS;
        return done -> {
            write(step, done);
            return true;
        };
    }

    /** Progress of long work, with the time it will still take. */
    public synchronized Progress timed(String work) {
        if (!shown) {
            return Progress.NONE;
        }
        nextNanos = clock.getAsLong() + PATIENCE_NANOS;
        TimeLeft left = new TimeLeft(clock);
        return done -> {
            String time = left.at(done);
            write(work, done, time);
            return true;
        };
    }

    /** A line of its own that stays. */
    public synchronized void say(String text) {
        err.println("sparsescope: " + OneLine.of(text));
        err.flush();
    }

    /** The same of what is good to know, unless nobody wants to. */
    public synchronized void note(String text) {
        if (!quiet) {
            say(text);
        }
    }

    /** A line of its own that stays, where somebody watches. */
    public synchronized void plan(String text) {
        if (shown) {
            say(text);
        }
    }

    private void write(String step, double done) {
        write(step, done, "");
    }

    private synchronized void write(String step, double done, String after) {
        long now = clock.getAsLong();
        if (now - nextNanos < 0) {
            return;
        }
        nextNanos = now + PAUSE_NANOS;
        String text = step + ": " + (int) (done * 100) + " %" + after;
        err.print("\r" + text + " ".repeat(Math.max(0, written - text.length())));
        err.flush();
        written = text.length();
    }

    /** Takes the line away. */
    public synchronized void clear() {
        if (written > 0) {
            err.print("\r" + " ".repeat(written) + "\r");
            err.flush();
            written = 0;
        }
    }
}
