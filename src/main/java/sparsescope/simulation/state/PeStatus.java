package sparsescope.simulation.state;

import sparsescope.accelerator.PePosition;
import sparsescope.machine.MachinePe;

/**
 * Describes one PE at one cycle, in short: enough for its card in the array.
 *
 * @param position where it is in the grid
 * @param state what it does
 * @param channel input channel c it works on; −1 when it does not issue or stall
 * @param phase stride phase, py·stride + px; 0 without phases
 * @param activationVector index of the activation vector in hand; −1 when none
 * @param activationVectors vectors in the channel's (phase's) activation block
 * @param weightVector index of the weight vector in hand; −1 when none
 * @param weightVectors vectors in the group's weight block for the channel (phase)
 * @param issuedThisCycle whether the pair issues in this very cycle; false for stalls and the later cycles of a lockstep issue
 * @param soFar causes of this PE's slots in this group, up to and with this cycle
 * @param groupOwn the PE's own cycles in this group, issue + stall + drain, as they will be at the barrier
 */
public record PeStatus(
        PePosition position,
        PeState state,
        int channel,
        int phase,
        int activationVector,
        int activationVectors,
        int weightVector,
        int weightVectors,
        boolean issuedThisCycle,
        SlotCounts soFar,
        long groupOwn)
        implements MachinePe {}
