package sparsescope.reuse.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import sparsescope.network.ConvShape;
import sparsescope.reuse.mapping.Dimension;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.Operand;

/** Holds the multiplications of a layer and the time steps that they fall into. All counts are products over the four factors. */
final class Work {
    private final List<FactorWork> factors = new ArrayList<>();

    /** A pair of indices that works, by its part of the time step, with the words of the three operands. */
    private record Pair(long time, int weight, int input, int output) {
        int word(Operand operand) {
            return switch (operand) {
                case WEIGHT -> weight;
                case INPUT -> input;
                case OUTPUT -> output;
            };
        }
    }

    /** Counts the pairs of one factor. */
    static final class FactorWork {
        private final List<Pair> pairs;
        private final Map<Operand, Long> uses = new EnumMap<>(Operand.class);
        private long steps;
        private int most;

        private FactorWork(List<Pair> all) {
            pairs = all.stream().sorted(Comparator.comparingLong(Pair::time)).toList();
            for (int from = 0, to; from < pairs.size(); from = to) {
                to = from + 1;
                while (to < pairs.size()
                        && pairs.get(to).time() == pairs.get(from).time()) {
                    to++;
                }
                steps++;
                most = Math.max(most, to - from);
                List<Pair> together = pairs.subList(from, to);
                for (Operand operand : Operand.values()) {
                    uses.merge(operand, different(together, operand), Long::sum);
                }
            }
        }

        private static long different(List<Pair> pairs, Operand operand) {
            return pairs.size() < 2
                    ? pairs.size()
                    : pairs.stream()
                            .mapToInt(pair -> pair.word(operand))
                            .distinct()
                            .count();
        }
    }

    /**
     * Counts the multiplications of a layer.
     *
     * @param known counts of factors by what they depend on; grows
     */
    Work(ConvShape shape, Mapping mapping, Map<Object, FactorWork> known) {
        Clock clock = Clock.ofSteps(mapping);
        for (Set<Dimension> dimensions : Factor.dimensions(mapping.form())) {
            factors.add(known.computeIfAbsent(
                    clock.ownLoops(dimensions), any -> new FactorWork(pairs(shape, mapping, clock, dimensions))));
        }
    }

    private static List<Pair> pairs(ConvShape shape, Mapping mapping, Clock clock, Set<Dimension> dimensions) {
        if (dimensions.contains(Dimension.K)) {
            return clock.tiles(Dimension.K, shape.outputChannels()).stream()
                    .map(tile -> new Pair(tile.time(), tile.from(), 0, tile.from()))
                    .toList();
        }
        if (dimensions.contains(Dimension.C)) {
            return clock.tiles(Dimension.C, shape.inputChannels()).stream()
                    .map(tile -> new Pair(tile.time(), tile.from(), tile.from(), 0))
                    .toList();
        }
        return dimensions.contains(Dimension.S)
                ? pairs(clock, Side.rows(shape, mapping.form()))
                : pairs(clock, Side.columns(shape, mapping.form()));
    }

    private static List<Pair> pairs(Clock clock, Side side) {
        List<Pair> pairs = new ArrayList<>();
        List<Clock.Tile> filterTiles = clock.tiles(side.filter(), side.filterSize());
        for (Clock.Tile plane : clock.tiles(side.loop(), side.loopSize())) {
            for (Clock.Tile filter : filterTiles) {
                int index = plane.from();
                int tap = filter.from();
                if (side.works(index, tap)) {
                    pairs.add(new Pair(
                            plane.time() + filter.time(),
                            tap,
                            side.word(Operand.INPUT, index, tap),
                            side.word(Operand.OUTPUT, index, tap)));
                }
            }
        }
        return pairs;
    }

    private long product(Function<FactorWork, Number> count) {
        return factors.stream()
                .mapToLong(factor -> count.apply(factor).longValue())
                .reduce(1, Math::multiplyExact);
    }

    /** All multiplications. */
    long macs() {
        return product(factor -> factor.pairs.size());
    }

    /** Time steps in which some PE multiplies. */
    long steps() {
        return product(factor -> factor.steps);
    }

    /** The most PEs that multiply in one step. */
    long pesUsed() {
        return product(factor -> factor.most);
    }

    /** Different words of an operand that are used in a step, summed over all steps. */
    long uses(Operand operand) {
        return product(factor -> factor.uses.getOrDefault(operand, 0L));
    }

    /** Different outputs that any multiplication adds to. */
    long outputs() {
        return product(factor -> FactorWork.different(factor.pairs, Operand.OUTPUT));
    }
}
