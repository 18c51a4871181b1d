package sparsescope.lesson;

/**
 * Holds the playing after a stop's sentences: from the scene's cycle to another.
 *
 * @param to where it ends
 * @param pace in what steps it goes
 */
public record Play(To to, Pace pace) {
    /** Where it ends. */
    public sealed interface To {
        /** Goes so many cycles on. */
        record Cycles(long cycles) implements To {}

        /** Describes a cycle by its number. */
        record Cycle(long cycle) implements To {}

        /** Holds the next cycle that meets a condition. */
        record Until(String condition) implements To {}
    }

    /** In what steps it goes. */
    public enum Pace {
        /** Each cycle in motion, beat by beat. */
        BEATS,
        /** Cycle by cycle. */
        CYCLES,
        /** As fast as can be followed: some seconds in all, however many cycles there are. */
        FAST
    }
}
