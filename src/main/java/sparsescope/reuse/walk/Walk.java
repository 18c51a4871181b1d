package sparsescope.reuse.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import sparsescope.network.ConvShape;
import sparsescope.reuse.mapping.Level;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.MappingException;
import sparsescope.reuse.mapping.Operand;

/**
 * Goes through a small layer in a mapping's order, iteration by iteration and word by word. A time step is a turn of all loops but the
 * array's; after the last one stands the end, when sums leave the PEs and outputs the buffer.
 */
public final class Walk {
    /** The most iterations that a layer may take. */
    public static final long MOST_ITERATIONS = 250_000;

    private final ConvShape shape;
    private final Mapping mapping;
    private final List<WalkMoment> moments = new ArrayList<>();
    private final List<Integer> working = new ArrayList<>();

    private Walk(ConvShape shape, Mapping mapping) {
        this.shape = shape;
        this.mapping = mapping;
    }

    /** Goes through a layer; a {@link MappingException} when the mapping does not cover it or takes too many iterations. */
    public static Walk of(ConvShape shape, Mapping mapping) {
        mapping.checkCovers(shape);
        if (mapping.iterations() > MOST_ITERATIONS) {
            throw new MappingException("loops: found " + mapping.iterations() + " iterations, expected at most "
                    + MOST_ITERATIONS + " to go through them step by step");
        }
        Walk walk = new Walk(shape, mapping);
        walk.go();
        return walk;
    }

    /** The layer. */
    public ConvShape shape() {
        return shape;
    }

    /** The mapping. */
    public Mapping mapping() {
        return mapping;
    }

    /** How many time steps there are, with those in which no PE multiplies and without the end. */
    public int steps() {
        return moments.size() - 1;
    }

    /** The time steps in which some PE multiplies. */
    public List<Integer> working() {
        return List.copyOf(working);
    }

    /** What is true at a time step, from 0; at {@link #steps} the end. */
    public WalkMoment at(int step) {
        return moments.get(step);
    }

    /** The counters of the array loops for every PE, in array order. */
    public List<List<Integer>> pes() {
        Nest nest = new Nest(shape, mapping);
        List<List<Integer>> pes = new ArrayList<>();
        for (int pe = 0; pe < nest.turns(Level.ARRAY); pe++) {
            int[] counters = new int[mapping.loops().size()];
            nest.set(counters, Level.ARRAY, pe);
            List<Integer> own = new ArrayList<>();
            for (int loop = 0; loop < counters.length; loop++) {
                if (mapping.loops().get(loop).level() == Level.ARRAY) {
                    own.add(counters[loop]);
                }
            }
            pes.add(own);
        }
        return pes;
    }

    private void go() {
        Nest nest = new Nest(shape, mapping);
        Memories memories = new Memories(nest.turns(Level.ARRAY), mapping.bypass());
        int[] counters = new int[mapping.loops().size()];
        for (int dram = 0; dram < nest.turns(Level.DRAM); dram++) {
            nest.set(counters, Level.DRAM, dram);
            DramTraffic traffic = memories.fillBuffer(nest.touched(counters, Level.BUFFER));
            for (int buffer = 0; buffer < nest.turns(Level.BUFFER); buffer++) {
                nest.set(counters, Level.BUFFER, buffer);
                List<Map<Operand, SortedSet<Integer>>> touched = new ArrayList<>();
                for (int pe = 0; pe < nest.turns(Level.ARRAY); pe++) {
                    nest.set(counters, Level.ARRAY, pe);
                    touched.add(nest.touched(counters, Level.REGISTER));
                }
                List<Flow> flows = memories.fillRegisters(touched);
                multiply(nest, memories, counters, buffer == 0 ? traffic : DramTraffic.NONE, flows);
            }
        }
        nest.set(counters, Level.ARRAY, 0);
        List<Flow> last = memories.emptyRegisters();
        add(counters, memories, List.of(), memories.emptyBuffer(), last);
    }

    /** The steps of the register loops; what moved into registers moved before the first. */
    private void multiply(Nest nest, Memories memories, int[] counters, DramTraffic traffic, List<Flow> filling) {
        for (int register = 0; register < nest.turns(Level.REGISTER); register++) {
            nest.set(counters, Level.REGISTER, register);
            List<Optional<Multiplication>> work = new ArrayList<>();
            for (int pe = 0; pe < nest.turns(Level.ARRAY); pe++) {
                nest.set(counters, Level.ARRAY, pe);
                work.add(nest.work(counters));
            }
            nest.set(counters, Level.ARRAY, 0);
            List<Flow> flows = new ArrayList<>(register == 0 ? filling : List.of());
            flows.addAll(memories.bypass(work));
            add(counters, memories, work, register == 0 ? traffic : DramTraffic.NONE, flows);
        }
    }

    private void add(
            int[] counters,
            Memories memories,
            List<Optional<Multiplication>> work,
            DramTraffic dram,
            List<Flow> flows) {
        WalkMoment moment = new WalkMoment(
                moments.size(),
                Arrays.stream(counters).boxed().toList(),
                memories.buffer(),
                memories.registers(),
                List.copyOf(work),
                dram,
                List.copyOf(flows));
        moments.add(moment);
        if (moment.works()) {
            working.add(moment.step());
        }
    }
}
