package sparsescope.lesson.question;

import java.util.OptionalInt;
import sparsescope.accelerator.PePosition;

/**
 * The part of a moment that a question is about.
 *
 * @param pe the PE; where PEs stand in a line, its column is its number
 * @param place which multiplier, element or output, in the order of the picture; empty: the seed chooses one that makes a good question
 */
public record Focus(PePosition pe, OptionalInt place) {
    /** A PE, and whatever of it makes a good question. */
    public static Focus pe(int column, int row) {
        return new Focus(new PePosition(column, row), OptionalInt.empty());
    }

    /** The same with one multiplier, element or output of it. */
    public Focus on(int number) {
        return new Focus(pe, OptionalInt.of(number));
    }
}
