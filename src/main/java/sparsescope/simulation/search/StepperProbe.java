package sparsescope.simulation.search;

import sparsescope.accelerator.Contention;
import sparsescope.simulation.condition.MomentProbe;
import sparsescope.simulation.condition.PeProbe;
import sparsescope.simulation.pe.PeStepper;
import sparsescope.simulation.pe.PeTask;
import sparsescope.simulation.pe.VectorPair;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.SlotCause;

/** A PE as a stepper has just stepped it. */
final class StepperProbe implements PeProbe {
    private final PeStepper stepper;
    private final PeTask work;
    private final boolean lockstep;
    /** With lockstep, how many cycles the pair has been in hand: each bank adds one product in each of them. */
    private int cyclesInHand;

    StepperProbe(PeStepper stepper) {
        this.stepper = stepper;
        this.work = stepper.pair.work;
        this.lockstep = work.plan.accelerator().contention() == Contention.LOCKSTEP;
    }

    /** Steps on. */
    void advance() {
        stepper.advance();
        cyclesInHand = stepper.issuedThisCycle ? 1 : cyclesInHand + 1;
    }

    private boolean inHand() {
        return stepper.state != PeState.DRAIN;
    }

    @Override
    public PeState state() {
        return stepper.state;
    }

    @Override
    public int channel() {
        return inHand() ? work.channel(stepper.shownBlock()) : -1;
    }

    @Override
    public int phase() {
        return inHand() ? work.phase(stepper.shownBlock()) : 0;
    }

    @Override
    public int activationVector() {
        return inHand() ? stepper.shownActivationVector() : -1;
    }

    @Override
    public int weightVector() {
        return inHand() ? stepper.shownWeightVector() : -1;
    }

    @Override
    public long stalls() {
        return stepper.stalls;
    }

    @Override
    public int slots(SlotCause cause) {
        if (stepper.state == PeState.ISSUE) {
            return stepper.pair.slots[cause.ordinal()];
        }
        return MomentProbe.waiting(stepper.state) == cause ? stepper.pair.cause.length : 0;
    }

    @Override
    public int queue(int bank) {
        return lockstep ? Math.max(0, stepper.pair.load[bank] - cyclesInHand) : stepper.occupancy()[bank];
    }

    @Override
    public int banks() {
        return stepper.occupancy().length;
    }

    @Override
    public boolean multiplies(int k, int xo, int yo) {
        if (stepper.state != PeState.ISSUE) {
            return false;
        }
        VectorPair pair = stepper.pair;
        for (int slot = 0; slot < pair.cause.length; slot++) {
            if (pair.cause[slot].isUseful() && isFor(pair, slot, k, xo, yo)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFor(VectorPair pair, int slot, int k, int xo, int yo) {
        int activation = pair.activationFrom + slot / pair.f;
        int weight = pair.weightFrom + slot % pair.f;
        return (k < 0 || work.weights.k(weight) == k)
                && (xo < 0 || work.unit.outputX(work.activations.x[activation], work.weights.r(weight)) == xo)
                && (yo < 0 || work.unit.outputY(work.activations.y[activation], work.weights.s(weight)) == yo);
    }
}
