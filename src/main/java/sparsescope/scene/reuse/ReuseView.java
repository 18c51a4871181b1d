package sparsescope.scene.reuse;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import sparsescope.network.ConvShape;
import sparsescope.reuse.cost.LevelCosts;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.MappingException;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.reuse.search.Candidate;
import sparsescope.reuse.walk.Walk;

/**
 * Holds the choices that a picture of reuse depends on.
 *
 * @param layer the layer's name
 * @param shape the layer, of one filter group
 * @param machine what it runs on
 * @param costs what accesses cost
 * @param chosen the mapping with its counts
 * @param presets the presets that fit, to compare with
 * @param running the layer gone through step by step; empty when it is too large
 * @param selected the loop that keys move; −1 for none
 * @param proposed what the mapping would become if a dragged loop were dropped; empty when none is dragged
 */
public record ReuseView(
        String layer,
        ConvShape shape,
        ReuseMachine machine,
        LevelCosts costs,
        Candidate chosen,
        Map<Preset, Candidate> presets,
        Optional<Running> running,
        int selected,
        Optional<Candidate> proposed) {
    /** Walks keep what every memory holds at each of their steps: more iterations than this take seconds. */
    private static final long MOST_ITERATIONS = 60_000;

    public ReuseView {
        Map<Preset, Candidate> kept = new EnumMap<>(Preset.class);
        kept.putAll(presets);
        presets = Collections.unmodifiableMap(kept);
    }

    /**
     * Counts a mapping of a layer and the presets beside it, and goes through the layer where it is small enough.
     *
     * @param step the step to show, or the last one there is; below 0 the first in which a PE multiplies
     */
    public static ReuseView count(
            String layer, ConvShape shape, ReuseMachine machine, LevelCosts costs, Mapping mapping, int step) {
        machine.check(shape, mapping);
        Map<Preset, Candidate> presets = presets(shape, machine, costs);
        Candidate chosen = Candidate.of(shape, mapping, costs);
        return new ReuseView(
                layer, shape, machine, costs, chosen, presets, walk(shape, mapping, step), -1, Optional.empty());
    }

    /** The presets that fit, counted. */
    public static Map<Preset, Candidate> presets(ConvShape shape, ReuseMachine machine, LevelCosts costs) {
        Map<Preset, Candidate> fitting = new EnumMap<>(Preset.class);
        for (Preset preset : Preset.values()) {
            try {
                fitting.put(preset, Candidate.of(shape, preset.mapping(shape, machine), costs));
            } catch (MappingException e) {
                // A preset that does not fit has no bar.
                fitting.remove(preset);
            }
        }
        return fitting;
    }

    /** A layer gone through; empty where that takes too many iterations. Below 0 the step is the first in which a PE multiplies. */
    public static Optional<Running> walk(ConvShape shape, Mapping mapping, int step) {
        if (mapping.iterations() > MOST_ITERATIONS) {
            return Optional.empty();
        }
        Walk walk = Walk.of(shape, mapping);
        int begin = walk.working().isEmpty() ? 0 : walk.working().get(0);
        return Optional.of(Running.at(walk, step < 0 ? begin : Math.min(step, walk.steps())));
    }

    /** The same with the layer at another step, or none. */
    public ReuseView at(Optional<Running> moment) {
        return new ReuseView(layer, shape, machine, costs, chosen, presets, moment, selected, proposed);
    }

    /** The same with another loop selected. */
    public ReuseView selecting(int loop) {
        return new ReuseView(layer, shape, machine, costs, chosen, presets, running, loop, proposed);
    }

    /** The same with what would become of the mapping. */
    public ReuseView proposing(Optional<Candidate> instead) {
        return new ReuseView(layer, shape, machine, costs, chosen, presets, running, selected, instead);
    }
}
