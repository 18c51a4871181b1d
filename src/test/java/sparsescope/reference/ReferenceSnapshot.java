package sparsescope.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.SlotCause;

/**
 * A PE as it was after a cycle.
 *
 * @param state what it did
 * @param inHand the vectors it had in hand, or null
 * @param slots its multipliers; empty without vectors
 * @param queues by bank, head first
 * @param retired what the banks added up in this cycle
 * @param causes slots so far
 * @param sums partial sums, filters × Ho × Wo
 */
record ReferenceSnapshot(
        PeState state,
        ReferencePe.VectorPair inHand,
        List<ReferencePair> slots,
        List<List<ReferencePair>> queues,
        List<ReferencePair> retired,
        Map<SlotCause, Long> causes,
        long[][][] sums) {

    static ReferenceSnapshot of(ReferencePe pe) {
        List<List<ReferencePair>> queues = new ArrayList<>();
        pe.queues.forEach(queue -> queues.add(List.copyOf(queue)));
        long[][][] sums = new long[pe.sums.length][][];
        for (int k = 0; k < sums.length; k++) {
            sums[k] = new long[pe.sums[k].length][];
            for (int yo = 0; yo < sums[k].length; yo++) {
                sums[k][yo] = pe.sums[k][yo].clone();
            }
        }
        Map<SlotCause, Long> causes = new EnumMap<>(SlotCause.class);
        causes.putAll(pe.causes);
        return new ReferenceSnapshot(pe.state, pe.inHand, pe.slots, queues, List.copyOf(pe.retired), causes, sums);
    }

    /** A PE that computed its last group, or waits for the next to begin. */
    ReferenceSnapshot atRest(PeState rest) {
        List<List<ReferencePair>> empty = new ArrayList<>();
        queues.forEach(queue -> empty.add(List.of()));
        return new ReferenceSnapshot(rest, null, List.of(), empty, List.of(), causes, sums);
    }
}
