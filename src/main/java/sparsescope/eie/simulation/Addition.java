package sparsescope.eie.simulation;

import sparsescope.eie.layout.StoredEntry;

/**
 * Describes a multiplication and its addition, in one PE and cycle.
 *
 * @param entry the stored weight
 * @param activation the activation
 * @param product its value times the stored weight's
 * @param before the accumulator before
 * @param after the accumulator after
 */
public record Addition(StoredEntry entry, QueuedActivation activation, long product, long before, long after) {}
