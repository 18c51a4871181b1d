package sparsescope.eie.simulation;

/**
 * An activation that was broadcast.
 *
 * @param column its index among the inputs
 * @param value its value, never 0
 */
public record QueuedActivation(int column, int value) {}
