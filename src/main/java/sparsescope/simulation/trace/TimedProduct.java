package sparsescope.simulation.trace;

import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.GroupPass;
import sparsescope.simulation.state.Product;

/**
 * Describes two stored elements that meet in a multiplier, and when.
 *
 * @param run the group they meet in
 * @param pe the PE
 * @param channel input channel
 * @param activationVector index of the activation's vector in its block
 * @param weightVector index of the weight's vector in its block
 * @param product operands, multiplier and destination
 * @param ahead products of its bank's queue that are before it when it joins; 0 when it reaches no accumulator
 * @param issue cycle in which the pair issues
 * @param retire cycle in which its bank adds it to its accumulator; −1 when it reaches none
 */
public record TimedProduct(
        GroupPass run,
        PePosition pe,
        int channel,
        int activationVector,
        int weightVector,
        Product product,
        int ahead,
        long issue,
        long retire) {
    /** Whether it reaches an accumulator. */
    public boolean isUseful() {
        return product.cause().isUseful();
    }
}
