package sparsescope.reuse.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sparsescope.network.ConvShape;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.Operand;

/**
 * An operand in a memory: how many words come and go over the whole layer. The counts of the four factors multiply, because a word is held
 * when every factor holds its share, and every combination of their moments happens once.
 */
final class Residence {
    private final Clock clock;
    private final List<Factor> factors;
    private final List<FactorFates> fates;
    private long arrivingTogether;
    private long leavingTogether;

    Residence(ConvShape shape, Mapping mapping, Clock clock, Operand operand) {
        this.clock = clock;
        this.factors = Factor.of(shape, mapping, clock, operand);
        this.fates =
                factors.stream().map(factor -> new FactorFates(clock, factor)).toList();
        countTogether(0, 1, new ArrayList<>());
    }

    /** The factors, for what else is counted from them. */
    List<Factor> factors() {
        return factors;
    }

    /** The most words one PE, or the buffer, holds at once. */
    long mostWords() {
        return product(factors.stream().map(Factor::mostWords));
    }

    /** How many different words are held at some time. */
    long differentWords() {
        return product(factors.stream().map(Factor::differentWords));
    }

    /** How many different words are held at the very end. */
    long lastWords() {
        return product(factors.stream().map(Factor::lastWords));
    }

    /** Words that come to a PE that did not hold them before, counted for each PE. As many leave, if those at the very end do. */
    long arrivals() {
        long kept = 0;
        for (int loop = 0; loop < clock.depth(); loop++) {
            int turning = loop;
            kept += product(fates.stream().map(factor -> factor.keptAt(turning)));
        }
        return product(fates.stream().map(FactorFates::held)) - kept;
    }

    /** The same, a word that comes to several PEs at the same moment counted once. */
    long arrivalsTogether() {
        return arrivingTogether;
    }

    /** Words that leave PEs, a word that leaves several at the same moment counted once; without those at the very end. */
    long leavingTogether() {
        return leavingTogether;
    }

    private static long product(Stream<Long> numbers) {
        return numbers.reduce(1L, Math::multiplyExact);
    }

    private void countTogether(int factor, long times, List<List<Long>> kinds) {
        if (factor == fates.size()) {
            Together together = new Together();
            together.combine(kinds, 0, -1, -1L, true);
            arrivingTogether += together.arrives ? times : 0;
            leavingTogether += together.leaves ? times : 0;
            return;
        }
        for (Map.Entry<List<Long>, Long> kind : fates.get(factor).kinds().entrySet()) {
            kinds.add(kind.getKey());
            countTogether(factor + 1, Math.multiplyExact(times, kind.getValue()), kinds);
            kinds.remove(factor);
        }
    }

    /** Whether a word comes to any PE, and leaves any, when each factor has it in several PEs with these fates. */
    private static final class Together {
        private boolean arrives;
        private boolean leaves;

        void combine(List<List<Long>> kinds, int factor, int turning, long before, boolean now) {
            if (factor == kinds.size()) {
                boolean held = turning >= 0 && (before >>> turning & 1) != 0;
                arrives |= now && !held;
                leaves |= held && !now;
                return;
            }
            for (long fate : kinds.get(factor)) {
                combine(
                        kinds,
                        factor + 1,
                        Math.max(turning, Fate.loop(fate)),
                        before & Fate.before(fate),
                        now && Fate.now(fate));
            }
        }
    }
}
