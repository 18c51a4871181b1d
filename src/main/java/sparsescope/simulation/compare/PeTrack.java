package sparsescope.simulation.compare;

import java.util.Arrays;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.GroupPass;
import sparsescope.simulation.pe.Checkpoints;
import sparsescope.simulation.pe.PeStepper;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.RunMoment;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.timing.GroupTiming;
import sparsescope.simulation.timing.LayerClock;
import sparsescope.simulation.timing.RunCache;

/** Follows one PE through a whole run, forwards only: what {@link RunMoment} says of single cycles, at the price of one step each. */
final class PeTrack {
    private final RunCache data;
    private final LayerClock clock;
    private final int pe;
    private int group = -1;
    private GroupTiming timing;
    private PeStepper stepper;
    private PeState state;

    private PeTrack(LayerRun run, int pe) {
        this.data = run.data();
        this.clock = run.clock();
        this.pe = pe;
    }

    static PeTrack of(LayerRun run, PePosition pe) {
        return new PeTrack(run, pe.index(run.plan().accelerator().columns()));
    }

    /** Goes on to a cycle, not before the one it is at. */
    void to(long cycle) {
        int index = clock.spanAt(cycle, pe);
        long inGroup = cycle - clock.start(index, pe);
        if (index != group) {
            group = index;
            timing = data.timing(index);
            stepper = new PeStepper(data.work(timing.run, pe), PeStepper.BLIND);
            Checkpoints checkpoints = timing.checkpoints;
            stepper.restore(checkpoints, pe, checkpoints.before(pe, timing.ownCycle(pe, inGroup)));
        }
        while (stepper.cycle <= timing.ownCycle(pe, inGroup)) {
            stepper.advance();
        }
        state = timing.rests(pe, inGroup) ? resting(cycle) : stepper.state;
    }

    private PeState resting(long cycle) {
        int span = clock.spanAt(cycle);
        if (cycle < clock.span(span).computeEnd()) {
            return PeState.IDLE;
        }
        return span == data.runs().size() - 1 ? PeState.FINISHED : PeState.WAITING;
    }

    /** Whether it does the same as another, down to the causes of its slots. */
    boolean doesAs(PeTrack other) {
        if (state != other.state || !isSame(timing.run, other.timing.run)) {
            return false;
        }
        if (state != PeState.ISSUE && state != PeState.STALL) {
            return true;
        }
        int block = stepper.shownBlock();
        int otherBlock = other.stepper.shownBlock();
        return stepper.pair.work.channel(block) == other.stepper.pair.work.channel(otherBlock)
                && stepper.pair.work.phase(block) == other.stepper.pair.work.phase(otherBlock)
                && stepper.shownActivationVector() == other.stepper.shownActivationVector()
                && stepper.shownWeightVector() == other.stepper.shownWeightVector()
                && stepper.issuedThisCycle == other.stepper.issuedThisCycle
                && (!stepper.issuedThisCycle || Arrays.equals(stepper.pair.slots, other.stepper.pair.slots));
    }

    /** Whether two runs' groups are the same filters and channels. */
    static boolean isSame(GroupPass one, GroupPass other) {
        return one.index() == other.index()
                && one.pass().index() == other.pass().index()
                && one.group().equals(other.group());
    }
}
