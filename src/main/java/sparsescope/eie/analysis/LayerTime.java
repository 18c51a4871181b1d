package sparsescope.eie.analysis;

import sparsescope.eie.simulation.EieCounter;
import sparsescope.eie.simulation.EieCounters;

/**
 * The time that a published layer takes, beside the paper's figure.
 *
 * @param layer the layer with the paper's times
 * @param counters what it adds up to here
 */
public record LayerTime(PublishedLayer layer, EieCounters counters) {
    /** A cycle at 800 MHz, in µs. */
    public static final double CYCLE = 0.00125;

    /** The time in µs. */
    public double actual() {
        return counters.of(EieCounter.CYCLES) * CYCLE;
    }

    /** The time in µs if all PEs shared the stored entries evenly and were always at work. Placeholders are work, as in the paper. */
    public double theoretical() {
        return (counters.of(EieCounter.ENTRIES) + counters.of(EieCounter.PLACEHOLDERS)) * CYCLE / counters.pes();
    }

    /** The same for the products alone. */
    public double productsOnly() {
        return counters.of(EieCounter.ENTRIES) * CYCLE / counters.pes();
    }

    /** Our time / the paper's. */
    public double actualRatio() {
        return actual() / layer.actual();
    }

    /** Our theoretical time / the paper's. */
    public double theoreticalRatio() {
        return theoretical() / layer.theoretical();
    }
}
