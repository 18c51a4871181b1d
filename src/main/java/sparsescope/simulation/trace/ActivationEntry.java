package sparsescope.simulation.trace;

import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.StoredActivation;

/**
 * A stored activation and where in an IARAM it is.
 *
 * @param pass the pass in which the PE has it
 * @param pe the PE
 * @param element value, zeros before it, and the place it decodes to
 * @param position its place in the compressed block of its channel (phase)
 * @param stored elements of that block
 * @param vector index of its vector in the block
 * @param lane its place in the vector
 */
public record ActivationEntry(
        int pass, PePosition pe, StoredActivation element, int position, int stored, int vector, int lane) {}
