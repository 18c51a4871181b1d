package sparsescope.ui.model.present;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Supplier;

/** Tells how long a talk has lasted, and what time it is. */
public final class TalkClock {
    private final Supplier<Instant> clock;
    private final ZoneId zone;
    private Instant began;

    /** A watch that begins now. */
    public TalkClock(Supplier<Instant> clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
        reset();
    }

    /** Begins anew. */
    public void reset() {
        began = clock.get();
    }

    /** Time since it began: {@code 4:05}, {@code 1:00:00}. */
    public String elapsed() {
        long seconds = Math.max(0, Duration.between(began, clock.get()).toSeconds());
        long hours = seconds / 3600;
        return hours > 0
                ? String.format("%d:%02d:%02d", hours, seconds / 60 % 60, seconds % 60)
                : String.format("%d:%02d", seconds / 60, seconds % 60);
    }

    /** The time of day: {@code 09:41}. */
    public String timeOfDay() {
        LocalTime now = LocalTime.ofInstant(clock.get(), zone);
        return String.format("%02d:%02d", now.getHour(), now.getMinute());
    }
}
