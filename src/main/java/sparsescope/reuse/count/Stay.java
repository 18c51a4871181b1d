package sparsescope.reuse.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

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
     * The first stays of all words in a PE.
     *
     * @param own the PE's parts in the order of time
     */
    static Map<Integer, Stay> all(Clock clock, List<Part> own) {
        Map<Integer, Stay> stays = new LinkedHashMap<>();
        for (int first = 0; first < own.size(); first++) {
            for (int word : own.get(first).words()) {
                if (!stays.containsKey(word)) {
                    stays.put(word, of(clock, own, first, word));
                }
            }
        }
        return stays;
    }

    private static Stay of(Clock clock, List<Part> own, int first, int word) {
        int depth = clock.depth();
        long arrival = own.get(first).time();
        Stay stay = new Stay(arrival, new long[depth], new long[depth], new long[depth]);
        int outside = own.size();
        for (int loop = 0; loop < depth; loop++) {
            long weight = clock.weight(loop);
            long begin = arrival / weight * weight;
            int end = from(own, begin + weight);
            stay.begins[loop] = own.get(from(own, begin)).time();
            stay.turns[loop] = end < outside ? own.get(end).time() : NEVER;
            int escape = end;
            while (escape < outside && has(own.get(escape), word)) {
                escape++;
            }
            stay.escapes[loop] = escape < outside ? own.get(escape).time() : NEVER;
            outside = end;
        }
        return stay;
    }

    /** The place of the first part at {@code time} or later. */
    private static int from(List<Part> own, long time) {
        int low = 0;
        int high = own.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (own.get(middle).time() < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * The stays of one word with counters as small as can be: in each loop, the counters that occur are numbered in order. What comes
     * before what stays the same, also beside other factors, whose loops are others.
     */
    static List<Stay> ranked(Clock clock, List<Stay> stays) {
        List<SortedSet<Long>> counters = new ArrayList<>();
        for (int loop = 0; loop < clock.depth(); loop++) {
            SortedSet<Long> own = new TreeSet<>();
            for (Stay stay : stays) {
                for (long time : stay.times()) {
                    if (time != NEVER) {
                        own.add(clock.counter(time, loop));
                    }
                }
            }
            counters.add(own);
        }
        return stays.stream()
                .map(stay -> new Stay(
                        ranked(clock, counters, stay.arrival),
                        ranked(clock, counters, stay.begins),
                        ranked(clock, counters, stay.turns),
                        ranked(clock, counters, stay.escapes)))
                .toList();
    }

    private static long[] ranked(Clock clock, List<SortedSet<Long>> counters, long[] times) {
        return Arrays.stream(times).map(time -> ranked(clock, counters, time)).toArray();
    }

    private static long ranked(Clock clock, List<SortedSet<Long>> counters, long time) {
        if (time == NEVER) {
            return NEVER;
        }
        long ranked = 0;
        for (int loop = 0; loop < clock.depth(); loop++) {
            int rank = counters.get(loop).headSet(clock.counter(time, loop)).size();
            ranked += rank * clock.weight(loop);
        }
        return ranked;
    }

    /** All its moments in a list, which tells two stays apart. */
    List<Long> times() {
        return Stream.of(new long[] {arrival}, begins, turns, escapes)
                .flatMapToLong(Arrays::stream)
                .boxed()
                .toList();
    }

    private static boolean has(Part part, int word) {
        return Arrays.binarySearch(part.words(), word) >= 0;
    }

    /** Whether nothing of the PE comes before the arrival once {@code loop} turns. */
    boolean beginsAnew(int loop) {
        return begins[loop] == arrival;
    }
}
