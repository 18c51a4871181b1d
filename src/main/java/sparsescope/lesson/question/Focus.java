package sparsescope.lesson.question;

import java.util.OptionalInt;

/**
 * Which part of a moment a question is about.
 *
 * @param column the PE's column; where PEs stand in a line, its number
 * @param row the PE's row
 * @param place which multiplier, element or output, in the order of the picture; empty: the seed chooses one that makes a good question
 */
public record Focus(int column, int row, OptionalInt place) {
    /** A PE, and whatever of it makes a good question. */
    public static Focus pe(int column, int row) {
        return new Focus(column, row, OptionalInt.empty());
    }

    /** The same with one multiplier, element or output of it. */
    public Focus on(int number) {
        return new Focus(column, row, OptionalInt.of(number));
    }
}
