package sparsescope.reuse.count;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the sums that begin at zero in the scatter form: an output comes to PEs before any PE has sent it. There an output lies in the
 * reach of several inputs, so that PEs come to hold it at different moments, and the first to send it decides for all. In the gather form
 * every output comes at one moment only, and is counted without this.
 */
final class FirstSums {
    private final Clock clock;
    private final List<Factor> factors;

    private FirstSums(Clock clock, List<Factor> factors) {
        this.clock = clock;
        this.factors = factors;
    }

    /** How often outputs come to PEs with a sum of zero; one that comes to several at the same moment counts once. */
    static long count(Clock clock, List<Factor> factors) {
        FirstSums sums = new FirstSums(clock, factors);
        List<Collection<Alike>> kinds = new ArrayList<>();
        factors.forEach(factor -> kinds.add(sums.kinds(factor)));
        return sums.count(kinds, 1, new ArrayList<>());
    }

    private long count(List<Collection<Alike>> kinds, long times, List<List<Stay>> chosen) {
        if (chosen.size() == kinds.size()) {
            return Math.multiplyExact(times, arrivals(chosen));
        }
        long count = 0;
        for (Alike alike : kinds.get(chosen.size())) {
            chosen.add(alike.stays());
            count = Math.addExact(count, count(kinds, Math.multiplyExact(times, alike.words()), chosen));
            chosen.remove(chosen.size() - 1);
        }
        return count;
    }

    /** Words of a factor whose stays come and go in the same order. */
    private record Alike(List<Stay> stays, long words) {
        Alike plus(Alike more) {
            return new Alike(stays, words + more.words);
        }
    }

    /** A factor's words: those alike together, since only the order of moments matters. */
    private Collection<Alike> kinds(Factor factor) {
        Map<Integer, List<Stay>> stays = new LinkedHashMap<>();
        for (List<Part> own : factor.byPe()) {
            Stay.all(clock, own)
                    .forEach((word, stay) -> stays.computeIfAbsent(word, any -> new ArrayList<>())
                            .add(stay));
        }
        Map<Set<List<Long>>, Alike> kinds = new LinkedHashMap<>();
        for (List<Stay> each : stays.values()) {
            Map<List<Long>, Stay> different = new LinkedHashMap<>();
            Stay.ranked(clock, each).forEach(stay -> different.put(stay.times(), stay));
            kinds.merge(different.keySet(), new Alike(List.copyOf(different.values()), 1), Alike::plus);
        }
        return kinds.values();
    }

    /** At how many moments a word comes to a PE before any PE sends it. */
    private long arrivals(List<List<Stay>> factors) {
        long moments = 0;
        long sent = Long.MAX_VALUE;
        long last = -1;
        while (true) {
            long next = nextArrival(factors, 0, 0, last, Long.MAX_VALUE);
            if (next >= sent) {
                return moments;
            }
            moments++;
            sent = Math.min(sent, firstSend(factors, new Stay[factors.size()], 0, 0, next));
            last = next;
        }
    }

    private long nextArrival(List<List<Stay>> factors, int factor, long sum, long last, long best) {
        if (factor == factors.size()) {
            return sum > last ? Math.min(sum, best) : best;
        }
        long found = best;
        for (Stay stay : factors.get(factor)) {
            found = nextArrival(factors, factor + 1, sum + stay.arrival(), last, found);
        }
        return found;
    }

    /** When the first of the PEs that the word comes to at {@code arrival} sends it; the largest number when none does before the end. */
    private long firstSend(List<List<Stay>> factors, Stay[] chosen, int factor, long sum, long arrival) {
        if (factor == factors.size()) {
            return sum == arrival ? send(chosen) : Long.MAX_VALUE;
        }
        long first = Long.MAX_VALUE;
        for (Stay stay : factors.get(factor)) {
            chosen[factor] = stay;
            first = Math.min(first, firstSend(factors, chosen, factor + 1, sum + stay.arrival(), arrival));
        }
        return first;
    }

    /**
     * When a PE sends the word: its first moment after the arrival that does not hold it. Loops are tried from the innermost. When one
     * turns, the other factors begin anew inside of it. If one of them then begins before its arrival, the word is not held there, since
     * the arrival is its first; otherwise they hold it throughout, or a loop further inside would have ended the stay.
     */
    private long send(Stay[] stays) {
        for (int loop = clock.depth() - 1; loop >= 0; loop--) {
            int owner = owner(loop);
            long others = 0;
            boolean anew = true;
            for (int factor = 0; factor < stays.length; factor++) {
                if (factor != owner) {
                    others += stays[factor].begins()[loop];
                    anew &= stays[factor].beginsAnew(loop);
                }
            }
            long own = anew ? stays[owner].escapes()[loop] : stays[owner].turns()[loop];
            if (own != Stay.NEVER) {
                return own + others;
            }
        }
        return Long.MAX_VALUE;
    }

    private int owner(int loop) {
        for (int factor = 0; factor < factors.size(); factor++) {
            if (factors.get(factor).owns(clock.dimension(loop))) {
                return factor;
            }
        }
        throw new IllegalStateException("a loop of no factor");
    }
}
