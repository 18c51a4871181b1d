package sparsescope.simulation.state;

import sparsescope.accelerator.PePosition;

/**
 * Describes a halo sum that crosses a link in one cycle.
 *
 * @param from the sending PE
 * @param to the receiving neighbour
 * @param sum what crosses
 */
public record HaloCrossing(PePosition from, PePosition to, HaloTransfer sum) {
    /** Whether this is its first step. */
    public boolean setsOut() {
        return sum.origin().equals(from);
    }

    /** Whether this is its last step. */
    public boolean arrives() {
        return sum.owner().equals(to);
    }
}
