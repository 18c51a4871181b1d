package sparsescope.reuse.preset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sparsescope.network.ConvShape;
import sparsescope.reuse.count.WordsHeld;
import sparsescope.reuse.mapping.Form;
import sparsescope.reuse.mapping.Level;
import sparsescope.reuse.mapping.Loop;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.Operand;

/**
 * The cut of a layer's work: what PEs and registers take at once, and loops that follow one another, whose order is still free.
 *
 * @param form from which side it sees the planes
 * @param temporal loops that follow one another, outermost first in the preset's own order; each of two turns or more
 * @param inner loops of the array and the registers
 * @param bypass operands without registers
 */
public record Tiling(Form form, List<Loop> temporal, List<Loop> inner, Set<Operand> bypass) {
    public Tiling {
        temporal = temporal.stream().filter(loop -> loop.size() > 1).toList();
        List<Loop> turning = inner.stream().filter(loop -> loop.size() > 1).toList();
        // A layer of a single multiplication still has a loop.
        inner = turning.isEmpty() && temporal.isEmpty() ? inner.subList(0, 1) : turning;
    }

    /** Refuses a machine whose registers are too small; they hold the same in every order. */
    void checkRegisters(ConvShape shape, ReuseMachine machine) {
        machine.checkRegisters(WordsHeld.inRegisters(shape, nest("", temporal, 0)));
    }

    /**
     * The mapping with the temporal loops in an order. They stand at the buffer as far as its words allow: from the outermost they become
     * DRAM loops, one by one, until the rest fits. A {@link sparsescope.reuse.mapping.MappingException} when it never does.
     */
    public Mapping inOrder(String name, List<Loop> order, ConvShape shape, ReuseMachine machine) {
        for (int inDram = 0; ; inDram++) {
            Mapping mapping = nest(name, order, inDram);
            WordsHeld held = WordsHeld.inBuffer(shape, mapping);
            if (machine.bufferHolds(held)) {
                return mapping;
            }
            if (inDram == order.size()) {
                machine.checkBuffer(held);
            }
        }
    }

    private Mapping nest(String name, List<Loop> order, int inDram) {
        List<Loop> loops = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            loops.add(order.get(i).at(i < inDram ? Level.DRAM : Level.BUFFER));
        }
        loops.addAll(inner);
        return new Mapping(name, form, loops, bypass);
    }
}
