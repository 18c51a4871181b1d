package sparsescope.reuse.preset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sparsescope.network.ConvShape;
import sparsescope.reuse.mapping.Dimension;
import sparsescope.reuse.mapping.Form;
import sparsescope.reuse.mapping.Level;
import sparsescope.reuse.mapping.Loop;
import sparsescope.reuse.mapping.Operand;

/**
 * Describes a dataflow without sizes. The array takes its dimensions as far as PEs go, the first one first; what is left of them becomes turns of a
 * temporal loop.
 *
 * @param form from which side it sees the planes
 * @param temporal dimensions of the loops that follow one another, outermost first
 * @param array dimensions side by side on PEs
 * @param registers dimensions whose loops run inside a PE
 * @param bypass operands without registers
 */
record Template(
        Form form, List<Dimension> temporal, List<Dimension> array, List<Dimension> registers, Set<Operand> bypass) {

    /** The work of a layer cut for a machine. */
    Tiling tiling(ConvShape shape, ReuseMachine machine) {
        Map<Dimension, Integer> taken = new EnumMap<>(Dimension.class);
        int free = machine.pes();
        List<Loop> inner = new ArrayList<>();
        for (Dimension dimension : array) {
            int size = Math.min(dimension.size(shape), free);
            free /= size;
            taken.put(dimension, size);
            inner.add(new Loop(dimension, size, Level.ARRAY));
        }
        registers.forEach(dimension -> inner.add(new Loop(dimension, dimension.size(shape), Level.REGISTER)));
        List<Loop> outer = temporal.stream()
                .map(dimension -> new Loop(
                        dimension, ceil(dimension.size(shape), taken.getOrDefault(dimension, 1)), Level.BUFFER))
                .toList();
        return new Tiling(form, outer, inner, bypass);
    }

    static int ceil(int size, int part) {
        return (size + part - 1) / part;
    }
}
