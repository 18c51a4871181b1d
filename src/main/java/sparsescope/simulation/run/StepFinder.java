package sparsescope.simulation.run;

import sparsescope.simulation.pe.PeStepper;
import sparsescope.simulation.pe.PeTask;
import sparsescope.simulation.timing.Barriers;
import sparsescope.simulation.timing.GroupTiming;
import sparsescope.simulation.timing.RunCache;

/** Finds the cycles at which units begin: issues of a PE, groups, the end. */
final class StepFinder {
    private final LayerRun run;
    private final RunCache data;
    private final Barriers barriers;

    StepFinder(LayerRun run, RunCache data) {
        this.run = run;
        this.data = data;
        this.barriers = new Barriers(data, run.clock());
    }

    long next(long cycle, StepUnit unit, int pe) {
        switch (unit) {
            case CYCLE:
                return run.at(cycle + 1).cycle();
            case LAYER:
                return run.cycles();
            case BARRIER:
                long met = barriers.next(cycle);
                return met < 0 ? run.cycles() : met;
            default:
                break;
        }
        int index = run.clock().spanAt(cycle, pe);
        if (unit != StepUnit.GROUP) {
            long found = nextIssue(index, cycle, unit, pe);
            if (found >= 0) {
                return found;
            }
        }
        while (index + 1 < data.runs().size()) {
            long start = run.clock().start(++index, pe);
            if (start > cycle) {
                return start;
            }
        }
        return run.cycles();
    }

    long previous(long cycle, StepUnit unit, int pe) {
        switch (unit) {
            case CYCLE:
                return Math.max(0, cycle - 1);
            case LAYER:
                return 0;
            case BARRIER:
                return Math.max(0, barriers.previous(cycle));
            default:
                break;
        }
        if (cycle <= 0) {
            return 0;
        }
        int index = run.clock().spanAt(cycle - 1, pe);
        return unit == StepUnit.GROUP ? run.clock().start(index, pe) : previousIssue(index, cycle, unit, pe);
    }

    private long nextIssue(int index, long cycle, StepUnit unit, int pe) {
        GroupTiming timing = data.timing(index);
        long start = run.clock().start(index, pe);
        long own = timing.ownCycle(pe, cycle - start);
        PeStepper stepper = stepperAt(timing, pe, timing.checkpoints.before(pe, own));
        Watch watch = new Watch(unit, stepper);
        while (!stepper.atEnd()) {
            stepper.advance();
            if (watch.begins() && stepper.cycle - 1 > own) {
                return start + timing.groupCycle(pe, stepper.cycle - 1);
            }
        }
        return -1;
    }

    private long previousIssue(int index, long cycle, StepUnit unit, int pe) {
        GroupTiming timing = data.timing(index);
        long start = run.clock().start(index, pe);
        long last = timing.ownCycle(pe, cycle - 1 - start);
        int checkpoint = timing.checkpoints.before(pe, last);
        for (; checkpoint >= 0; checkpoint--) {
            PeStepper stepper = stepperAt(timing, pe, checkpoint);
            Watch watch = new Watch(unit, stepper);
            long found = -1;
            while (!stepper.atEnd() && stepper.cycle <= last) {
                stepper.advance();
                if (watch.begins()) {
                    found = stepper.cycle - 1;
                }
            }
            if (found >= 0) {
                return start + timing.groupCycle(pe, found);
            }
        }
        return start;
    }

    private PeStepper stepperAt(GroupTiming timing, int pe, int checkpoint) {
        PeStepper stepper = new PeStepper(data.work(timing.run, pe), PeStepper.BLIND);
        stepper.restore(timing.checkpoints, pe, checkpoint);
        return stepper;
    }

    /** Tells whether the cycle just stepped begins a unit. */
    private static final class Watch {
        private final StepUnit unit;
        private final PeStepper stepper;

        Watch(StepUnit unit, PeStepper stepper) {
            this.unit = unit;
            this.stepper = stepper;
        }

        boolean begins() {
            if (!stepper.issuedThisCycle) {
                return false;
            }
            return switch (unit) {
                case PRODUCT, WEIGHT_VECTOR -> true;
                case ACTIVATION_VECTOR -> stepper.shownWeightVector() == 0;
                case PHASE -> stepper.shownWeightVector() == 0 && stepper.shownActivationVector() == 0;
                default ->
                    stepper.shownWeightVector() == 0
                            && stepper.shownActivationVector() == 0
                            && isFirstOfChannel(stepper.shownBlock());
            };
        }

        /** Whether no earlier phase of the block's channel has anything to issue. */
        private boolean isFirstOfChannel(int block) {
            PeTask work = stepper.pair.work;
            for (int earlier = work.firstOfChannel(block); earlier < block; earlier++) {
                if (!work.isEmpty(earlier)) {
                    return false;
                }
            }
            return true;
        }
    }
}
