package sparsescope.reuse.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import sparsescope.network.ConvShape;
import sparsescope.reuse.mapping.Dimension;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.Operand;

/** The multiplications of a layer and the time steps that they fall into. All counts are products over the four factors. */
final class Work {
    private final List<FactorWork> factors;

    /** One factor: pairs of indices that work, by their part of the time step. */
    private static final class FactorWork {
        private final Map<Long, Integer> working = new HashMap<>();
        private final Map<Operand, Set<List<Long>>> used = new HashMap<>();
        private final Set<Long> outputs = new HashSet<>();
        private long pairs;

        private void add(long time, long weight, long input, long output) {
            pairs++;
            working.merge(time, 1, Integer::sum);
            use(Operand.WEIGHT, time, weight);
            use(Operand.INPUT, time, input);
            use(Operand.OUTPUT, time, output);
            outputs.add(output);
        }

        private void use(Operand operand, long time, long word) {
            used.computeIfAbsent(operand, any -> new HashSet<>()).add(List.of(time, word));
        }

        private long most() {
            return working.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        }
    }

    Work(ConvShape shape, Mapping mapping) {
        Clock clock = Clock.ofSteps(mapping);
        FactorWork filters = new FactorWork();
        for (Clock.Tile tile : clock.tiles(Dimension.K, shape.outputChannels())) {
            filters.add(tile.time(), tile.from(), 0, tile.from());
        }
        FactorWork channels = new FactorWork();
        for (Clock.Tile tile : clock.tiles(Dimension.C, shape.inputChannels())) {
            channels.add(tile.time(), tile.from(), tile.from(), 0);
        }
        factors = new ArrayList<>(List.of(filters, channels));
        for (Side side : List.of(Side.rows(shape, mapping.form()), Side.columns(shape, mapping.form()))) {
            factors.add(plane(clock, side));
        }
    }

    private static FactorWork plane(Clock clock, Side side) {
        FactorWork work = new FactorWork();
        List<Clock.Tile> filterTiles = clock.tiles(side.filter(), side.filterSize());
        for (Clock.Tile plane : clock.tiles(side.loop(), side.loopSize())) {
            for (Clock.Tile filter : filterTiles) {
                int index = plane.from();
                int tap = filter.from();
                if (side.works(index, tap)) {
                    work.add(
                            plane.time() + filter.time(),
                            tap,
                            side.word(Operand.INPUT, index, tap),
                            side.word(Operand.OUTPUT, index, tap));
                }
            }
        }
        return work;
    }

    private long product(Function<FactorWork, Number> count) {
        return factors.stream()
                .mapToLong(factor -> count.apply(factor).longValue())
                .reduce(1, Math::multiplyExact);
    }

    /** All multiplications. */
    long macs() {
        return product(factor -> factor.pairs);
    }

    /** Time steps in which some PE multiplies. */
    long steps() {
        return product(factor -> factor.working.size());
    }

    /** The most PEs that multiply in one step. */
    long pesUsed() {
        return product(FactorWork::most);
    }

    /** Different words of an operand that are used in a step, summed over all steps. */
    long uses(Operand operand) {
        return product(factor -> factor.used.getOrDefault(operand, Set.of()).size());
    }

    /** Different outputs that any multiplication adds to. */
    long outputs() {
        return product(factor -> factor.outputs.size());
    }
}
