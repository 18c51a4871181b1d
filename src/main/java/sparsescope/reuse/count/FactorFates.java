package sparsescope.reuse.count;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sparsescope.reuse.mapping.MappingException;

/**
 * The fates of all of a factor's words at all its moments, counted: by PE, and for all PEs that have a word at a moment together.
 */
final class FactorFates {
    private static final int WORD_AT = 40;
    private static final int MOST_WORDS = 1 << 63 - WORD_AT;

    private final Clock clock;
    private final Factor factor;
    private final long[] kept;
    private final Map<Long, Fates> moments = new HashMap<>();
    private final Map<List<Long>, Long> kinds = new HashMap<>();
    private long held;

    FactorFates(Clock clock, Factor factor) {
        this.clock = clock;
        this.factor = factor;
        kept = new long[clock.depth()];
        factor.byPe().values().forEach(this::add);
        moments.values().forEach(fates -> fates.addTo(kinds));
        moments.clear();
    }

    /** How many words all parts of all PEs have. */
    long held() {
        return held;
    }

    /** How many of them were held before when {@code loop} turns, of those that it can turn for. */
    long keptAt(int loop) {
        return kept[loop];
    }

    /** How often words have which fates in the PEs together. */
    Map<List<Long>, Long> kinds() {
        return kinds;
    }

    private void add(List<Part> own) {
        Part[] ends = new Part[clock.depth()];
        for (int i = own.size() - 1; i >= 0; i--) {
            Part now = own.get(i);
            int turning = i == 0
                    ? -1
                    : clock.firstDifference(now.time(), own.get(i - 1).time());
            Fates fates = moments.computeIfAbsent(now.time(), time -> new Fates());
            Map<Integer, Long> before = new HashMap<>();
            for (int loop = 0; loop < clock.depth(); loop++) {
                long weight = clock.weight(loop);
                if (ends[loop] == null || ends[loop].time() / weight != now.time() / weight) {
                    ends[loop] = now;
                }
                if (loop == turning) {
                    put(own.get(i - 1), loop, before);
                } else if (loop > turning && !factor.owns(clock.dimension(loop))) {
                    // Another factor's loop turns: this one's loops outside of it stay, those inside stood at their
                    // ends.
                    put(ends[loop], loop, before);
                }
            }
            for (int word : now.words()) {
                Long held = before.remove(word);
                count(held == null ? 0 : held);
                fates.add(word, Fate.of(turning, held == null ? 0 : held, true));
            }
            before.forEach((word, held) -> fates.add(word, Fate.of(turning, held, false)));
        }
    }

    private static void put(Part part, int loop, Map<Integer, Long> before) {
        for (int word : part.words()) {
            before.merge(word, 1L << loop, (a, b) -> a | b);
        }
    }

    private void count(long before) {
        held++;
        for (int loop = 0; loop < kept.length; loop++) {
            kept[loop] += before >>> loop & 1;
        }
    }

    /** The fates of words at one moment in several PEs. */
    private static final class Fates {
        private long[] fates = new long[4];
        private int count;

        void add(int word, long fate) {
            if (word >= MOST_WORDS) {
                throw new MappingException("layer: a dimension of more than " + MOST_WORDS + " cannot be counted");
            }
            if (count == fates.length) {
                fates = Arrays.copyOf(fates, 2 * count);
            }
            fates[count++] = (long) word << WORD_AT | fate;
        }

        void addTo(Map<List<Long>, Long> kinds) {
            Arrays.sort(fates, 0, count);
            for (int from = 0, to; from < count; from = to) {
                long word = fates[from] >>> WORD_AT;
                to = from;
                while (to < count && fates[to] >>> WORD_AT == word) {
                    to++;
                }
                List<Long> kind = Arrays.stream(fates, from, to)
                        .map(fate -> fate & (1L << WORD_AT) - 1)
                        .distinct()
                        .boxed()
                        .toList();
                kinds.merge(kind, 1L, Long::sum);
            }
        }
    }
}
