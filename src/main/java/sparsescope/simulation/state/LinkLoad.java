package sparsescope.simulation.state;

import sparsescope.accelerator.PePosition;

/**
 * Describes one link in one round of a halo exchange.
 *
 * @param from the sending PE
 * @param to the receiving neighbour, at most one step away in x and in y
 * @param values partial sums it carries in this round
 * @param before how many of them have crossed before this cycle
 * @param sent how many of them have crossed after this cycle
 */
public record LinkLoad(PePosition from, PePosition to, long values, long before, long sent) {
    /** Whether it carries something in this very cycle. */
    public boolean isBusy() {
        return before < values;
    }

    /** How many sums it carries in this very cycle. */
    public long carries() {
        return sent - before;
    }
}
