package sparsescope.simulation.run;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import sparsescope.simulation.pe.Checkpoints;
import sparsescope.simulation.pe.PartialSums;
import sparsescope.simulation.pe.PeStepper;
import sparsescope.simulation.pe.PeTask;
import sparsescope.simulation.timing.GroupTiming;

/**
 * Keeps the PEs as they were brought to a cycle last. Who asks for a later cycle of the same group goes on from there when that is nearer than a
 * checkpoint, so that playing steps every PE by one cycle only. Whoever steps a PE holds it alone; who comes at the same time begins at a
 * checkpoint.
 */
final class ReachedPes {
    private final AtomicReferenceArray<ReachedStepper> steppers;
    private final AtomicReferenceArray<PeReplay> replays;

    private record ReachedStepper(GroupTiming timing, PeStepper stepper) {}

    /** Nothing is reached yet on any of so many PEs. */
    ReachedPes(int pes) {
        this.steppers = new AtomicReferenceArray<>(pes);
        this.replays = new AtomicReferenceArray<>(pes);
    }

    /** What {@code look} reads from a PE that has just stepped its own cycle {@code ownCycle}; it keeps nothing of the stepper. */
    <T> T stepped(GroupTiming timing, PeTask work, int pe, long ownCycle, Function<PeStepper, T> look) {
        Checkpoints checkpoints = timing.checkpoints;
        int checkpoint = checkpoints.before(pe, ownCycle);
        ReachedStepper reached = steppers.getAndSet(pe, null);
        if (reached == null
                || reached.timing != timing
                || !reaches(reached.stepper.cycle, checkpoints.cycle(pe, checkpoint), ownCycle)) {
            reached = new ReachedStepper(timing, new PeStepper(work, PeStepper.BLIND));
            reached.stepper.restore(checkpoints, pe, checkpoint);
        }
        while (reached.stepper.cycle <= ownCycle) {
            reached.stepper.advance();
        }
        T seen = look.apply(reached.stepper);
        steppers.set(pe, reached);
        return seen;
    }

    /** A PE's sums of filter {@code k} in {@code groupCycle} of a group, as its accumulators have them. */
    long[] sums(GroupTiming timing, PeTask work, int pe, long groupCycle, int k) {
        return replayed(timing, work, pe, groupCycle, k, replay -> replay.sums().values(k));
    }

    /** What {@code look} reads from a PE with all its products in hand; it keeps nothing of the replay. */
    <T> T replayed(GroupTiming timing, PeTask work, int pe, long groupCycle, Function<PeReplay, T> look) {
        return replayed(timing, work, pe, groupCycle, PartialSums.ALL_FILTERS, look);
    }

    private <T> T replayed(
            GroupTiming timing, PeTask work, int pe, long groupCycle, int filter, Function<PeReplay, T> look) {
        long ownCycle = timing.ownCycle(pe, groupCycle);
        PeReplay replay = replays.getAndSet(pe, null);
        if (replay == null
                || !replay.isOf(timing)
                || !reaches(replay.stepper.cycle, PeReplay.start(timing, pe, ownCycle), ownCycle)) {
            replay = new PeReplay(work, timing, pe, groupCycle, filter);
        } else if (replay.sumsUp(filter)) {
            replay.advanceTo(ownCycle);
        } else {
            // One filter after another is looked at while the run goes on.
            replay = new PeReplay(work, timing, pe, groupCycle, PartialSums.ALL_FILTERS);
        }
        T seen = look.apply(replay);
        replays.set(pe, replay);
        return seen;
    }

    /** Whether going on from {@code cycle} is possible, and nearer than from a checkpoint. */
    private static boolean reaches(long cycle, long checkpoint, long wanted) {
        return cycle <= wanted + 1 && cycle > checkpoint;
    }
}
