package sparsescope.analysis.life;

import java.util.List;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.GroupPass;
import sparsescope.simulation.trace.HaloHop;
import sparsescope.simulation.trace.TimedProduct;

/**
 * The partial sum that one PE adds up for an output in one group, and where that goes.
 *
 * @param run the group
 * @param pe the PE
 * @param contributions the products, in the order in which they are added
 * @param sum what they add up to
 * @param direct the same straight from the tensors: the convolution over the inputs that the PE holds
 * @param hops how the sum travels to the owner; empty when it stays
 */
public record PartialSumLife(
        GroupPass run, PePosition pe, List<Contribution> contributions, long sum, long direct, List<HaloHop> hops) {
    public PartialSumLife {
        contributions = List.copyOf(contributions);
        hops = List.copyOf(hops);
    }

    /**
     * A product and what the accumulator holds once it is added.
     *
     * @param product the product
     * @param sumAfter the partial sum then
     */
    public record Contribution(TimedProduct product, long sumAfter) {}

    /** The cycle in which the owner has it: added up, or arrived; −1 when there is nothing to add up or send. */
    public long there() {
        if (!hops.isEmpty()) {
            return hops.get(hops.size() - 1).cycle();
        }
        return contributions.stream()
                .mapToLong(contribution -> contribution.product().retire())
                .max()
                .orElse(-1);
    }
}
