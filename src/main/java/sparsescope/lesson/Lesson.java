package sparsescope.lesson;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Describes a lesson: one idea, gone through stop by stop.
 *
 * @param name names it in commands: {@code cartesian-product}
 * @param title for people
 * @param idea what it teaches, in a sentence
 * @param minutes about how long it takes
 * @param number its place in a course; 0 when it has none
 * @param stops at least one
 */
public record Lesson(String name, String title, String idea, int minutes, int number, List<Stop> stops) {
    public Lesson {
        stops = List.copyOf(stops);
    }

    /** How many stops ask something. */
    public int questions() {
        return (int) stops.stream().filter(stop -> stop.ask().isPresent()).count();
    }

    /** The stop of that id and its place, if there is one. */
    public Optional<Integer> indexOf(String id) {
        return IntStream.range(0, stops.size())
                .filter(i -> stops.get(i).id().equals(id))
                .boxed()
                .findFirst();
    }
}
