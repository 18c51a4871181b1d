package sparsescope.reuse.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import sparsescope.network.ConvShape;
import sparsescope.reuse.mapping.Dimension;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.Operand;

/**
 * Follows an operand in a memory: how many words come and go over the whole layer. The counts of the four factors multiply, because a word is held
 * when every factor holds its share, and every combination of their moments happens once.
 */
final class Residence {
    private final Clock clock;
    private final List<FactorCount> factors = new ArrayList<>();

    /**
     * Counts an operand of a layer in a memory.
     *
     * @param known counts of factors by what they depend on; grows
     */
    Residence(ConvShape shape, Mapping mapping, Clock clock, Operand operand, Map<Object, FactorCount> known) {
        this.clock = clock;
        List<Set<Dimension>> dimensions = Factor.dimensions(mapping.form());
        for (int place = 0; place < dimensions.size(); place++) {
            int factor = place;
            factors.add(known.computeIfAbsent(
                    List.of(operand, clock.seenBy(dimensions.get(place))),
                    any -> FactorFates.count(clock, Factor.of(factor, shape, mapping, clock, operand))));
        }
    }

    /** The most words one PE, or the buffer, holds at once. */
    long mostWords() {
        return product(FactorCount::mostWords);
    }

    /** How many different words are held at some time. */
    long differentWords() {
        return product(FactorCount::differentWords);
    }

    /** How many different words are held at the very end. */
    long lastWords() {
        return product(FactorCount::lastWords);
    }

    /** Words that come to a PE that did not hold them before, counted for each PE. As many leave, if those at the very end do. */
    long arrivals() {
        long kept = 0;
        for (int loop = 0; loop < clock.depth(); loop++) {
            int turning = loop;
            kept += product(factor -> factor.kept()[turning]);
        }
        return product(FactorCount::held) - kept;
    }

    private long product(ToLongFunction<FactorCount> count) {
        return factors.stream().mapToLong(count).reduce(1, Math::multiplyExact);
    }

    /**
     * Words that move, one that moves to or from several PEs at the same moment counted once.
     *
     * @param arriving words that come to PEs
     * @param leaving words that leave PEs; without those at the very end
     */
    record Moves(long arriving, long leaving) {}

    /** The words that move. */
    Moves moves() {
        return moves(1, new ArrayList<>());
    }

    private Moves moves(long times, List<List<Long>> kinds) {
        if (kinds.size() == factors.size()) {
            Together together = new Together();
            together.combine(kinds, 0, -1, -1L, true);
            return new Moves(together.arrives ? times : 0, together.leaves ? times : 0);
        }
        long arriving = 0;
        long leaving = 0;
        for (Map.Entry<List<Long>, Long> kind :
                factors.get(kinds.size()).kinds().entrySet()) {
            kinds.add(kind.getKey());
            Moves inside = moves(Math.multiplyExact(times, kind.getValue()), kinds);
            kinds.remove(kinds.size() - 1);
            arriving = Math.addExact(arriving, inside.arriving());
            leaving = Math.addExact(leaving, inside.leaving());
        }
        return new Moves(arriving, leaving);
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
