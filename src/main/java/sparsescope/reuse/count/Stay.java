package sparsescope.reuse.count;

import java.util.Arrays;
import java.util.List;

/**
 * A word's first stay in a PE, as far as one factor says: when it comes, and what the moment after it is like when some loop turns.
 *
 * @param arrival the factor's part of the first moment that holds the word
 * @param begins for each time loop: the earliest moment of the PE that agrees with the arrival in the loops outside of it, and in it
 * @param turns for each of the factor's own loops: the next moment after the arrival at which that loop is the outermost to differ, or −1
 * @param escapes the same among moments that do not hold the word
 */
record Stay(long arrival, long[] begins, long[] turns, long[] escapes) {
    static final long NEVER = -1;

    /**
     * The first stay of a word.
     *
     * @param own the PE's parts in the order of time, one of which has the word at least
     */
    static Stay of(Clock clock, Factor factor, List<Part> own, int word) {
        int depth = clock.depth();
        int first = 0;
        while (!has(own.get(first), word)) {
            first++;
        }
        long arrival = own.get(first).time();
        Stay stay = new Stay(arrival, new long[depth], new long[depth], new long[depth]);
        for (int loop = 0; loop < depth; loop++) {
            long weight = clock.weight(loop);
            int begin = first;
            while (begin > 0 && own.get(begin - 1).time() / weight == arrival / weight) {
                begin--;
            }
            stay.begins[loop] = own.get(begin).time();
            stay.turns[loop] = NEVER;
            stay.escapes[loop] = NEVER;
        }
        for (int i = first + 1; i < own.size(); i++) {
            long time = own.get(i).time();
            int loop = clock.firstDifference(time, arrival);
            if (stay.turns[loop] == NEVER) {
                stay.turns[loop] = time;
            }
            if (stay.escapes[loop] == NEVER && !has(own.get(i), word)) {
                stay.escapes[loop] = time;
            }
        }
        return stay;
    }

    private static boolean has(Part part, int word) {
        return Arrays.binarySearch(part.words(), word) >= 0;
    }

    /** Whether nothing of the PE comes before the arrival once {@code loop} turns. */
    boolean beginsAnew(int loop) {
        return begins[loop] == arrival;
    }
}
