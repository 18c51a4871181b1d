package sparsescope.reuse.count;

import java.util.List;
import java.util.Map;

/**
 * Counts a factor's words over all its moments.
 *
 * @param held how many words all parts of all PEs have
 * @param kept for each time loop: how many of them were held before when that loop turns, of those that it can turn for
 * @param kinds how often words have which fates in the PEs together
 * @param mostWords the most words that a part has
 * @param differentWords how many different words there are
 * @param lastWords how many different words the PEs hold after their last part
 */
record FactorCount(
        long held, long[] kept, Map<List<Long>, Long> kinds, long mostWords, long differentWords, long lastWords) {}
