package sparsescope.simulation.condition;

import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.SlotCause;

/** A PE that has nothing to do. */
public record IdleProbe(PeState state, long stalls, int multipliers, int banks) implements PeProbe {
    @Override
    public int channel() {
        return -1;
    }

    @Override
    public int phase() {
        return 0;
    }

    @Override
    public int activationVector() {
        return -1;
    }

    @Override
    public int weightVector() {
        return -1;
    }

    @Override
    public int slots(SlotCause cause) {
        return state == PeState.IDLE && cause == SlotCause.IDLE ? multipliers : 0;
    }

    @Override
    public int queue(int bank) {
        return 0;
    }

    @Override
    public boolean multiplies(int k, int xo, int yo) {
        return false;
    }
}
