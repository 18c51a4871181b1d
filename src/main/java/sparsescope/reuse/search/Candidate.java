package sparsescope.reuse.search;

import sparsescope.network.ConvShape;
import sparsescope.reuse.cost.LevelCosts;
import sparsescope.reuse.cost.LevelEnergy;
import sparsescope.reuse.count.ReuseCounter;
import sparsescope.reuse.count.ReuseCounts;
import sparsescope.reuse.mapping.Mapping;

/**
 * A mapping with what it takes.
 *
 * @param mapping the mapping
 * @param counts its counts
 * @param energy its energy by level
 */
public record Candidate(Mapping mapping, ReuseCounts counts, LevelEnergy energy) {
    /** Counts a layer in a mapping's order. */
    public static Candidate of(ConvShape shape, Mapping mapping, LevelCosts costs) {
        return of(new ReuseCounter(shape), mapping, costs);
    }

    static Candidate of(ReuseCounter counter, Mapping mapping, LevelCosts costs) {
        ReuseCounts counts = counter.count(mapping);
        return new Candidate(mapping, counts, LevelEnergy.of(counts, costs));
    }

    /** Its energy for each multiplication. */
    public double energyPerMac() {
        return energy.total() / counts.macs();
    }
}
