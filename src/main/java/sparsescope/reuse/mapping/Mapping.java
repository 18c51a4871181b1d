package sparsescope.reuse.mapping;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import sparsescope.file.Named;
import sparsescope.network.ConvShape;

/**
 * The order in which a layer's work is done, and where. A dimension may have several loops; its index is the mixed-radix number of their
 * counters, outer ones weighing more.
 *
 * @param name what it is called
 * @param form from which side it sees the planes
 * @param loops outermost first; levels from outside to inside
 * @param bypass operands that have no registers
 */
public record Mapping(String name, Form form, List<Loop> loops, Set<Operand> bypass) {
    /** The most loops a nest may have. */
    public static final int MOST_LOOPS = 32;
    /** The most turns a loop may have. */
    public static final int MOST_TURNS = 1_000_000;
    // So few that the sum of all accesses fits into 64 bits.
    private static final long MOST_ITERATIONS = 1L << 56;

    public Mapping {
        loops = List.copyOf(loops);
        EnumSet<Operand> without = EnumSet.noneOf(Operand.class);
        without.addAll(bypass);
        bypass = Collections.unmodifiableSet(without);
        if (loops.size() > MOST_LOOPS) {
            throw new MappingException("loops: found " + loops.size() + " loops, expected at most " + MOST_LOOPS);
        }
        for (int i = 0; i < loops.size(); i++) {
            check(form, loops, i);
        }
        turns(loops);
    }

    private static void check(Form form, List<Loop> loops, int place) {
        Loop loop = loops.get(place);
        if (!form.dimensions().contains(loop.dimension())) {
            throw new MappingException(
                    "loops[" + place + "].dimension: found " + loop.dimension().word() + ", expected "
                            + Named.oneOf(form.dimensions()) + " in the form " + form.word());
        }
        if (place > 0 && loop.level().compareTo(loops.get(place - 1).level()) < 0) {
            throw new MappingException("loops[" + place + "].level: found "
                    + loop.level().word() + " inside of "
                    + loops.get(place - 1).level().word()
                    + ", expected levels in the order dram, buffer, array, register");
        }
    }

    /** The turns of all loops multiplied; refused when they cannot be counted. */
    private static long turns(List<Loop> loops) {
        long turns = 1;
        for (Loop loop : loops) {
            if (turns > MOST_ITERATIONS / loop.size()) {
                throw new MappingException("loops: found more than 2^56 iterations, expected fewer");
            }
            turns *= loop.size();
        }
        return turns;
    }

    /** All iterations of all loops. */
    public long iterations() {
        return turns(loops);
    }

    /** The loops that stand at {@code level}, outermost first. */
    public List<Loop> at(Level level) {
        return loops.stream().filter(loop -> loop.level() == level).toList();
    }

    /** The turns of a dimension's loops multiplied; at least its size in every layer that it covers. */
    public long reach(Dimension dimension) {
        return turns(
                loops.stream().filter(loop -> loop.dimension() == dimension).toList());
    }

    /** How many PEs the array loops ask for. */
    public long pes() {
        return turns(at(Level.ARRAY));
    }

    /** Refuses a layer that it does not cover. */
    public void checkCovers(ConvShape shape) {
        checkGroups(shape);
        for (Dimension dimension : form.dimensions()) {
            int size = dimension.size(shape);
            long reach = reach(dimension);
            if (reach < size) {
                throw new MappingException("loops: dimension " + dimension.word() + " reaches " + reach
                        + ", expected at least its size in this layer, " + size);
            }
        }
    }

    /** Refuses a layer of several filter groups. */
    public static void checkGroups(ConvShape shape) {
        if (shape.groups() != 1) {
            throw new MappingException("groups: found a layer of " + shape.groups()
                    + " filter groups, expected 1: a mapping orders the work of one convolution");
        }
    }
}
