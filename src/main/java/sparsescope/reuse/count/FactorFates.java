package sparsescope.reuse.count;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sparsescope.reuse.mapping.MappingException;

/** Counts the fates of all of a factor's words at all its moments: by PE, and for all PEs that have a word at a moment together. */
final class FactorFates {
    private static final int WORD_AT = 40;
    private static final int MOST_WORDS = 1 << 63 - WORD_AT;

    private final Clock clock;
    private final Factor factor;
    private final long[] kept;
    private final long[] before;
    private final int[] touched;
    private int touchedCount;
    private final Map<Long, Fates> moments = new HashMap<>();
    private final Map<List<Long>, Long> kinds = new HashMap<>();
    private long held;

    /** The count of a factor. */
    static FactorCount count(Clock clock, Factor factor) {
        FactorFates fates = new FactorFates(clock, factor);
        return new FactorCount(
                fates.held,
                fates.kept,
                Map.copyOf(fates.kinds),
                factor.mostWords(),
                factor.differentWords(),
                factor.lastWords());
    }

    private FactorFates(Clock clock, Factor factor) {
        this.clock = clock;
        this.factor = factor;
        kept = new long[clock.depth()];
        int words = factor.words();
        if (words > MOST_WORDS) {
            throw new MappingException("layer: a dimension of more than " + MOST_WORDS + " cannot be counted");
        }
        before = new long[words];
        touched = new int[words];
        factor.byPe().forEach(this::add);
        Map<Long, long[]> single = new HashMap<>();
        moments.values().forEach(fates -> fates.addTo(single, kinds));
        single.forEach((fate, times) -> kinds.put(List.of(fate), times[0]));
    }

    private void add(List<Part> own) {
        Part[] ends = new Part[clock.depth()];
        for (int i = own.size() - 1; i >= 0; i--) {
            Part now = own.get(i);
            int turning = i == 0
                    ? -1
                    : clock.firstDifference(now.time(), own.get(i - 1).time());
            Fates fates = moments.computeIfAbsent(now.time(), time -> new Fates());
            touchedCount = 0;
            for (int loop = 0; loop < clock.depth(); loop++) {
                long weight = clock.weight(loop);
                if (ends[loop] == null || ends[loop].time() / weight != now.time() / weight) {
                    ends[loop] = now;
                }
                if (loop == turning) {
                    put(own.get(i - 1), loop);
                } else if (loop > turning && !factor.owns(clock.dimension(loop))) {
                    // Another factor's loop turns: this one's loops outside of it stay, those inside stood at their
                    // ends.
                    put(ends[loop], loop);
                }
            }
            for (int word : now.words()) {
                count(before[word]);
                fates.add(word, Fate.of(turning, before[word], true));
                before[word] = 0;
            }
            for (int at = 0; at < touchedCount; at++) {
                int word = touched[at];
                if (before[word] != 0) {
                    fates.add(word, Fate.of(turning, before[word], false));
                    before[word] = 0;
                }
            }
        }
    }

    private void put(Part part, int loop) {
        for (int word : part.words()) {
            if (before[word] == 0) {
                touched[touchedCount++] = word;
            }
            before[word] |= 1L << loop;
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
        private static final long FATE = (1L << WORD_AT) - 1;

        private long[] fates = new long[4];
        private int count;

        void add(int word, long fate) {
            if (count == fates.length) {
                fates = Arrays.copyOf(fates, 2 * count);
            }
            fates[count++] = (long) word << WORD_AT | fate;
        }

        void addTo(Map<Long, long[]> single, Map<List<Long>, Long> several) {
            Arrays.sort(fates, 0, count);
            for (int from = 0, to; from < count; from = to) {
                long word = fates[from] >>> WORD_AT;
                to = from + 1;
                while (to < count && fates[to] >>> WORD_AT == word) {
                    to++;
                }
                if (fates[from] == fates[to - 1]) {
                    single.computeIfAbsent(fates[from] & FATE, any -> new long[1])[0]++;
                } else {
                    List<Long> kind = Arrays.stream(fates, from, to)
                            .map(fate -> fate & FATE)
                            .distinct()
                            .boxed()
                            .toList();
                    several.merge(kind, 1L, Long::sum);
                }
            }
        }
    }
}
