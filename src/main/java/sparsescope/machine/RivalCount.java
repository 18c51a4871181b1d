package sparsescope.machine;

/**
 * Holds the count of a layer, or several, on a rival.
 *
 * @param rival which
 * @param cycles cycles
 * @param products multiplications that it does
 * @param slots multiplications that its multipliers could do in these cycles
 */
public record RivalCount(Rival rival, long cycles, long products, long slots) {
    /** products / slots, 0…1; 0 without slots. */
    public double utilization() {
        return slots == 0 ? 0 : (double) products / slots;
    }

    /** How many times faster than {@code other}; 1 when neither takes a cycle. */
    public double speedUpOver(RivalCount other) {
        return cycles == 0 && other.cycles == 0 ? 1 : (double) other.cycles / cycles;
    }

    /** The sum of both, which are of the same rival. */
    public RivalCount plus(RivalCount other) {
        return new RivalCount(
                rival,
                Math.addExact(cycles, other.cycles),
                Math.addExact(products, other.products),
                Math.addExact(slots, other.slots));
    }
}
