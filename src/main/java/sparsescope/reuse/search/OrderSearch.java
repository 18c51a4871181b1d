package sparsescope.reuse.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import sparsescope.file.Progress;
import sparsescope.network.ConvShape;
import sparsescope.reuse.cost.LevelCosts;
import sparsescope.reuse.count.ReuseCounter;
import sparsescope.reuse.mapping.Loop;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.MappingException;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.reuse.preset.Tiling;

/**
 * Tries every order of the temporal loops of the presets' tilings. In each, loops become DRAM loops from the outermost until the buffer's
 * tile fits.
 */
public final class OrderSearch {
    private final ConvShape shape;
    private final ReuseMachine machine;
    private final LevelCosts costs;
    private final Goal goal;
    private final Progress progress;
    private final ReuseCounter counter;
    private final Map<Preset, Candidate> best = new EnumMap<>(Preset.class);
    private final Map<Preset, String> refused = new EnumMap<>(Preset.class);
    private long all;
    private long tried;
    private long fitting;

    /**
     * Holds what a search found.
     *
     * @param tried how many orders it went through
     * @param fitting how many of them fit into the buffer
     * @param best for each preset's tiling that fits, the best order; of equals the one nearest to the preset's own
     * @param refused for each other preset, why it does not fit
     */
    public record Found(long tried, long fitting, Map<Preset, Candidate> best, Map<Preset, String> refused) {
        /** The preset with the best order of all; empty when none fits. */
        public Optional<Preset> winner(Goal goal) {
            return best.keySet().stream().min((a, b) -> Double.compare(goal.of(best.get(a)), goal.of(best.get(b))));
        }
    }

    private OrderSearch(ConvShape shape, ReuseMachine machine, LevelCosts costs, Goal goal, Progress progress) {
        this.shape = shape;
        this.machine = machine;
        this.costs = costs;
        this.goal = goal;
        this.progress = progress;
        this.counter = new ReuseCounter(shape);
    }

    /**
     * Goes through all orders of the tilings of {@code presets}.
     *
     * @param progress hears how far it is; a {@link CancellationException} when it cancels
     */
    public static Found search(
            ConvShape shape,
            ReuseMachine machine,
            List<Preset> presets,
            LevelCosts costs,
            Goal goal,
            Progress progress) {
        return new OrderSearch(shape, machine, costs, goal, progress).search(presets);
    }

    private Found search(List<Preset> presets) {
        Map<Preset, Tiling> tilings = new EnumMap<>(Preset.class);
        Mapping.checkGroups(shape);
        for (Preset preset : presets) {
            try {
                tilings.put(preset, preset.tiling(shape, machine));
            } catch (MappingException e) {
                refused.put(preset, e.getMessage());
            }
        }
        all = tilings.values().stream()
                .mapToLong(tiling -> orders(tiling.temporal().size()))
                .sum();
        tilings.forEach((preset, tiling) -> tryOrders(preset, tiling, new ArrayList<>(), tiling.temporal()));
        return new Found(tried, fitting, Collections.unmodifiableMap(best), Collections.unmodifiableMap(refused));
    }

    private static long orders(int loops) {
        return loops < 2 ? 1 : loops * orders(loops - 1);
    }

    /** Tries all orders that begin as given; the first is the preset's own. */
    private void tryOrders(Preset preset, Tiling tiling, List<Loop> begin, List<Loop> rest) {
        if (rest.isEmpty()) {
            tryOrder(preset, tiling, begin);
            return;
        }
        for (int i = 0; i < rest.size(); i++) {
            List<Loop> next = new ArrayList<>(rest);
            begin.add(next.remove(i));
            tryOrders(preset, tiling, begin, next);
            begin.remove(begin.size() - 1);
        }
    }

    private void tryOrder(Preset preset, Tiling tiling, List<Loop> order) {
        if (!progress.report((double) tried / all)) {
            throw new CancellationException();
        }
        tried++;
        try {
            Mapping mapping = tiling.inOrder(preset.title(), order, shape, machine);
            fitting++;
            refused.remove(preset);
            Candidate candidate = Candidate.of(counter, mapping, costs);
            Candidate before = best.get(preset);
            if (before == null || goal.of(candidate) < goal.of(before)) {
                best.put(preset, candidate);
            }
        } catch (MappingException e) {
            if (!best.containsKey(preset)) {
                refused.put(preset, e.getMessage());
            }
        }
    }
}
