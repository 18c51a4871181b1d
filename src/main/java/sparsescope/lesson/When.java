package sparsescope.lesson;

/** The choice of the cycle that a scene shows. */
public sealed interface When {
    /** Describes a cycle by its number. */
    record Cycle(long cycle) implements When {}

    /** The last cycle: all is finished. */
    record End() implements When {}

    /** Holds the first cycle that meets a condition. */
    record First(String condition) implements When {}

    /** Holds the first cycle after that of the stop before that meets a condition. */
    record Next(String condition) implements When {}
}
