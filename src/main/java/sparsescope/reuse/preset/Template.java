package sparsescope.reuse.preset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sparsescope.network.ConvShape;
import sparsescope.reuse.count.WordsHeld;
import sparsescope.reuse.mapping.Dimension;
import sparsescope.reuse.mapping.Form;
import sparsescope.reuse.mapping.Level;
import sparsescope.reuse.mapping.Loop;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.Operand;

/**
 * A dataflow without sizes. The array takes its dimensions as far as PEs go, the first one first; what is left of them becomes turns of a
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

    /** The mapping of a layer for a machine. */
    Mapping mapping(String name, ConvShape shape, ReuseMachine machine) {
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
        return fitted(name, form, outer, inner, bypass, shape, machine);
    }

    static int ceil(int size, int part) {
        return (size + part - 1) / part;
    }

    /**
     * A nest whose temporal loops stand at the buffer as far as its words allow: from the outermost they become DRAM loops, one by one,
     * until the rest fits. Loops of one turn are left out.
     */
    static Mapping fitted(
            String name,
            Form form,
            List<Loop> temporal,
            List<Loop> inner,
            Set<Operand> bypass,
            ConvShape shape,
            ReuseMachine machine) {
        List<Loop> turning = temporal.stream().filter(loop -> loop.size() > 1).toList();
        Mapping mapping = nest(name, form, turning, 0, inner, bypass);
        machine.checkRegisters(WordsHeld.inRegisters(shape, mapping));
        for (int inDram = 0; ; inDram++) {
            mapping = nest(name, form, turning, inDram, inner, bypass);
            WordsHeld held = WordsHeld.inBuffer(shape, mapping);
            if (machine.bufferHolds(held)) {
                return mapping;
            }
            if (inDram == turning.size()) {
                machine.checkBuffer(held);
            }
        }
    }

    private static Mapping nest(
            String name, Form form, List<Loop> temporal, int inDram, List<Loop> inner, Set<Operand> bypass) {
        List<Loop> loops = new ArrayList<>();
        for (int i = 0; i < temporal.size(); i++) {
            loops.add(temporal.get(i).at(i < inDram ? Level.DRAM : Level.BUFFER));
        }
        inner.stream().filter(loop -> loop.size() > 1).forEach(loops::add);
        if (loops.isEmpty()) {
            loops.addAll(inner.subList(0, 1));
        }
        return new Mapping(name, form, loops, bypass);
    }
}
