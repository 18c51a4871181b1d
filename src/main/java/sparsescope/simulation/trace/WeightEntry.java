package sparsescope.simulation.trace;

import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.dataflow.StoredWeight;

/**
 * A stored weight and where in a group's weight stream it is.
 *
 * @param group the group it belongs to
 * @param element value, zeros before it, and the place it decodes to
 * @param position its place in the compressed block of its channel (phase)
 * @param stored elements of that block
 * @param vector index of its vector in the block
 * @param lane its place in the vector
 */
public record WeightEntry(
        OutputChannelGroup group, StoredWeight element, int position, int stored, int vector, int lane) {}
