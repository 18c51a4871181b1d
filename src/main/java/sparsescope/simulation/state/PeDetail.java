package sparsescope.simulation.state;

import java.util.List;
import sparsescope.dataflow.StoredActivation;
import sparsescope.dataflow.StoredWeight;

/**
 * Holds the state inside one PE at one cycle: its vectors in hand, bank queues, accumulators and operands.
 *
 * @param status the PE in short
 * @param activationBlock the compressed block of the channel (phase) at work; empty when the PE does not issue
 * @param activationFrom first element of the activation vector in hand, an index into the block
 * @param activationTo one past its last element
 * @param weightBlock the group's compressed weights for the channel (phase)
 * @param weightFrom first element of the weight vector in hand
 * @param weightTo one past its last element
 * @param slots the F·I multipliers, weights inner: slot = activationSlot·F + weightSlot; empty unless a pair is in hand (for a
 *     stall: the pair that waits)
 * @param queues what waits in each bank's queue after this cycle, head first
 * @param retired what the banks added to the accumulators in this cycle
 * @param accumulators the partial sums after this cycle
 */
public record PeDetail(
        PeStatus status,
        List<StoredActivation> activationBlock,
        int activationFrom,
        int activationTo,
        List<StoredWeight> weightBlock,
        int weightFrom,
        int weightTo,
        List<Product> slots,
        List<List<Product>> queues,
        List<Product> retired,
        Accumulators accumulators) {}
