package sparsescope.reuse.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import sparsescope.reuse.mapping.Dimension;
import sparsescope.reuse.mapping.Level;
import sparsescope.reuse.mapping.Loop;
import sparsescope.reuse.mapping.Mapping;

/**
 * A memory's view of a loop nest: loops whose turns are its time, loops whose turns stand side by side, and the loops inside, which make up
 * the tile it holds. A moment is one number: the counters of the time loops in mixed radix, so that earlier is smaller. Each dimension
 * contributes its own digits, and the moment is the sum of them; a place among the PEs likewise.
 */
final class Clock {
    private static final String ANOTHER = "another loop";

    private final Mapping mapping;
    private final List<Loop> timeLoops = new ArrayList<>();
    private final long[] timeWeights;
    private final long[] peWeights;
    private final long[] timePlaces;
    private final Predicate<Loop> inTile;

    /** The clock of the buffer: it changes with the DRAM loops. */
    static Clock ofBuffer(Mapping mapping) {
        return new Clock(mapping, Set.of(Level.DRAM), false);
    }

    /** The clock of the PEs' registers: they change with the DRAM and buffer loops. */
    static Clock ofRegisters(Mapping mapping) {
        return new Clock(mapping, Set.of(Level.DRAM, Level.BUFFER), true);
    }

    /** The clock of the multipliers: every time step. */
    static Clock ofSteps(Mapping mapping) {
        return new Clock(mapping, Set.of(Level.DRAM, Level.BUFFER, Level.REGISTER), true);
    }

    private Clock(Mapping mapping, Set<Level> time, boolean array) {
        this.mapping = mapping;
        Predicate<Loop> inTime = loop -> time.contains(loop.level());
        Predicate<Loop> inSpace = loop -> array && loop.level() == Level.ARRAY;
        inTile = inTime.or(inSpace).negate();
        timeWeights = weights(inTime);
        peWeights = weights(inSpace);
        mapping.loops().stream().filter(inTime).forEach(timeLoops::add);
        timePlaces = new long[timeLoops.size()];
        for (int i = 0, place = 0; i < timeWeights.length; i++) {
            if (timeWeights[i] > 0) {
                timePlaces[place++] = timeWeights[i];
            }
        }
    }

    /** For every loop that counts, how many turns of all loops that count stand inside of one of its own; 0 for the others. */
    private long[] weights(Predicate<Loop> counts) {
        long[] weights = new long[mapping.loops().size()];
        long inside = 1;
        for (int i = weights.length - 1; i >= 0; i--) {
            if (counts.test(mapping.loops().get(i))) {
                weights[i] = inside;
                inside *= mapping.loops().get(i).size();
            }
        }
        return weights;
    }

    /** The number of time loops. */
    int depth() {
        return timePlaces.length;
    }

    /** The dimension of a time loop. */
    Dimension dimension(int loop) {
        return timeLoops.get(loop).dimension();
    }

    /** What one turn of a time loop adds to the moment. */
    long weight(int loop) {
        return timePlaces[loop];
    }

    /** The counter of a time loop at a moment. */
    long counter(long moment, int loop) {
        return (loop == 0 ? moment : moment % timePlaces[loop - 1]) / timePlaces[loop];
    }

    /**
     * All of the nest that a factor with these dimensions depends on: its own loops, and where other loops stand between them in time.
     */
    List<Object> seenBy(Set<Dimension> dimensions) {
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < timeWeights.length; i++) {
            Loop loop = mapping.loops().get(i);
            if (dimensions.contains(loop.dimension())) {
                seen.add(new OwnLoop(loop.dimension(), loop.size(), timeWeights[i] > 0, peWeights[i] > 0));
            } else if (timeWeights[i] > 0) {
                seen.add(ANOTHER);
            }
        }
        seen.add(dimensions);
        return seen;
    }

    /** A loop as its factor sees it. */
    private record OwnLoop(Dimension dimension, int size, boolean inTime, boolean inSpace) {}

    /** The same without other loops. */
    List<Object> ownLoops(Set<Dimension> dimensions) {
        return seenBy(dimensions).stream().filter(seen -> !ANOTHER.equals(seen)).toList();
    }

    /** The outermost time loop that has another counter in one moment than in the other. */
    int firstDifference(long moment, long other) {
        for (int loop = 0; loop < timePlaces.length; loop++) {
            if (moment / timePlaces[loop] != other / timePlaces[loop]) {
                return loop;
            }
        }
        throw new IllegalArgumentException("the same moment");
    }

    /**
     * Indices of a dimension that are held together.
     *
     * @param time the dimension's part of the moment
     * @param pe the dimension's part of the place among the PEs
     * @param from the first index
     * @param to one behind the last index
     */
    record Tile(long time, long pe, int from, int to) {}

    /** All tiles of a dimension of that size; indices beyond it are left out. */
    List<Tile> tiles(Dimension dimension, int size) {
        long length = 1;
        for (Loop loop : mapping.loops()) {
            if (loop.dimension() == dimension && inTile.test(loop)) {
                length *= loop.size();
            }
        }
        List<Tile> tiles = new ArrayList<>();
        for (long from = 0, number = 0; from < size; from += length, number++) {
            long time = 0;
            long pe = 0;
            long rest = number;
            for (int i = timeWeights.length - 1; i >= 0; i--) {
                Loop loop = mapping.loops().get(i);
                if (loop.dimension() == dimension && !inTile.test(loop)) {
                    long counter = rest % loop.size();
                    rest /= loop.size();
                    time += counter * timeWeights[i];
                    pe += counter * peWeights[i];
                }
            }
            tiles.add(new Tile(time, pe, (int) from, (int) Math.min(from + length, size)));
        }
        return tiles;
    }
}
