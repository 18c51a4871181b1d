package sparsescope.reuse.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A loop nest rearranged by hand: every step gives another mapping, or a {@link MappingException} says why there is none. */
public final class NestEdit {
    /** What a rearranged nest is called. */
    public static final String NAME = "own order";

    /**
     * Describes a rearranged nest.
     *
     * @param mapping the nest
     * @param place where the loop that was meant stands now
     */
    public record Edited(Mapping mapping, int place) {}

    private NestEdit() {}

    /**
     * Moves a loop to another place.
     *
     * @param from its place
     * @param to its place among all loops afterwards
     * @param level its level afterwards
     */
    public static Edited move(Mapping mapping, int from, int to, Level level) {
        List<Loop> loops = new ArrayList<>(mapping.loops());
        Loop moved = loops.remove(from).at(level);
        int place = Math.max(0, Math.min(loops.size(), to));
        loops.add(place, moved);
        return new Edited(with(mapping, loops), place);
    }

    /** Moves a loop one place outwards or inwards; at the edge of its level it goes to the next level. */
    public static Edited step(Mapping mapping, int place, boolean inwards) {
        Loop loop = mapping.loops().get(place);
        int neighbour = inwards ? place + 1 : place - 1;
        boolean within = neighbour >= 0
                && neighbour < mapping.loops().size()
                && mapping.loops().get(neighbour).level() == loop.level();
        if (within) {
            return move(mapping, place, neighbour, loop.level());
        }
        int level = loop.level().ordinal() + (inwards ? 1 : -1);
        if (level < 0 || level >= Level.values().length) {
            throw new MappingException(
                    "loop " + loop.dimension().word() + ": found it " + (inwards ? "innermost" : "outermost")
                            + " already, expected room " + (inwards ? "inside" : "outside"));
        }
        return move(mapping, place, place, Level.values()[level]);
    }

    /** Splits a loop in two, the inner one directly inside of the outer; parts are as equal as they can be. */
    public static Edited split(Mapping mapping, int place) {
        Loop loop = mapping.loops().get(place);
        if (loop.size() < 2) {
            throw new MappingException(
                    "loop " + loop.dimension().word() + ": found a single turn, expected at least 2 to split");
        }
        int inner = inner(loop.size());
        List<Loop> loops = new ArrayList<>(mapping.loops());
        loops.set(place, new Loop(loop.dimension(), (loop.size() + inner - 1) / inner, loop.level()));
        loops.add(place + 1, new Loop(loop.dimension(), inner, loop.level()));
        return new Edited(with(mapping, loops), place);
    }

    /** The largest divisor up to the root; of primes, half of it and a bit. */
    private static int inner(int size) {
        for (int part = (int) Math.sqrt(size); part > 1; part--) {
            if (size % part == 0) {
                return part;
            }
        }
        return (size + 1) / 2;
    }

    /**
     * Joins a loop with the next one of its dimension, inside of it or else outside: one loop at its place takes the turns of both.
     *
     * @param most turns that all loops of the dimension together need, at most
     */
    public static Edited join(Mapping mapping, int place, int most) {
        Loop loop = mapping.loops().get(place);
        int other = other(mapping, place);
        long others = mapping.reach(loop.dimension())
                / loop.size()
                / mapping.loops().get(other).size();
        long both = (long) loop.size() * mapping.loops().get(other).size();
        long needed = Math.min(both, (most + others - 1) / others);
        List<Loop> loops = new ArrayList<>(mapping.loops());
        loops.set(place, new Loop(loop.dimension(), (int) needed, loop.level()));
        loops.remove(other);
        return new Edited(with(mapping, loops), other < place ? place - 1 : place);
    }

    private static int other(Mapping mapping, int place) {
        Dimension dimension = mapping.loops().get(place).dimension();
        for (int i = place + 1; i < mapping.loops().size(); i++) {
            if (mapping.loops().get(i).dimension() == dimension) {
                return i;
            }
        }
        for (int i = place - 1; i >= 0; i--) {
            if (mapping.loops().get(i).dimension() == dimension) {
                return i;
            }
        }
        throw new MappingException(
                "loop " + dimension.word() + ": found no other loop of this dimension, expected one to join it with");
    }

    private static Mapping with(Mapping mapping, List<Loop> loops) {
        return new Mapping(NAME, mapping.form(), loops, Set.copyOf(mapping.bypass()));
    }
}
