package sparsescope.eie.analysis;

import sparsescope.eie.simulation.EieCounters;

/**
 * Holds the balance of work among PEs with queues of a depth.
 *
 * @param queueDepth activations that a queue holds
 * @param counters what the layer adds up to
 */
public record QueueBalance(int queueDepth, EieCounters counters) {
    /** Cycles at work as a fraction of all, 0…1. */
    public double loadBalance() {
        return counters.loadBalance();
    }
}
