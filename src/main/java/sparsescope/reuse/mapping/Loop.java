package sparsescope.reuse.mapping;

/**
 * Describes a loop of a loop nest.
 *
 * @param dimension what it counts
 * @param size how many turns it has, at least 1
 * @param level where it stands
 */
public record Loop(Dimension dimension, int size, Level level) {
    public Loop {
        if (size < 1) {
            throw new IllegalArgumentException("a loop of " + size + " turns");
        }
    }

    /** Whether its turns follow one another; those of the array happen at once. */
    public boolean temporal() {
        return level != Level.ARRAY;
    }

    /** The same loop at another level. */
    public Loop at(Level another) {
        return new Loop(dimension, size, another);
    }
}
