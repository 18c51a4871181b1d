package sparsescope.simulation.state;

import sparsescope.dataflow.GroupPass;
import sparsescope.machine.Span;

/**
 * Holds the cycles of a group on the layer's clock, from its first issue to the last output that leaves.
 *
 * @param group which
 * @param start first cycle of its computation
 * @param computeCycles T, the largest own of all PEs
 * @param postStart first cycle of its post-processing; with overlap it runs beside the next group
 * @param exchangeCycles cycles of the halo exchange, all rounds
 * @param outputCycles cycles until every owned output has left, after the exchange
 * @param history causes of all PEs' slots over the computation
 */
public record GroupSpan(
        GroupPass group,
        long start,
        long computeCycles,
        long postStart,
        long exchangeCycles,
        long outputCycles,
        CauseHistory history)
        implements Span {
    @Override
    public int index() {
        return group.index();
    }

    @Override
    public long end() {
        return computeEnd();
    }

    /** P, the cycles of post-processing. */
    public long postCycles() {
        return exchangeCycles + outputCycles;
    }

    /** One past the last cycle of the computation. */
    public long computeEnd() {
        return start + computeCycles;
    }

    /** One past the last cycle of post-processing. */
    public long postEnd() {
        return postStart + postCycles();
    }
}
