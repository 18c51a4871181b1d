package sparsescope.analysis.compare;

import java.util.Optional;
import sparsescope.analysis.cost.Baselines;
import sparsescope.analysis.cost.Energy;

/**
 * Holds the cycles and energy of a layer or network on one machine.
 *
 * @param cycles cycles with post-processing
 * @param computeCycles cycles without
 * @param products useful multiplications
 * @param slots multiplier slots of the compute cycles
 * @param energy its energy; empty for the oracle, which is no machine
 */
public record MachineFigures(long cycles, long computeCycles, long products, long slots, Optional<Energy> energy) {
    /** products / slots, 0…1; 0 without slots. */
    public double utilization() {
        return slots == 0 ? 0 : (double) products / slots;
    }

    /** How many times faster than {@code other}; 1 when neither takes a cycle. */
    public double speedUpOver(MachineFigures other) {
        return Baselines.ratio(other.cycles, cycles);
    }

    /** The sum of both. */
    public MachineFigures plus(MachineFigures other) {
        return new MachineFigures(
                Math.addExact(cycles, other.cycles),
                Math.addExact(computeCycles, other.computeCycles),
                Math.addExact(products, other.products),
                Math.addExact(slots, other.slots),
                energy.flatMap(own -> other.energy.map(own::plus)));
    }
}
