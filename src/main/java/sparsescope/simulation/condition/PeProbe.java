package sparsescope.simulation.condition;

import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.SlotCause;

/** The values of one PE in one cycle that a {@link PeCondition} can test. */
public interface PeProbe {
    PeState state();

    /** The input channel in hand; −1 when none. */
    int channel();

    /** The stride phase in hand; 0 when none. */
    int phase();

    /** The activation vector in hand; −1 when none. */
    int activationVector();

    /** The weight vector in hand; −1 when none. */
    int weightVector();

    /** Stalled cycles of this group, up to and with this cycle. */
    long stalls();

    /** Slots of one cause in this cycle. */
    int slots(SlotCause cause);

    /** Products that wait in a bank's queue after this cycle. */
    int queue(int bank);

    /** How many banks there are. */
    int banks();

    /** Whether a product for this output issues; −1 stands for any. */
    boolean multiplies(int k, int xo, int yo);

    /** Useful products in this cycle. */
    default int products() {
        return slots(SlotCause.PRODUCT) + slots(SlotCause.HALO_PRODUCT);
    }

    /** What waits in the fullest bank queue. */
    default int fullest() {
        int most = 0;
        for (int bank = 0; bank < banks(); bank++) {
            most = Math.max(most, queue(bank));
        }
        return most;
    }
}
