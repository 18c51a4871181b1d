package sparsescope.simulation.condition;

import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.SlotCause;

/** A PE in a moment; its inside is worked out only when a test looks at it. */
public final class MomentProbe implements PeProbe {
    private final Moment moment;
    private final PeStatus status;

    MomentProbe(Moment moment, int pe) {
        this.moment = moment;
        this.status = moment.pes().get(pe);
    }

    private PeDetail detail() {
        return moment.detail(status.position());
    }

    @Override
    public PeState state() {
        return status.state();
    }

    @Override
    public int channel() {
        return status.channel();
    }

    @Override
    public int phase() {
        return status.phase();
    }

    @Override
    public int activationVector() {
        return status.activationVector();
    }

    @Override
    public int weightVector() {
        return status.weightVector();
    }

    @Override
    public long stalls() {
        return status.soFar().of(SlotCause.STALL)
                / moment.run().plan().accelerator().multipliers();
    }

    @Override
    public int slots(SlotCause cause) {
        SlotCause whole = waiting(status.state());
        if (whole != null) {
            return whole == cause ? moment.run().plan().accelerator().multipliers() : 0;
        }
        return status.state() == PeState.ISSUE
                ? (int) detail().slots().stream()
                        .filter(slot -> slot.cause() == cause)
                        .count()
                : 0;
    }

    /** The cause of all slots in a state in which nothing is multiplied; null for others. */
    public static SlotCause waiting(PeState state) {
        return switch (state) {
            case STALL -> SlotCause.STALL;
            case DRAIN -> SlotCause.DRAIN;
            case IDLE -> SlotCause.IDLE;
            default -> null;
        };
    }

    @Override
    public int queue(int bank) {
        return detail().queues().get(bank).size();
    }

    @Override
    public int banks() {
        return moment.run().plan().accelerator().banks();
    }

    @Override
    public boolean multiplies(int k, int xo, int yo) {
        return status.state() == PeState.ISSUE
                && detail().slots().stream()
                        .anyMatch(slot -> slot.cause().isUseful()
                                && (k < 0 || slot.k() == k)
                                && (xo < 0 || slot.xo() == xo)
                                && (yo < 0 || slot.yo() == yo));
    }
}
